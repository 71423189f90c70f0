import type { FailureData } from "../../failure/failure.ts";
import type { Theme } from "../../render/terminal/theme.ts";
import type { LengthLabels } from "../../view/highlights/outline.ts";
import type { Faint } from "../themes/theme-file.ts";

/** What each notice says about itself, by its code. */
export type NoticeData = {
  /** `count` characters of the source stand for bytes that are not text in `encoding`. */
  readonly undecodable: {
    readonly name: string;
    readonly count: number;
    readonly encoding: string;
  };
  readonly "whole-page": { readonly name: string };
  /** The article goes on on other pages, which were not asked for. */
  readonly "more-pages": { readonly name: string };
  /** Of the pages of an article more than `limit` were left out. */
  readonly "too-many-pages": { readonly name: string; readonly limit: number };
  /** A setting of the environment, or at a line of a file, that is not used; `reason` is a sentence. */
  readonly "ignored-setting": {
    readonly file: string | null;
    readonly line: number | null;
    readonly reason: string;
  };
  /** Of `total` pictures, `count` could not be embedded; `name` is the address of the first. */
  readonly "missing-pictures": {
    readonly name: string;
    readonly count: number;
    readonly total: number;
  };
  /** A picture was not written to a file; `reason` is a sentence. */
  readonly "kept-picture": { readonly reason: string };
  /** Of a book, `count` pictures are named in the export but not in it. */
  readonly "pictures-inside": {
    readonly name: string;
    readonly count: number;
    readonly options: readonly string[];
  };
  readonly "no-pager": { readonly command: string };
  /** Text that is hard to read on the background that the terminal is taken to have. */
  readonly "faint-theme": {
    readonly name: string;
    readonly background: string;
    readonly faint: readonly Faint[];
  };
  readonly "no-state": { readonly name: string; readonly reason: string };
};

export type NoticeCode = keyof NoticeData;

/** One message for each code: one line without a full stop that says what, where, what to do. */
type MessagesOf<Data> = {
  readonly [Code in keyof Data]: (data: Data[Code]) => string;
};

/** All that the program says in one language, except for help. */
export type Messages = {
  readonly failures: MessagesOf<FailureData>;
  readonly notices: MessagesOf<NoticeData>;
  /** Of `yuedu config`: the file, and where the value of a setting comes from. */
  readonly origins: {
    readonly byDefault: string;
    readonly line: (line: number) => string;
    readonly file: (path: string, exists: boolean) => string;
  };
  /** Shown while a page is being fetched. */
  readonly reading: (name: string) => string;
  /** The reader cannot open a link. */
  readonly unreadable: (href: string) => string;
  /** What became of a link that the system was asked to open. */
  readonly launched: (href: string, isOpen: boolean) => string;
  /** A defect of the program. */
  readonly defect: (message: string) => string;
  readonly lengths: LengthLabels;
  /** What each theme is for. */
  readonly themes: Readonly<Record<Theme, string>>;
};
