import { ZH_PLACEHOLDERS } from "./placeholders.ts";
import type { HelpText } from "./text.ts";

/** 简体中文。 */
export const zh: HelpText = {
  usage: (commandLine) => `用法：${commandLine}`,
  titles: {
    arguments: "参数：",
    commands: "命令：",
    examples: "示例：",
  },
  groups: {
    reading: "阅读选项：",
    layout: "版面选项：",
    source: "来源选项：",
    output: "输出选项：",
    general: "其他选项：",
  },
  choices: (values) => `可选 ${values}`,
  byDefault: (value) => `默认 ${value}`,
  notes: (notes) => `（${notes.join("；")}）`,
  placeholders: ZH_PLACEHOLDERS,
  program: {
    summary: "",
    description:
      "在终端里阅读中文文章：找出标题、小节和编号的亮点，按中文排版规则断行。来源可以是文件、网址，或用 - 表示标准输入；不指定时读管道送来的内容，没有则打开自带的文章。",
    examples: [
      ["yuedu", "读自带的文章"],
      ["yuedu story.txt", "读一个文件"],
      ["yuedu -w 60 story.md", "每行 60 列"],
      ["yuedu https://example.com/story.html", "读一个网页"],
      ["curl -s URL | yuedu", "读管道送来的内容"],
    ],
  },
  commands: {
    read: {
      summary: "全屏阅读",
      description:
        "在终端里全屏打开文章，按键与 less 和 vi 相同，按 h 看帮助；没有终端时直接输出。",
      examples: [
        ["yuedu read", "自带的文章"],
        ["yuedu read story.txt", "一个文件，从上次读到的地方开始"],
        ["yuedu read --theme light -w 60", "用适合浅色背景的颜色"],
      ],
    },
    highlights: {
      summary: "列出亮点",
      description: "列出文章中编号的亮点及其篇幅；没有亮点的文章列出小节。",
      examples: [
        ["yuedu highlights", "自带文章的亮点"],
        ["yuedu highlights story.txt", "某个文件的亮点"],
        ["yuedu highlights --json", "供其他程序使用"],
      ],
    },
    highlight: {
      summary: "读其中几个亮点",
      description: "按编号显示亮点，并注明它在全部亮点中的位置和前后的亮点。",
      examples: [
        ["yuedu highlight 3", "第三个"],
        ["yuedu highlight 2-4", "第二到第四个"],
        ["yuedu highlight 1,3,5 story.txt", "某个文件中的三个"],
        ["yuedu highlight 3 --json", "供其他程序使用"],
      ],
    },
    outline: {
      summary: "显示小节的结构",
      description: "显示文章各级小节的标题，不含正文。",
      examples: [
        ["yuedu outline story.md", "某个文件的小节"],
        ["yuedu outline --json", "供其他程序使用"],
      ],
    },
    search: {
      summary: "查找词语，按小节列出",
      description:
        "列出词语所在的每个句子，归在各小节的标题下；有颜色时用颜色标出词语，否则用 « » 标出。找不到时退出码为 1。",
      examples: [
        ["yuedu search 安全", "在自带的文章里找"],
        ["yuedu search -i github story.md", "GitHub、GITHUB 也算"],
        ["yuedu search --variants 头发 book.txt", "頭髮也算"],
        ["yuedu search -E '第[一二三]条' law.txt", "用正则表达式"],
        ["yuedu search --json 安全", "供其他程序使用"],
      ],
    },
    export: {
      summary: "转换为 Markdown、JSON 或纯文本",
      description:
        "把文章写成另一种格式。文件要么完整写入，要么不写；不加 --force 不会改动已有的文件。写到管道或文件时，控制字符照原样写出，除非加 --sanitize。",
      examples: [
        ["yuedu export", "把 Markdown 写到标准输出"],
        ["yuedu export -o story.md", "把 Markdown 写入文件"],
        ["yuedu export -f html -o story.html", "供浏览器看的网页；打印即得 PDF"],
        ["yuedu export --front-matter story.txt", "开头写明标题、日期和作者"],
        ["yuedu export --highlight 3 -f svg -o 3.svg", "把亮点做成可分享的卡片"],
        ["yuedu export -f json --highlight 2-4", "三个亮点的 JSON"],
      ],
    },
    wrap: {
      summary: "给中文文本折行",
      description:
        "过滤器：逐行读入，折行输出。不作任何解析，原有的换行保持不变。控制字符照原样写到管道，除非加 --sanitize。",
      examples: [
        ["yuedu wrap -w 40 < notes.txt", "每行 40 列"],
        ["git log -1 | yuedu wrap", "与终端同宽"],
        ["yuedu wrap --line-break strict notes.txt", "按浏览器的严格规则断行"],
      ],
    },
    recent: {
      summary: "列出读过的文章，接着读",
      description:
        "列出全屏读过的文章，最近的在前，注明读到哪里；在终端里可选一篇接着读，或写明编号。",
      examples: [
        ["yuedu recent", "选一篇接着读"],
        ["yuedu recent 1", "接着读最近的一篇"],
        ["yuedu recent --json", "供其他程序使用"],
        ["yuedu recent --forget 3", "不再记得第三篇"],
      ],
    },
    marks: {
      summary: "显示记号所在的文字",
      description:
        "按小节列出各篇文章的记号：所选的文字，或记号之后的文字。指定来源则只列这些文章。",
      examples: [
        ["yuedu marks", "全部文章的记号"],
        ["yuedu marks story.txt", "某个文件的记号"],
        ["yuedu marks --markdown > notes.md", "写成 Markdown 引文"],
      ],
    },
    themes: {
      summary: "显示各个主题",
      description:
        "用一段样文显示全屏阅读的各个主题：适合浅色背景、深色背景，或不用颜色；加 --theme 文件，则先显示你自己的主题。主题文件的格式是 TOML，写明各种文字的样子，见 yuedu-config(5)。",
      examples: [
        ["yuedu themes", "各个主题的样子"],
        ["yuedu read --theme light", "用其中一个阅读"],
        ["yuedu themes --theme mine.toml", "看看自己的主题，并检查对比度"],
      ],
    },
    config: {
      summary: "显示或修改设置",
      description:
        "列出每一项设置的值和来历。命令行选项优先，其次是 YUEDU_WIDTH 等环境变量，再次是配置文件，最后是默认值。开关类的选项都有相反的一个：--hang 与 --no-hang。",
      examples: [
        ["yuedu config", "全部设置"],
        ["yuedu config init", "写一个配置文件，默认值都在注释里"],
        ["yuedu config edit", "用 VISUAL 或 EDITOR 打开配置文件"],
        ["yuedu config path", "配置文件在哪里"],
      ],
    },
    completion: {
      summary: "输出补全命令行的脚本",
      description:
        "输出 bash、zsh、fish 或 PowerShell 的脚本，用来补全命令、选项、选项的值和亮点的编号。",
      examples: [
        ["source <(yuedu completion bash)", "写在 ~/.bashrc 里"],
        ["source <(yuedu completion zsh)", "写在 ~/.zshrc 里，compinit 之后"],
        ["yuedu completion fish | source", "写在 config.fish 里"],
      ],
    },
    mcp: {
      summary: "向其他程序提供文章（Model Context Protocol）",
      description:
        "在标准输入和标准输出上按 Model Context Protocol 提供三个工具：read_article 把文章转成 Markdown，list_highlights 列出亮点，search_article 在文章里查找。",
      examples: [["yuedu mcp", "在客户端的配置里填写这条命令"]],
    },
    help: {
      summary: "显示帮助，或某个命令的帮助",
      description: "显示帮助。",
      examples: [["yuedu help export", "怎样导出"]],
    },
  },
  arguments: {
    source:
      "文本、Markdown、HTML 或 EPUB：文件、网址（http、https），- 为标准输入；不写则读管道送来的内容，没有则打开自带的文章",
    "wrap source": "文本文件；- 或不写为标准输入",
    text: "要找的内容",
    n: "哪些亮点：3、2-4 或 1,3,5",
    shell: "bash、zsh、fish 或 powershell；numbers 列出一个来源的亮点，供脚本使用",
    "completion source": "文件，用于 numbers",
    action: "path 显示配置文件的路径，init 写一个，edit 打开它；不写则列出设置",
    number: "接着读第几篇",
    "marks source": "读过的文件或网址；不写则为全部",
    command: "命令的名称",
  },
  version: "显示版本",
  help: "显示这份帮助",
};
