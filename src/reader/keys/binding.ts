import type { ListName, Mode } from "../state/mode.ts";
import type { HelpId, HintId } from "../words/words.ts";
import type { Command } from "./command.ts";

/** Where a key means something: reading, or one of the things above the text. */
export type KeyMode = Exclude<Mode["kind"], "list"> | ListName;

/** Any digit; any key that types a character; any key at all: each if no other row names the key. */
export const DIGIT = "<digit>";
export const TEXT = "<text>";
export const ANY = "<any>";

/** A row of the key table. */
export type Binding = {
  readonly in: readonly KeyMode[];
  /** As in key events; the help shows them in this order. */
  readonly keys: readonly string[];
  /** More keys that do the same, which the help leaves out. */
  readonly also?: readonly string[];
  /** How the help writes the keys, where that is not the keys themselves. */
  readonly shown?: string;
  /** The text that stands after the keys in the help; rows with the same text share a line of it. */
  readonly help?: HelpId;
  /** The text that stands after the keys in the line below a list. */
  readonly hint?: HintId;
  readonly run: Command;
};
