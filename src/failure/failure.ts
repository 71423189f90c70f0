/** `suggestion` is the word that was probably meant, if one is close enough. */
type Suggested = { readonly suggestion?: string | undefined };

/** A source or a file, as the user named it; "-" is standard input or output. */
type Named = { readonly name: string };

/** A source, and the system's code for what went wrong: EACCES, ECONNRESET. */
type Reasoned = Named & { readonly reason: string };

/** A page that could not be fetched within `seconds`. */
type Unfetched = Reasoned & { readonly seconds: number };

/** What can be wrong with an EPUB, or with one file in it. */
export type EpubFault = "cut-short" | "damaged" | "missing" | "outside" | "unknown-method";

/** An option whose value is none of `choices`. */
type BadChoice = Suggested & {
  readonly option: string;
  readonly value: string;
  readonly choices: readonly string[];
};

/** The failures that are wrong usage of the command line: exit code 2. */
type UsageFailureData = {
  readonly "unknown-encoding": Suggested & {
    readonly value: string;
    readonly choices: readonly string[];
  };
  readonly "empty-search": Readonly<Record<string, never>>;
  readonly "bad-pattern": { readonly pattern: string; readonly reason: string };
  readonly "bad-range": { readonly text: string };
  readonly "bad-number": {
    readonly option: string;
    readonly value: string;
    readonly least: number;
    readonly most: number;
  };
  readonly "bad-choice": BadChoice;
  readonly "unknown-option": Suggested & { readonly option: string; readonly command: string };
  readonly "unknown-command": Suggested & Named;
  readonly "missing-argument": { readonly argument: string; readonly command: string };
  readonly "missing-value": { readonly option: string; readonly command: string };
  readonly "excess-argument": Suggested & { readonly argument: string; readonly command: string };
  /** A filter that was given nothing to read, on a terminal. */
  readonly "no-input": { readonly command: string };
  readonly "misplaced-option": { readonly option: string; readonly command: string };
  /** A format that other programs make of one that is written here. */
  readonly "made-elsewhere": { readonly format: string; readonly from: string };
  readonly "card-highlight": { readonly format: string };
  /** `formats` are those that take the option. */
  /** A format that is no text and so is not printed. */
  readonly "needs-file": { readonly format: string };
  /** A format whose files hold one article each. */
  readonly "several-articles": { readonly format: string };
  /** Two options of which only one can hold. */
  readonly "options-conflict": { readonly options: readonly [string, string] };
  readonly "format-option": {
    readonly option: string;
    readonly format: string;
    readonly formats: readonly string[];
  };
};

/** What each failure says about itself, by its code. */
export type FailureData = UsageFailureData & {
  readonly "file-not-found": Suggested & Named;
  readonly "is-directory": Named;
  readonly "not-readable": Reasoned;
  readonly empty: Named;
  /** Standard input stayed open without a byte for `seconds`. */
  readonly "silent-input": { readonly seconds: number };
  /** A list of sources that names none. */
  readonly "no-sources": Named;
  /** There is no folder for the configuration file. */
  readonly "no-home": Readonly<Record<string, never>>;
  /** An editor that cannot be run. */
  readonly "no-editor": { readonly command: string };
  /** A name that is no setting, in the configuration file. */
  readonly "unknown-setting": Suggested & Named & { readonly choices: readonly string[] };
  /** A key that is no role, in the file of a theme. */
  readonly "unknown-role": Suggested & Named & { readonly choices: readonly string[] };
  /** A look of the role `name` that cannot be read; `choices` are what it may be made of. */
  readonly "bad-look": Named & { readonly value: string; readonly choices: readonly string[] };
  /** A configuration file that is not TOML; `column` counts from 1. */
  readonly "bad-toml": { readonly column: number };
  /** `type` is the media type that a server declared. */
  readonly "not-text": Named & { readonly type?: string };
  /** `part` is the file in it; "" for the archive as a whole. */
  readonly "broken-epub": Named & { readonly part: string; readonly fault: EpubFault };
  /** Protected against copying, or by a password. */
  readonly "locked-epub": Named;
  /** `part` would unpack to more than `limit` bytes; "" for the whole book. */
  readonly "swollen-epub": Named & { readonly part: string; readonly limit: number };
  readonly "bad-url": Named;
  /** `variable` of the environment. */
  readonly "bad-proxy": { readonly variable: string };
  readonly "unsupported-protocol": Named & { readonly protocol: string };
  /** `address` is the private one that `name` redirects to. */
  readonly "private-address": Named & { readonly address: string };
  readonly "host-not-found": Unfetched;
  readonly "connection-refused": Unfetched;
  readonly "connection-failed": Unfetched;
  readonly "timed-out": Unfetched;
  readonly "not-trusted": Unfetched;
  readonly "http-status": Named & { readonly status: number };
  readonly "too-many-redirects": Named & { readonly limit: number };
  /** A file or a pipe with more than `limit` bytes. */
  readonly "too-long": Named & { readonly limit: number };
  /** `limit` is in bytes. */
  readonly "too-large": Named & { readonly limit: number };
  /** Of one article, no more than `count` pictures of `total` bytes together are read. */
  readonly "too-many-pictures": Named & { readonly count: number; readonly total: number };
  /** Of no type of picture that is known. */
  readonly "not-picture": Named;
  /** Neither beside the article nor below. */
  readonly "picture-not-found": Named;
  /** `limit` is in bytes. */
  readonly "large-picture": Named & { readonly limit: number };
  readonly "file-exists": Named;
  readonly "not-writable": Reasoned;
  /** `available` are the numbers there are, as ranges: 1-3,5. */
  readonly "unknown-highlight": { readonly number: number | string; readonly available: string };
  readonly "no-highlights": Named;
  readonly "no-hits": { readonly text: string };
  /** Nothing is remembered of any article that can be opened again. */
  readonly "nothing-read": Readonly<Record<string, never>>;
  /** There are `most` articles to choose from. */
  readonly "unknown-recent": { readonly number: string; readonly most: number };
  readonly "no-marks": Readonly<Record<string, never>>;
  readonly "slow-pattern": { readonly pattern: string; readonly seconds: number };
};

export type FailureCode = keyof FailureData;

const USAGE: Readonly<Record<keyof UsageFailureData, true>> = {
  "unknown-encoding": true,
  "empty-search": true,
  "bad-pattern": true,
  "bad-range": true,
  "bad-number": true,
  "bad-choice": true,
  "unknown-option": true,
  "unknown-command": true,
  "missing-argument": true,
  "missing-value": true,
  "excess-argument": true,
  "no-input": true,
  "misplaced-option": true,
  "needs-file": true,
  "several-articles": true,
  "options-conflict": true,
  "made-elsewhere": true,
  "card-highlight": true,
  "format-option": true,
};

/**
 * A failure that the user can cause and correct, as opposed to a defect of the program. The command
 * line puts it into words.
 *
 * @example throw new Failure("file-not-found", { name: "a.txt" })
 */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code;
  readonly data: FailureData[Code];
  /** 1: the work failed. 2: wrong usage. */
  readonly exitCode: 1 | 2;

  constructor(code: Code, data: FailureData[Code], options: { readonly cause?: unknown } = {}) {
    const details = Object.entries(data).map(([key, value]) => `${key}=${value}`);
    super([code, ...details].join(" "), options);
    this.name = "Failure";
    this.code = code;
    this.data = data;
    this.exitCode = Object.hasOwn(USAGE, code) ? 2 : 1;
  }
}

/** Whether an error is a failure of this code. */
export function isFailure<Code extends FailureCode>(
  error: unknown,
  code: Code,
): error is Failure<Code> {
  return error instanceof Failure && error.code === code;
}
