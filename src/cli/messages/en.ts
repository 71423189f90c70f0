import type { Data, Messages } from "./messages.ts";

const REASONS: Data = {
  EACCES: "permission denied",
  EPERM: "not permitted",
  ENOENT: "no such folder",
  ENOTDIR: "part of the path is not a folder",
  EISDIR: "it is a folder",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the disk",
  ENAMETOOLONG: "the name is too long",
  EIO: "the device reported an error",
  EBADF: "it is closed",
};

const reason = (code = "") => (REASONS[code] === undefined ? code : `${REASONS[code]} (${code})`);
const input = (name?: string) => (name === "-" ? "standard input" : `“${name}”`);
const output = (name?: string) => (name === "-" ? "standard output" : `“${name}”`);
const meant = (suggestion: string | undefined, otherwise: string) =>
  suggestion === undefined ? otherwise : `did you mean ${suggestion}?`;
const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;

/** English. */
export const en: Messages = {
  failures: {
    "file-not-found": ({ name, suggestion }) =>
      `no such file: ${input(name)}; ${meant(suggestion && `the command ${suggestion}`, "check the path, or give - for standard input")}`,
    "is-directory": ({ name }) => `${input(name)} is a folder; give a file in it`,
    "not-readable": ({ name, reason: code }) =>
      `cannot read ${input(name)}: ${reason(code)}; check the file and its permissions`,
    empty: ({ name }) => `nothing to read: ${input(name)} is empty; give an article with text`,
    "file-exists": ({ name }) =>
      `${output(name)} is there already and was kept; give another name, or --force to replace it`,
    "not-writable": ({ name, reason: code }) =>
      `cannot write ${output(name)}: ${reason(code)}; choose another place with -o`,
    "unknown-highlight": ({ number, available }) =>
      `no highlight ${number} in this article; it has ${available}`,
    "no-highlights": ({ name }) =>
      `no highlights or sections in ${input(name)}; read the whole article with yuedu`,
    "bad-range": ({ text }) => `“${text}” names no highlights; write 3, 2-4 or 1,3,5`,
    "bad-width": ({ value }) =>
      `--width cannot be “${value}”; give a whole number of columns from 1 to 100000`,
    "bad-choice": ({ option, value, choices, suggestion }) =>
      `${option} cannot be “${value}”; ${meant(suggestion, `choose from ${choices}`)}`,
    "unknown-option": ({ option, suggestion, command }) =>
      `no option ${option} in ${command}; ${meant(suggestion, `see ${command} --help`)}`,
    "unknown-command": ({ name, suggestion }) =>
      `no command ${name}; ${meant(suggestion, "see yuedu --help")}`,
    "missing-argument": ({ argument, command }) =>
      `${command} needs <${argument}>; see ${command} --help`,
    "missing-value": ({ option, command }) => `${option} needs a value; see ${command} --help`,
    "excess-argument": ({ argument, suggestion, command }) =>
      `one argument too many: “${argument}”; ${meant(suggestion && `the command ${suggestion}`, `see ${command} --help`)}`,
    "misplaced-option": ({ option, command }) =>
      `${option} does nothing in ${command}; see yuedu ${command} --help`,
    "front-matter-format": ({ format }) =>
      `--front-matter is for Markdown, not for ${format}; leave it out, or export -f markdown`,
  },
  notices: {
    undecodable: ({ name, count: bytes }) =>
      `${input(name)} is not all UTF-8: ${count(Number(bytes), "character")} shown as \uFFFD; convert it to UTF-8 to see all of it`,
    "no-pager": ({ command }) => `cannot run the pager “${command}”; printed without it`,
  },
  defect: ({ message }) => `a fault in yuedu: ${message}; run it with --debug to see where`,
  lengths: {
    characters: (number) => count(number, "character"),
    minutes: (number) => count(number, "minute"),
  },
};
