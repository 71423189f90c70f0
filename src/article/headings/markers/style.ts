import type { SectionKind } from "../../model.ts";

/** The marker that a reader found at the start of a text. */
export type Reading = {
  /** End of the marker (UTF-16 code units). */
  readonly end: number;
  /** Start of what follows marker and separator. */
  readonly start: number;
  readonly number: number | null;
  /** Tells the series of one row apart (第章 and 第回, 亮点 and 看点); the row's name by default. */
  readonly series?: string;
  /** Whether the marker shows a heading by itself, without others of its series; default true. */
  readonly isCertain?: boolean;
  /** How much it adds to the proof of its series; what the row says by default. */
  readonly weight?: number;
  /** Whether text may follow as a paragraph; what the row says by default. */
  readonly runsIn?: boolean;
  /** A division named before the one that counts: 第一卷 in 第一卷 第三章. */
  readonly outer?: string;
  /** Start of the marker: after the bracket of 【第一章 标题】. */
  readonly from?: number;
  /** End of the title: before the bracket of 【第一章 标题】. */
  readonly to?: number;
};

/** One style of marker: everything that depends on the style is a field of its row. */
export type MarkerRow = {
  readonly name: string;
  /** Characters that a marker of this style begins with. */
  readonly initials: string;
  readonly kind: SectionKind;
  /**
   * Place in the order that officials and publishers keep (编 章 节, 一、 （一） 1.): a lower one is
   * never inside a higher one. Null where only the order of appearance tells.
   */
  readonly order: number | null;
  /** Series of one family stand side by side unless they interleave; the series by default. */
  readonly family?: string;
  /** Whether it may open a paragraph that runs on after it. */
  readonly runsIn: boolean;
  /** Whether its title may stand on the next line. */
  readonly titled: boolean;
  /** Whether a title may end in a stop or a colon, or be long, once the series is proven. */
  readonly sentences: "colon" | "any" | null;
  /** Whether several of them one under another, with nothing between, are a list. */
  readonly listed: boolean;
  /** Whether it divides a book, in which short lines are verse or speech. */
  readonly divides: boolean;
  /** How much one of them adds to the proof of its series: an ordinary one 1. */
  readonly weight: number;
  readonly read: (text: string) => Reading | null;
  /** Texts that this row reads; "‖" stands after the marker. */
  readonly is: readonly string[];
  /** Texts that this row does not read. */
  readonly isNot: readonly string[];
};

/** A marker found at the start of a paragraph or heading. */
export type Marker = {
  /** The marker as written, brackets included. */
  readonly marker: string;
  readonly kind: SectionKind;
  readonly number: number | null;
  /** Markers of one series share it; the order in which series appear tells how they nest. */
  readonly series: string;
  readonly family: string;
  readonly order: number | null;
  /** What follows marker and separator, or "". */
  readonly rest: string;
  /** The separator as written between marker and rest. */
  readonly separator: string;
  readonly runsIn: boolean;
  readonly certain: boolean;
  readonly weight: number;
  readonly outer: string;
  readonly style: MarkerRow;
};

export function markerOf(style: MarkerRow, text: string, reading: Reading): Marker {
  const { end, start, number, isCertain = true, outer = "", from = 0, to } = reading;
  const series = reading.series ?? style.name;
  return {
    marker: text.slice(from, end),
    kind: style.kind,
    number,
    series,
    family: style.family ?? series,
    order: style.order,
    rest: text.slice(start, to),
    separator: text.slice(end, start),
    runsIn: reading.runsIn ?? style.runsIn,
    certain: isCertain,
    weight: reading.weight ?? style.weight,
    outer,
    style,
  };
}
