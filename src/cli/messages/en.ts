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

const STATUSES: Data = {
  401: "it wants a password",
  403: "forbidden",
  404: "not found",
  410: "gone",
  429: "too many requests",
  500: "an error of the server",
  503: "out of service",
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
    "not-text": ({ name, type }) =>
      `${input(name)} is no text${type === undefined ? "" : ` but ${type}`}; give a text, Markdown or HTML file`,
    "unknown-encoding": ({ value, choices, suggestion }) =>
      `no encoding is called “${value}”; ${meant(suggestion, `choose from ${choices}`)}`,
    "bad-url": ({ name }) => `${input(name)} is no address; write it as https://example.com/page`,
    "unsupported-protocol": ({ name, protocol }) =>
      `cannot fetch ${input(name)}: only http and https are supported, not ${protocol}`,
    "host-not-found": ({ name }) =>
      `cannot fetch ${input(name)}: there is no such host; check the address and the network`,
    "connection-refused": ({ name }) =>
      `cannot fetch ${input(name)}: the connection was refused; check the port, or the proxy`,
    "connection-failed": ({ name, reason: code }) =>
      `cannot fetch ${input(name)}: the connection failed (${code}); try again later`,
    "timed-out": ({ name, seconds }) =>
      `cannot fetch ${input(name)}: no complete answer within ${seconds} seconds; try again later`,
    "not-trusted": ({ name, reason: code }) =>
      `cannot fetch ${input(name)}: its certificate cannot be trusted (${code})`,
    "http-status": ({ name, status = "" }) =>
      `cannot fetch ${input(name)}: the server answered ${status}${STATUSES[status] === undefined ? "" : ` (${STATUSES[status]})`}; check the address`,
    "too-many-redirects": ({ name, limit }) =>
      `cannot fetch ${input(name)}: it redirects more than ${limit} times; open where it should lead`,
    "too-large": ({ name, limit }) =>
      `cannot fetch ${input(name)}: it is larger than ${Number(limit) / 1e6} MB; save it as a file and read that`,
    "file-exists": ({ name }) =>
      `${output(name)} is there already and was kept; give another name, or --force to replace it`,
    "not-writable": ({ name, reason: code }) =>
      `cannot write ${output(name)}: ${reason(code)}; choose another place with -o`,
    "unknown-highlight": ({ number, available }) =>
      `no highlight ${number} in this article; it has ${available}`,
    "no-highlights": ({ name }) =>
      `no highlights or sections in ${input(name)}; read the whole article with yuedu`,
    "no-hits": ({ text }) =>
      `“${text}” is not found; -i ignores case, --variants takes simplified and traditional as one`,
    "empty-search": () => "there is nothing to search for; give a word",
    "bad-pattern": ({ pattern, reason: why }) =>
      `“${pattern}” is no regular expression (${why}); leave out -E to find it as it is written`,
    "slow-pattern": ({ pattern, seconds }) =>
      `“${pattern}” takes more than ${seconds} seconds to find; write it without a repetition within a repetition`,
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
    undecodable: ({ name, count: bytes, encoding }) =>
      `${input(name)} is not all ${encoding}: ${count(Number(bytes), "character")} shown as \uFFFD; --encoding says what else it is`,
    "whole-page": ({ name }) =>
      `no article found in ${input(name)}; this is all the text of the page`,
    "silent-input": () =>
      "nothing came from standard input, so this is the bundled article; give - to wait for longer",
    "no-state": ({ name, reason: code }) =>
      `cannot remember the place in ${output(name)}: ${reason(code)}; --no-state does without`,
    "no-pager": ({ command }) => `cannot run the pager “${command}”; printed without it`,
  },
  fetching: ({ name }) => `fetching ${name}`,
  defect: ({ message }) => `a fault in yuedu: ${message}; run it with --debug to see where`,
  lengths: {
    characters: (number) => count(number, "character"),
    minutes: (number) => count(number, "minute"),
  },
};
