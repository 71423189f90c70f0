import { KINDS } from "../../source/source.ts";
import { DEFAULT_LEVEL, LEVELS } from "../../typeset/level.ts";
import { PARAGRAPH_STYLES } from "../../view/paragraphs.ts";
import { LANGUAGES } from "./locale.ts";
import type { Setting, ValuesOf } from "./setting.ts";

const NAME = { zh: "名称", en: "name" };
const FILE = { zh: "文件", en: "file" };

/**
 * Every setting of the program, by the name that the code uses; its option is that name with hyphens
 * (`lineBreak`, `--line-break`). Options, help, defaults and environment variables all come from here.
 */
export const SETTINGS = {
  encoding: {
    type: "encoding",
    once: true,
    placeholder: NAME,
    help: {
      zh: "来源的编码（gb18030、big5、utf-16 等）；不写则自动识别",
      en: "encoding of the source (gb18030, big5, utf-16 ...); otherwise detected",
    },
  },
  from: {
    type: "choice",
    once: true,
    values: KINDS,
    placeholder: { zh: "种类", en: "kind" },
    help: {
      zh: "来源按哪一种格式读；不写则依名称、类型和内容判断",
      en: "format of the source; otherwise decided by its name, media type and content",
    },
  },
  allPages: {
    type: "switch",
    default: false,
    help: {
      zh: "文章分成几页的，把其余各页也取来",
      en: "fetch the other pages, too, of an article that is spread over several",
    },
  },
  allowPrivate: {
    type: "switch",
    default: false,
    help: {
      zh: "公网的网址重定向到内网地址时也跟随",
      en: "follow redirects from public to private addresses, too",
    },
  },
  filesFrom: {
    type: "text",
    once: true,
    placeholder: FILE,
    help: {
      zh: "读这个文件列出的来源，每行一个；- 为标准输入",
      en: "read the sources that this file names, one on each line; - is standard input",
    },
  },
  null: {
    type: "switch",
    once: true,
    short: "0",
    default: false,
    help: {
      zh: "列出的来源以 NUL 字符分隔；不写 --files-from 时从标准输入读",
      en: "the names end with NUL characters; without --files-from, they are read from standard input",
    },
  },
  explain: {
    type: "switch",
    once: true,
    default: false,
    help: {
      zh: "不显示文章，而是逐段说明怎样理解它：是什么，有什么依据",
      en: "instead of the article, show how it was understood: what each block is, and why",
    },
  },
  width: {
    type: "number",
    short: "w",
    least: 1,
    // Wider than any screen or page; keeps arithmetic on columns exact.
    most: 100_000,
    placeholder: { zh: "列数", en: "columns" },
    help: {
      zh: "每行的列数；不写则与终端同宽，阅读时最多 80",
      en: "columns of a line; otherwise as wide as the terminal, at most 80 for reading",
    },
  },
  lineBreak: {
    type: "choice",
    values: LEVELS,
    default: DEFAULT_LEVEL,
    placeholder: { zh: "级别", en: "level" },
    help: {
      zh: "标点避头尾的严格程度",
      en: "how strictly certain marks are kept from starting or ending a line",
    },
  },
  ambiguous: {
    type: "choice",
    values: ["narrow", "wide", "auto"],
    default: "narrow",
    placeholder: { zh: "宽度", en: "width" },
    help: {
      zh: "终端把“”…—等字符画成多宽；auto 为询问终端",
      en: "how wide the terminal draws “ ” … — and the like; auto asks it",
    },
  },
  hang: {
    type: "switch",
    default: false,
    help: {
      zh: "行末可有一个句读悬挂在版心之外",
      en: "let one stop at the end of a line hang in the margin",
    },
  },
  justify: {
    type: "switch",
    default: false,
    help: {
      zh: "加空白使两端对齐，汉字纵向成列",
      en: "add spaces so that both edges are flush and Han characters align in columns",
    },
  },
  spacing: {
    type: "switch",
    default: false,
    help: {
      zh: "汉字与西文之间空一列",
      en: "put a space between Han and Western characters",
    },
  },
  punctuation: {
    type: "choice",
    values: ["keep", "fullwidth"],
    default: "keep",
    placeholder: { zh: "方式", en: "how" },
    help: {
      zh: "汉字旁的半角 , : ; ! ? ( ) 照原样显示，或显示为全角",
      en: "show ASCII , : ; ! ? ( ) next to Han characters as they are, or full-width",
    },
  },
  orphans: {
    type: "switch",
    default: false,
    help: {
      zh: "段末一行不留孤字",
      en: "leave no single character on the last line of a paragraph",
    },
  },
  paragraphs: {
    type: "choice",
    values: PARAGRAPH_STYLES,
    placeholder: { zh: "方式", en: "how" },
    help: {
      zh: "段落以缩进、空行或两者分开；不写则书只用缩进，文章两者都用",
      en: "set paragraphs apart by indents, blank lines or both; otherwise books by indents, articles by both",
    },
  },
  indent: {
    type: "number",
    least: 0,
    most: 2,
    listed: true,
    placeholder: { zh: "字数", en: "ems" },
    help: {
      zh: "段首缩进几个字",
      en: "first-line indent of paragraphs, in characters",
    },
  },
  color: {
    type: "choice",
    values: ["auto", "always", "never"],
    default: "auto",
    placeholder: { zh: "时机", en: "when" },
    help: {
      zh: "何时使用颜色；auto 依终端、NO_COLOR 和 FORCE_COLOR 而定",
      en: "when to use colour; auto follows the terminal, NO_COLOR and FORCE_COLOR",
    },
  },
  pager: {
    type: "program",
    placeholder: { zh: "程序", en: "program" },
    help: {
      zh: "用这个程序翻看长文；不写则用 YUEDU_PAGER，没有时文章全屏阅读，列表用 PAGER 或 less",
      en: "show long pages with this program; otherwise YUEDU_PAGER, or the reader for articles and PAGER or less for lists",
    },
    off: {
      zh: "长文也直接输出",
      en: "print long pages directly",
    },
  },
  raw: {
    type: "switch",
    default: false,
    help: {
      zh: "最后也显示被当作导航的内容",
      en: "also show, at the end, the lines taken for navigation",
    },
  },
  theme: {
    type: "choice",
    values: ["auto", "light", "dark", "none"],
    orFile: true,
    default: "auto",
    placeholder: { zh: "主题", en: "theme" },
    help: {
      zh: "适合浅色或深色背景的颜色，或不用颜色，或文件（FILE.toml）里的颜色；auto 为询问终端",
      en: "colours for a light or a dark background, none, or those of a file (FILE.toml); auto asks the terminal",
    },
  },
  at: {
    type: "text",
    once: true,
    placeholder: { zh: "位置", en: "where" },
    help: {
      zh: "从这个亮点的编号，或这个词第一次出现的地方开始",
      en: "begin at the highlight of this number, or where these words first stand",
    },
  },
  wpm: {
    type: "number",
    least: 1,
    most: 100_000,
    default: 400,
    placeholder: { zh: "字数", en: "characters" },
    help: {
      zh: "每分钟读的字数，用来算还剩多少时间",
      en: "characters you read in a minute, for the time left",
    },
  },
  progress: {
    type: "switch",
    default: false,
    help: {
      zh: "在状态行上方显示进度条",
      en: "show the progress as a bar above the status line",
    },
  },
  images: {
    type: "switch",
    default: true,
    help: {
      zh: "不画图片，只显示说明；能画的终端是 kitty、Ghostty（PNG）、iTerm2、WezTerm",
      en: "captions instead of pictures, which kitty and Ghostty (PNG), iTerm2 and WezTerm draw",
    },
  },
  mouse: {
    type: "switch",
    default: true,
    help: {
      zh: "鼠标留给终端",
      en: "leave the mouse to the terminal",
    },
  },
  state: {
    type: "switch",
    default: true,
    help: {
      zh: "不保存阅读位置，也不从上次的位置开始",
      en: "neither save your place in an article nor return to it",
    },
  },
  json: {
    type: "switch",
    once: true,
    default: false,
    help: { zh: "输出 JSON", en: "print JSON" },
  },
  forget: {
    type: "text",
    once: true,
    placeholder: { zh: "文章", en: "article" },
    help: {
      zh: "不再记得这篇文章：编号或来源；all 为全部",
      en: "forget an article, by its number or source; all forgets every one",
    },
  },
  markdown: {
    type: "switch",
    once: true,
    default: false,
    help: { zh: "以 Markdown 引文输出", en: "print Markdown quotations" },
  },
  ignoreCase: {
    type: "switch",
    short: "i",
    default: false,
    help: { zh: "不分大小写", en: "ignore case" },
  },
  regexp: {
    type: "switch",
    once: true,
    short: "E",
    default: false,
    help: {
      zh: "内容是 JavaScript 的正则表达式",
      en: "the text is a JavaScript regular expression",
    },
  },
  variants: {
    type: "switch",
    default: false,
    help: {
      zh: "不分简繁",
      en: "match simplified and traditional characters alike",
    },
  },
  format: {
    type: "choice",
    short: "f",
    values: ["markdown", "html", "epub", "json", "text", "svg"],
    elsewhere: { png: "svg", pdf: "html" },
    default: "markdown",
    placeholder: { zh: "格式", en: "format" },
    help: { zh: "导出的格式", en: "format to write" },
  },
  output: {
    type: "text",
    once: true,
    short: "o",
    default: "-",
    placeholder: FILE,
    help: {
      zh: "写入这个文件；以 / 结尾为文件夹，每个来源一个文件；- 为标准输出",
      en: "write to this file; to a folder if it ends in /, one file for each source; - is standard output",
    },
  },
  jobs: {
    type: "number",
    least: 1,
    // More threads than any machine at hand has processors.
    most: 256,
    placeholder: { zh: "个数", en: "n" },
    help: {
      zh: "写入文件夹时同时处理几个来源；不写则依处理器的个数",
      en: "how many sources to export to a folder at a time; otherwise as many as there are processors",
    },
  },
  highlight: {
    type: "range",
    once: true,
    placeholder: { zh: "编号", en: "n" },
    help: {
      zh: "只要这些亮点：3、2-4 或 1,3,5",
      en: "only these highlights: 3, 2-4 or 1,3,5",
    },
  },
  frontMatter: {
    type: "switch",
    default: false,
    help: {
      zh: "在 Markdown 开头以 YAML 写明元数据",
      en: "begin the Markdown with the metadata, as YAML",
    },
  },
  restructure: {
    type: "switch",
    default: false,
    help: {
      zh: "Markdown 也按找到的标题和小节重排，而不照作者写的样子导出",
      en: "arrange Markdown, too, by the title and sections found, instead of as its author wrote it",
    },
  },
  toc: {
    type: "switch",
    default: false,
    help: {
      zh: "正文前加目录（Markdown、HTML）",
      en: "put a table of contents before the text (Markdown, HTML)",
    },
  },
  embedImages: {
    type: "switch",
    default: false,
    help: {
      zh: "把图片放进 HTML 或 EPUB，而不只是链接（每幅至多 10 MB，共 50 MB）",
      en: "put pictures into HTML or EPUB instead of links to them (at most 10 MB each, 50 MB together)",
    },
  },
  downloadImages: {
    type: "text",
    once: true,
    placeholder: { zh: "文件夹", en: "dir" },
    help: {
      zh: "把图片存进这个文件夹，导出的 Markdown、HTML 或 JSON 引用那里的文件（每幅至多 10 MB，共 50 MB）",
      en: "write pictures to files in this folder, and refer to them in Markdown, HTML or JSON (at most 10 MB each, 50 MB together)",
    },
  },
  wrap: {
    type: "switch",
    default: false,
    help: {
      zh: "段落折行（Markdown、纯文本），每行 80 列或 --width 列",
      en: "break the lines of paragraphs (Markdown, text), at 80 columns or --width",
    },
  },
  headingLevel: {
    type: "number",
    least: 1,
    most: 6,
    default: 1,
    placeholder: { zh: "级别", en: "level" },
    help: {
      zh: "标题用第几级，小节在其下（Markdown、HTML）",
      en: "level of the title's heading; sections are below it (Markdown, HTML)",
    },
  },
  sanitize: {
    type: "switch",
    default: false,
    help: {
      zh: "像在终端上那样，把控制字符和看不见的字符写成可见的记号",
      en: "write control and invisible characters as visible marks, as on a terminal",
    },
  },
  force: {
    type: "switch",
    once: true,
    default: false,
    help: { zh: "覆盖已有的文件", en: "replace an existing file" },
  },
  lang: {
    type: "choice",
    values: LANGUAGES,
    placeholder: { zh: "语言", en: "lang" },
    help: {
      zh: "提示和帮助的语言；不写则依 LC_ALL、LC_MESSAGES、LANG 而定",
      en: "language of messages and help; otherwise from LC_ALL, LC_MESSAGES, LANG",
    },
  },
  debug: {
    type: "switch",
    default: false,
    help: {
      zh: "出错时显示出错位置",
      en: "after an error, show where in the program it arose",
    },
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

/** The values of all settings. */
export type Settings = ValuesOf<typeof SETTINGS> & {
  /** The settings that were given, as opposed to those that have their defaults. */
  readonly given?: ReadonlySet<SettingName>;
};
