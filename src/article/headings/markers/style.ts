import type { SectionKind } from "../../model.ts";

/** A marker found at the start of a paragraph or heading. */
export type Marker = {
  /** The marker as written, brackets included. */
  readonly marker: string;
  readonly kind: SectionKind;
  readonly number: number | null;
  /** Markers of one series share it; the order in which series appear tells how they nest. */
  readonly series: string;
  /** Series of one family stand side by side unless they interleave. */
  readonly family: string;
  /**
   * The place of the series in the order that officials and publishers keep (编 章 节, 一、 （一） 1.);
   * a lower one is never inside a higher one. Null where only the order of appearance tells.
   */
  readonly order: number | null;
  /** What follows marker and separator, "" where nothing does. */
  readonly rest: string;
  /** The separator as written between marker and rest. */
  readonly separator: string;
  /** Whether it may open a paragraph that runs on behind it. */
  readonly runsIn: boolean;
  /** Whether its title may stand on the next line. */
  readonly titled: boolean;
  /** Whether it shows a heading standing alone, or only with others of its series. */
  readonly certain: boolean;
};

/** Recognises one shape of marker at the start of a text. */
export type MarkerStyle = (text: string) => Marker | null;
