/** The words of the manual pages that help does not have. */
export type ManualWords = {
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly about: string;
  readonly aboutConfig: string;
  readonly file: string;
  readonly keys: string;
  readonly precedence: string;
  /** About the file of a theme; the roles stand between these. */
  readonly themes: readonly [before: string, after: string];
  readonly environment: readonly (readonly [name: string, meaning: string])[];
  readonly exit: readonly (readonly [code: string, meaning: string])[];
};

type SectionName =
  | "name"
  | "synopsis"
  | "description"
  | "examples"
  | "commands"
  | "environment"
  | "files"
  | "exit"
  | "settings"
  | "themes"
  | "see";

export const en: ManualWords = {
  sections: {
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    examples: "EXAMPLES",
    commands: "COMMANDS",
    environment: "ENVIRONMENT",
    files: "FILES",
    exit: "EXIT STATUS",
    settings: "SETTINGS",
    themes: "THEMES",
    see: "SEE ALSO",
  },
  about: "read Chinese articles in a terminal",
  aboutConfig: "settings of yuedu",
  file: "Settings, a line each: NAME = VALUE, as in yuedu-config(5).",
  keys: "The file is TOML. Each line sets one value: a text in quotes, a number, true or false. A mistake is reported with its line, and the default is used. yuedu config init writes a file with all defaults in comments; yuedu config shows each value and where it comes from.",
  precedence:
    "Options of the command line win, then environment variables, then this file, then defaults. The variable of a setting is its name in capitals after YUEDU_, with _ for the hyphen: YUEDU_LINE_BREAK.",
  themes: [
    "theme may name a TOML file whose name has a slash or ends in .toml; a path in the configuration file begins at its folder. Each line says how text of one role looks: a colour (#rrggbb), on and a colour for what is under it, bold, dim, italic, underline, strikethrough and inverse, in any order. The roles are",
    "Roles that the file leaves out look as in base, which is dark (the default) or light. The contrast of each colour is checked against background, a colour that stands for that of the terminal: black for dark and white for light if the file does not say. Below 4.5 to 1 (WCAG 2.2) a warning names the role.",
  ],
  environment: [
    ["YUEDU_NAME", "The value of a setting, such as YUEDU_WIDTH; see yuedu-config(5)."],
    ["LC_ALL, LC_MESSAGES, LANG", "The language of messages: Chinese or English."],
    ["COLUMNS", "The columns of a line, if output is no terminal."],
    ["NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE", "Whether to use colours."],
    ["FORCE_HYPERLINK", "Whether to write hyperlinks: 0 or 1."],
    ["PAGER", "Shows long lists."],
    ["VISUAL, EDITOR", "Edits the configuration file."],
    ["HTTP_PROXY, HTTPS_PROXY, NO_PROXY", "Proxies for addresses."],
    ["XDG_CONFIG_HOME, XDG_STATE_HOME", "Where settings and places in articles are kept."],
  ],
  exit: [
    ["0", "Done."],
    ["1", "Failed, also in part, or found nothing."],
    ["2", "Wrong usage."],
  ],
};

export const zh: ManualWords = {
  sections: {
    name: "名称",
    synopsis: "用法",
    description: "说明",
    examples: "示例",
    commands: "命令",
    environment: "环境变量",
    files: "文件",
    exit: "退出码",
    settings: "设置",
    themes: "主题",
    see: "参见",
  },
  about: "在终端里阅读中文文章",
  aboutConfig: "yuedu 的设置",
  file: "设置，每行一项：名称 = 值，见 yuedu-config(5)。",
  keys: "文件的格式是 TOML，每行一项：引号中的文字、数字、true 或 false。写错的会注明在哪一行，并改用默认值。yuedu config init 写一个配置文件，默认值都在注释里；yuedu config 列出每一项的值和来历。",
  precedence:
    "命令行选项优先，其次是环境变量，再次是这个文件，最后是默认值。环境变量的名称是 YUEDU_ 加上大写的设置名，连字符换成下划线：YUEDU_LINE_BREAK。",
  themes: [
    "theme 可以是一个 TOML 文件，名称里有斜线，或以 .toml 结尾；写在配置文件里的路径从它所在的文件夹算起。每行写明一种文字的样子：颜色（#rrggbb），on 加上底色，以及 bold（粗体）、dim（暗）、italic（斜体）、underline（下划线）、strikethrough（删除线）、inverse（反色），次序不限。文字的种类有",
    "文件里没有写的，和 base 的一样：dark（默认，深色背景）或 light（浅色背景）。每种颜色都会与 background 比较对比度，它是终端的背景色；没有写时，dark 为黑色，light 为白色。不到 4.5:1（WCAG 2.2）的会提醒。",
  ],
  environment: [
    ["YUEDU_NAME", "某一项设置的值，如 YUEDU_WIDTH；见 yuedu-config(5)。"],
    ["LC_ALL, LC_MESSAGES, LANG", "提示用哪种语言：中文或英文。"],
    ["COLUMNS", "输出不是终端时，每行的列数。"],
    ["NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE", "是否使用颜色。"],
    ["FORCE_HYPERLINK", "是否输出超链接：0 或 1。"],
    ["PAGER", "用来翻看长的列表。"],
    ["VISUAL, EDITOR", "用来修改配置文件。"],
    ["HTTP_PROXY, HTTPS_PROXY, NO_PROXY", "取网页时用的代理。"],
    ["XDG_CONFIG_HOME, XDG_STATE_HOME", "设置和阅读位置存在哪里。"],
  ],
  exit: [
    ["0", "完成。"],
    ["1", "失败（包括部分失败），或什么也没有找到。"],
    ["2", "用法不对。"],
  ],
};
