import type { HelpText } from "./text.ts";

/** English. */
export const en: HelpText = {
  usage: (commandLine) => `Usage: ${commandLine}`,
  titles: {
    arguments: "Arguments:",
    commands: "Commands:",
    examples: "Examples:",
  },
  groups: {
    reading: "Options for reading:",
    layout: "Options for layout:",
    source: "Options for sources:",
    output: "Options for output:",
    general: "Other options:",
  },
  choices: (values) => `one of ${values}`,
  byDefault: (value) => `by default ${value}`,
  notes: (notes) => ` (${notes.join("; ")})`,
  placeholders: {},
  program: {
    summary: "",
    description:
      "Reads Chinese articles in the terminal: finds the title, the sections and the numbered highlights, and breaks lines by the rules of Chinese typography. A source is a file, the address of a web page, or - for standard input. Without a source, reads what is piped in, or else the bundled article.",
    examples: [
      ["yuedu", "read the bundled article"],
      ["yuedu story.txt", "read a file"],
      ["yuedu -w 60 story.md", "in lines of 60 columns"],
      ["yuedu https://example.com/story.html", "read a web page"],
      ["curl -s URL | yuedu", "read what is piped in"],
    ],
  },
  commands: {
    read: {
      summary: "read on the full screen",
      description:
        "Opens articles on the full screen of the terminal, with the keys of less and vi; h shows help. Without a terminal, prints them.",
      examples: [
        ["yuedu read", "the bundled article"],
        ["yuedu read story.txt", "a file, from where reading stopped"],
        ["yuedu read --theme light -w 60", "in colours for a light background"],
      ],
    },
    highlights: {
      summary: "list the highlights",
      description:
        "Lists the numbered highlights of an article with their lengths, or its sections if it has no highlights.",
      examples: [
        ["yuedu highlights", "of the bundled article"],
        ["yuedu highlights story.txt", "of a file"],
        ["yuedu highlights --json", "for another program"],
      ],
    },
    highlight: {
      summary: "read some of the highlights",
      description:
        "Shows highlights by number, with their position among all highlights and their neighbours.",
      examples: [
        ["yuedu highlight 3", "the third"],
        ["yuedu highlight 2-4", "the second to the fourth"],
        ["yuedu highlight 1,3,5 story.txt", "three highlights of a file"],
        ["yuedu highlight 3 --json", "for another program"],
      ],
    },
    outline: {
      summary: "show the tree of sections",
      description: "Shows the tree of an article's sections, without their text.",
      examples: [
        ["yuedu outline story.md", "the sections of a file"],
        ["yuedu outline --json", "for another program"],
      ],
    },
    search: {
      summary: "find a word, by section",
      description:
        "Shows every sentence that contains a word, under the heading of its section, and marks the word by colour or else by guillemets. The exit code is 1 if nothing is found.",
      examples: [
        ["yuedu search 2021", "in the bundled article"],
        ["yuedu search -i github story.md", "also finds GitHub and GITHUB"],
        ["yuedu search --variants WORD book.txt", "in either script"],
        ["yuedu search -E '20[0-9]{2}' story.md", "by a regular expression"],
        ["yuedu search --json 2021", "for another program"],
      ],
    },
    export: {
      summary: "convert to Markdown, JSON or plain text",
      description:
        "Writes an article in another format. A file is written whole or not at all, and an existing file is kept unless --force is given. Control characters in a text pass through to a pipe or a file, except with --sanitize.",
      examples: [
        ["yuedu export", "Markdown on standard output"],
        ["yuedu export -o story.md", "Markdown into a file"],
        ["yuedu export -f html -o story.html", "a page for the browser; print it to get a PDF"],
        ["yuedu export --front-matter story.txt", "with title, date and author at the top"],
        ["yuedu export --highlight 3 -f svg -o 3.svg", "a highlight as a card to share"],
        ["yuedu export -f json --highlight 2-4", "three highlights as JSON"],
      ],
    },
    wrap: {
      summary: "wrap lines of Chinese text",
      description:
        "A filter: lines in, wrapped lines out. It parses nothing and keeps existing line breaks. Control characters pass through to a pipe, except with --sanitize.",
      examples: [
        ["yuedu wrap -w 40 < notes.txt", "lines of 40 columns"],
        ["git log -1 | yuedu wrap", "in lines as wide as the terminal"],
        ["yuedu wrap --line-break strict notes.txt", "break as browsers do in strict mode"],
      ],
    },
    recent: {
      summary: "list what was read, and go on reading",
      description:
        "Lists the articles read on the full screen, the last first, and how far each was read. On a terminal, choose one to go on with, or give its number.",
      examples: [
        ["yuedu recent", "choose one to go on with"],
        ["yuedu recent 1", "go on with the last one"],
        ["yuedu recent --json", "for other programs"],
        ["yuedu recent --forget 3", "forget the third"],
      ],
    },
    marks: {
      summary: "show the text at marks",
      description:
        "Shows the marks of all articles by section: the text selected, or that after the mark. Sources limit it to those articles.",
      examples: [
        ["yuedu marks", "the marks of all articles"],
        ["yuedu marks story.txt", "those of a file"],
        ["yuedu marks --markdown > notes.md", "as Markdown quotations"],
      ],
    },
    themes: {
      summary: "show the themes",
      description:
        "Shows the themes of the reader on a sample: for a light background, for a dark one, and without colours; with --theme FILE, yours before them. A file of TOML names roles of text and how they look; yuedu-config(5) lists them.",
      examples: [
        ["yuedu themes", "what each theme looks like"],
        ["yuedu read --theme light", "read with one of them"],
        ["yuedu themes --theme mine.toml", "look at yours, and check its contrast"],
      ],
    },
    config: {
      summary: "show or edit the settings",
      description:
        "Shows every setting with its value and where that comes from. Options win over environment variables such as YUEDU_WIDTH, these over the configuration file, and that over defaults. An option that turns something on or off has a counterpart that undoes it: --hang and --no-hang.",
      examples: [
        ["yuedu config", "all settings"],
        ["yuedu config init", "write a file with all defaults, as comments"],
        ["yuedu config edit", "open it in VISUAL or EDITOR"],
        ["yuedu config path", "where it is"],
      ],
    },
    completion: {
      summary: "print a script that completes command lines",
      description:
        "Prints a script for bash, zsh, fish or PowerShell that completes commands, options, their values and the numbers of highlights.",
      examples: [
        ["source <(yuedu completion bash)", "in ~/.bashrc"],
        ["source <(yuedu completion zsh)", "in ~/.zshrc, after compinit"],
        ["yuedu completion fish | source", "in config.fish"],
      ],
    },
    mcp: {
      summary: "serve articles to programs (Model Context Protocol)",
      description:
        "Serves articles on standard input and output by the Model Context Protocol, with three tools: read_article gives one as Markdown, list_highlights lists its highlights, search_article searches it.",
      examples: [["yuedu mcp", "what a client is told to start"]],
    },
    help: {
      summary: "show this help, or help for a command",
      description: "Shows help.",
      examples: [["yuedu help export", "how to export"]],
    },
  },
  arguments: {
    source:
      "text, Markdown, HTML or EPUB: files, addresses (http, https), or - for standard input; otherwise what is piped in, or the bundled article",
    "wrap source": "text file, or - for standard input, the default",
    text: "what to find",
    n: "which highlights: 3, or 2-4, or 1,3,5",
    shell:
      "bash, zsh, fish or powershell; numbers lists the highlights of a source, for the scripts",
    "completion source": "a file, for numbers",
    action:
      "path shows the path of the configuration file, init writes one, edit opens it; without one, shows the settings",
    number: "which one to go on with",
    "marks source": "files or addresses that were read; otherwise all",
    command: "name of a command",
  },
  version: "show the version",
  help: "show this help",
};
