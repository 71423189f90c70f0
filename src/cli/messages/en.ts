import type { EpubFault } from "../../failure/failure.ts";
import type { Messages } from "./messages.ts";

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  ENOENT: "no such folder",
  ENOTDIR: "part of the path is not a folder",
  EISDIR: "it is a folder",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the disk",
  ENAMETOOLONG: "the name is too long",
  EIO: "the device reported an error",
  ECONNRESET: "the server closed the connection",
  UND_ERR_SOCKET: "the server closed the connection",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  EBADF: "it is closed",
  ENEWER: "a later version wrote it",
  ENOTFILE: "it is no regular file",
  ESTALE: "it changed while it was read",
  EDANGLING: "it is a link that leads nowhere",
};

const STATUSES: Readonly<Record<number, string>> = {
  401: "password required",
  403: "forbidden",
  404: "not found",
  410: "gone",
  429: "too many requests",
  500: "server error",
  503: "service unavailable",
};

const FAULTS: Readonly<Record<EpubFault, string>> = {
  "cut-short": "is not whole",
  damaged: "is damaged",
  missing: "is missing",
  outside: "would be written outside of its folder",
  "unknown-method": "is packed in a way that EPUB does not allow",
};

const reason = (code: string) =>
  REASONS[code] === undefined ? code : `${REASONS[code]} (${code})`;
const status = (code: number) =>
  STATUSES[code] === undefined ? code : `${code} (${STATUSES[code]})`;
const input = (name: string) => (name === "-" ? "standard input" : `“${name}”`);
const output = (name: string) => (name === "-" ? "standard output" : `“${name}”`);
const meant = (suggestion: string | undefined, otherwise: string) =>
  suggestion === undefined ? otherwise : `did you mean ${suggestion}?`;
const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;

/** English. */
export const en: Messages = {
  failures: {
    "file-not-found": ({ name, suggestion }) =>
      `no such file: ${input(name)}; ${meant(suggestion && `the command ${suggestion}`, "check the path")}`,
    "is-directory": ({ name }) => `${input(name)} is a folder; name a file in it`,
    "not-readable": ({ name, reason: code }) =>
      `cannot read ${input(name)}: ${reason(code)}; check the file and its permissions`,
    empty: ({ name }) => `nothing to read: ${input(name)} is empty; name an article with text`,
    "silent-input": ({ seconds }) =>
      `no data on standard input within ${seconds} seconds; name an article, or use - to keep waiting`,
    "no-sources": ({ name }) =>
      `nothing to read: ${input(name)} names no articles; write one name on each line`,
    "no-home": () => "there is no folder for the configuration file; set HOME or XDG_CONFIG_HOME",
    "no-editor": ({ command }) => `cannot run the editor “${command}”; set EDITOR to another`,
    "unknown-setting": ({ name, choices, suggestion }) =>
      `no setting ${name}; ${meant(suggestion, `choose from ${choices.join(", ")}`)}`,
    "unknown-role": ({ name, choices, suggestion }) =>
      `a theme has no ${name}; ${meant(suggestion, `choose from ${choices.join(", ")}`)}`,
    "bad-look": ({ name, value, choices }) =>
      `${name} cannot be “${value}”; combine ${choices.join(", ")}`,
    "bad-toml": ({ column }) => `not TOML at column ${column}; write NAME = VALUE`,
    "not-text": ({ name, type }) =>
      `${input(name)} is not text${type === undefined ? "" : ` but ${type}`}; name a text, Markdown, HTML or EPUB file`,
    "broken-epub": ({ name, part, fault }) =>
      `cannot read ${input(name)}: ${part === "" ? "the EPUB" : `“${part}” in it`} ${FAULTS[fault]}; get the book again`,
    "locked-epub": ({ name }) =>
      `cannot read ${input(name)}: it is encrypted; read it in the program of its shop`,
    "swollen-epub": ({ name, part, limit }) =>
      `cannot read ${input(name)}: ${part === "" ? "it" : `“${part}” in it`} unpacks to more than ${limit / 1e6} MB; unpack it and read its parts`,
    "unknown-encoding": ({ value, choices, suggestion }) =>
      `unknown encoding “${value}”; ${meant(suggestion, `choose from ${choices.join(", ")}`)}`,
    "bad-url": ({ name }) =>
      `${input(name)} is not a valid address; write it as https://example.com/page`,
    "bad-proxy": ({ variable }) =>
      `${variable} is not the address of a proxy; write it as http://proxy.example:8080`,
    "unsupported-protocol": ({ name, protocol }) =>
      `cannot fetch ${input(name)}: only http and https are supported, not ${protocol}`,
    "private-address": ({ name, address }) =>
      `cannot fetch ${input(name)}: it redirects to the private address ${address}; use --allow-private to follow`,
    "host-not-found": ({ name }) =>
      `cannot fetch ${input(name)}: no such host; check the address and the network`,
    "connection-refused": ({ name }) =>
      `cannot fetch ${input(name)}: connection refused; check the port, or the proxy`,
    "connection-failed": ({ name, reason: code }) =>
      `cannot fetch ${input(name)}: the connection failed: ${reason(code)}; try again later`,
    "timed-out": ({ name, seconds }) =>
      `cannot fetch ${input(name)}: no complete answer within ${seconds} seconds; try again later`,
    "not-trusted": ({ name, reason: code }) =>
      `cannot fetch ${input(name)}: its certificate cannot be trusted (${code})`,
    "http-status": ({ name, status: code }) =>
      `cannot fetch ${input(name)}: the server answered ${status(code)}; check the address`,
    "too-many-redirects": ({ name, limit }) =>
      `cannot fetch ${input(name)}: more than ${limit} redirects; open the page they lead to`,
    "too-long": ({ name, limit }) =>
      `cannot read ${input(name)}: it is larger than ${limit / 1e6} MB; split it into smaller files`,
    "too-large": ({ name, limit }) =>
      `cannot fetch ${input(name)}: it is larger than ${limit / 1e6} MB; save it as a file and read that`,
    "too-many-pictures": ({ name, count: most, total }) =>
      `${input(name)} is one too many: an article may have ${most} pictures of ${total / 1e6} MB together`,
    "picture-not-found": ({ name }) => `${input(name)} is no file in the folder of the article`,
    "large-picture": ({ name, limit }) => `${input(name)} is larger than ${limit / 1e6} MB`,
    "not-picture": ({ name }) => `${input(name)} is no PNG, JPEG, GIF, WebP, AVIF or SVG`,
    "file-exists": ({ name }) =>
      `${output(name)} exists and was not changed; choose another name, or use --force to replace it`,
    "not-writable": ({ name, reason: code }) =>
      `cannot write ${output(name)}: ${reason(code)}; choose another place`,
    "unknown-highlight": ({ number, available }) =>
      `no highlight ${number} in this article; it has ${available}`,
    "no-highlights": ({ name }) =>
      `no highlights or sections in ${input(name)}; read the whole article with yuedu`,
    "no-hits": ({ text }) =>
      `“${text}” not found; -i ignores case, --variants matches simplified and traditional`,
    "empty-search": () => "nothing to search for; give a word",
    "bad-pattern": ({ pattern, reason: why }) =>
      `“${pattern}” is not a regular expression (${why}); leave out -E to search for it literally`,
    "nothing-read": () =>
      "nothing was read on the full screen yet; open an article with yuedu read",
    "unknown-recent": ({ number, most }) =>
      `no article ${number} among those read; ${most === 0 ? "there are none" : `choose 1 to ${most}`}, see yuedu recent`,
    "no-marks": () => "no marks; on the full screen, type m and a letter to set one",
    "slow-pattern": ({ pattern, seconds }) =>
      `“${pattern}” takes more than ${seconds} seconds to match; avoid a repetition within a repetition`,
    "bad-range": ({ text }) => `“${text}” does not name highlights; write 3, 2-4 or 1,3,5`,
    "bad-number": ({ option, value, least, most }) =>
      `${option} cannot be “${value}”; give a whole number from ${least} to ${most}`,
    "bad-choice": ({ option, value, choices, suggestion }) =>
      `${option} cannot be “${value}”; ${meant(suggestion, `choose from ${choices.join(", ")}`)}`,
    "unknown-option": ({ option, suggestion, command }) =>
      `${command} has no option ${option}; ${meant(suggestion, `see ${command} --help`)}`,
    "unknown-command": ({ name, suggestion }) =>
      `no command ${name}; ${meant(suggestion, "see yuedu --help")}`,
    "missing-argument": ({ argument, command }) =>
      `${command} needs <${argument}>; see ${command} --help`,
    "missing-value": ({ option, command }) => `${option} needs a value; see ${command} --help`,
    "excess-argument": ({ argument, suggestion, command }) =>
      `one argument too many: “${argument}”; ${meant(suggestion && `the command ${suggestion}`, `see ${command} --help`)}`,
    "no-input": ({ command }) =>
      `${command} has nothing to read; pipe a text into it, name a file, or use - to type`,
    "misplaced-option": ({ option, command }) =>
      `${option} has no effect in ${command}; see yuedu ${command} --help`,
    "needs-file": ({ format }) => `${format} is not printed; name a file with -o`,
    "several-articles": ({ format }) =>
      `a file of ${format} holds one article; name a folder with -o FOLDER/ for several`,
    "options-conflict": ({ options }) =>
      `${options.join(" and ")} exclude each other; leave one of them out`,
    "made-elsewhere": ({ format, from }) =>
      format === "png"
        ? `yuedu cannot draw ${format}; export -f ${from} -o card.svg, then run rsvg-convert card.svg -o card.png, or open it in a browser`
        : `yuedu cannot write ${format}; export -f ${from} and print it from a browser`,
    "card-highlight": ({ format }) =>
      `-f ${format} makes a card of a highlight; choose one with --highlight 3`,
    "format-option": ({ option, format, formats }) =>
      `${option} does not work with ${format}; leave it out, or use ${formats.map((each) => `-f ${each}`).join(" or ")}`,
  },
  notices: {
    undecodable: ({ name, count: characters, encoding }) =>
      `${input(name)} is not all ${encoding}: ${count(characters, "character")} shown as \uFFFD; name its encoding with --encoding`,
    "whole-page": ({ name }) =>
      `no article found in ${input(name)}; showing all the text of the page`,
    "more-pages": ({ name }) =>
      `${input(name)} goes on on other pages; --all-pages fetches them, too`,
    "too-many-pages": ({ name, limit }) =>
      `${input(name)} has more than ${limit} pages; showing the first ${limit}`,
    "missing-pictures": ({ name, count: missing, total }) =>
      `${missing} of ${count(total, "picture")} could not be embedded, the first is ${input(name)}; linked instead`,
    "kept-picture": ({ reason: why }) => `a picture keeps its address: ${why}`,
    "pictures-inside": ({ name, count: inside, options }) =>
      `${input(name)} holds ${count(inside, "picture")} that the export only names; get them with ${options.join(" or ")}`,
    "no-state": ({ name, reason: code }) =>
      `cannot save your place in ${output(name)}: ${reason(code)}; --no-state does not try`,
    "ignored-setting": ({ file, line, reason: why }) =>
      `${file === null ? "" : `“${file}”${line === null ? "" : `, line ${line}`}: `}${why} (ignored)`,
    "faint-theme": ({ name, background, faint }) =>
      `${input(name)}: contrast below 4.5:1 on ${background}, the assumed background of the terminal: ${faint.map(({ role, line, contrast }) => `${role} ${contrast} (line ${line})`).join(", ")}; change these, or set background to your terminal's`,
    "no-pager": ({ command }) => `cannot run the pager “${command}”; printed without it`,
  },
  origins: {
    byDefault: "default",
    line: (line) => `line ${line}`,
    file: (path, exists) =>
      exists ? path : `${path} (does not exist; yuedu config init writes it)`,
  },
  reading: (name) => `reading ${input(name)}`,
  unreadable: (href) =>
    `${href} cannot be opened here; x in the list of links gives it to the system`,
  launched: (href, isOpen) =>
    isOpen ? `the system opened ${href}` : `the system cannot open ${href}`,
  defect: (message) => `internal error: ${message}; --debug shows where`,
  themes: {
    light: "for a light background",
    dark: "for a dark background",
    none: "without colours",
  },
  lengths: {
    characters: (number) => count(number, "character"),
    minutes: (number) => count(number, "minute"),
  },
};
