/** What went wrong, for the command line to put into words; `data` of a Failure fills them. */
export type FailureCode =
  | "file-not-found"
  | "is-directory"
  | "not-readable"
  | "empty"
  | "not-text"
  | "bad-url"
  | "unsupported-protocol"
  | "host-not-found"
  | "connection-refused"
  | "connection-failed"
  | "timed-out"
  | "not-trusted"
  | "http-status"
  | "too-many-redirects"
  | "too-large"
  | "unknown-encoding"
  | "file-exists"
  | "not-writable"
  | "unknown-highlight"
  | "no-highlights"
  | "bad-range"
  | "no-hits"
  | "empty-search"
  | "bad-pattern"
  | "slow-pattern"
  | "bad-width"
  | "bad-choice"
  | "unknown-option"
  | "unknown-command"
  | "missing-argument"
  | "missing-value"
  | "excess-argument"
  | "misplaced-option"
  | "front-matter-format";

type FailureOptions = { readonly exitCode?: 1 | 2; readonly cause?: unknown };

/**
 * A failure that a user can cause and mend, as opposed to a defect of the program.
 *
 * @example throw new Failure("file-not-found", { name: "a.txt" })
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly data: Readonly<Record<string, string>>;
  /** 1: the work failed; 2: the program was used wrongly. */
  readonly exitCode: 1 | 2;

  constructor(
    code: FailureCode,
    data: Readonly<Record<string, string>>,
    options: FailureOptions = {},
  ) {
    const details = Object.entries(data).map(([key, value]) => `${key}=${value}`);
    super([code, ...details].join(" "), { cause: options.cause });
    this.name = "Failure";
    this.code = code;
    this.data = data;
    this.exitCode = options.exitCode ?? 1;
  }
}
