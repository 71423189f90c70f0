import type { FailureCode } from "../../failure/failure.ts";
import type { LengthLabels } from "../../view/outline.ts";

/** What fills a message: names and values as the user wrote them. */
export type Data = Readonly<Record<string, string | undefined>>;

/** One line, without a full stop: what, where, what to do. */
type Message = (data: Data) => string;

export type NoticeCode = "undecodable" | "whole-page" | "silent-input" | "no-pager" | "no-state";

/** All that the program says by itself, outside of help. */
export type Messages = {
  readonly failures: Readonly<Record<FailureCode, Message>>;
  readonly notices: Readonly<Record<NoticeCode, Message>>;
  /** While a page is on its way. */
  readonly fetching: Message;
  /** A fault of the program. */
  readonly defect: Message;
  readonly lengths: LengthLabels;
};
