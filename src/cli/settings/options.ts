import { Option } from "commander";
import { Failure } from "../../failure/failure.ts";
import { ENCODINGS, knownEncoding } from "../../source/encoding/names.ts";
import { KINDS, type Kind } from "../../source/source.ts";
import { type Ambiguous, LEVELS, type Level } from "../../typeset/level.ts";
import { suggest } from "../suggest.ts";
import { COLOUR_CHOICES, type ColourChoice } from "./colour.ts";
import { LANGUAGES } from "./locale.ts";
import { parseRange } from "./range.ts";

/** How lines are set. */
export type LayoutOptions = {
  readonly width?: number;
  readonly lineBreak?: Level;
  readonly ambiguous?: Ambiguous | "auto";
  readonly hang?: boolean;
  readonly justify?: boolean;
  readonly spacing?: boolean;
  readonly punctuation?: "keep" | "fullwidth";
};

/** How a source is read. */
type SourceOptions = { readonly encoding?: string; readonly from?: Kind };

export type WrapOptions = LayoutOptions & {
  readonly orphans?: boolean;
  readonly encoding?: string;
};

/** How a page is shown; `pager` is false for `--no-pager`. */
export type PageOptions = LayoutOptions &
  SourceOptions & {
    /** First-line indent in ems. */
    readonly indent?: number;
    readonly color?: ColourChoice;
    readonly pager?: string | false;
  };

const THEME_CHOICES = ["auto", "light", "dark", "none"] as const;

/** How articles are read; `mouse` and `state` are false for `--no-mouse` and `--no-state`. */
export type ReaderOptions = PageOptions & {
  readonly raw?: boolean;
  readonly theme?: (typeof THEME_CHOICES)[number];
  readonly mouse?: boolean;
  readonly state?: boolean;
};

export type ListOptions = PageOptions & { readonly json?: boolean };

export type SearchOptions = ListOptions & {
  readonly ignoreCase?: boolean;
  readonly regexp?: boolean;
  readonly variants?: boolean;
};

export const FORMATS = ["markdown", "json", "text"] as const;

export type ExportOptions = SourceOptions & {
  readonly format?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly highlight?: readonly number[];
  readonly frontMatter?: boolean;
  readonly force?: boolean;
};

/** Wider lines than any screen or page; keeps arithmetic on columns exact. */
const WIDEST = 100_000;

/** What every command takes. */
export const commonOptions = (): Option[] => [
  choice("--lang <lang>", LANGUAGES),
  new Option("--debug"),
];

/** What every command takes that sets lines. */
const layoutOptions = (): Option[] => [
  new Option("-w, --width <columns>").argParser(parseWidth),
  choice("--line-break <level>", LEVELS).default(undefined, "clreq"),
  choice("--ambiguous <width>", ["narrow", "wide", "auto"]).default(undefined, "narrow"),
  new Option("--hang"),
  new Option("--justify"),
  new Option("--spacing"),
  choice("--punctuation <how>", ["keep", "fullwidth"]).default(undefined, "keep"),
];

export const wrapOptions = (): Option[] => [
  ...layoutOptions(),
  new Option("--orphans"),
  encodingOption(),
];

/** What every command takes that reads articles. */
const sourceOptions = (): Option[] => [encodingOption(), choice("--from <kind>", KINDS)];

/** What every command takes that shows a page. */
const pageOptions = (): Option[] => [
  ...sourceOptions(),
  ...layoutOptions(),
  choice("--indent <ems>", ["0", "1", "2"]).argParser(parseIndent),
  choice("--color <when>", COLOUR_CHOICES).default(undefined, "auto"),
  new Option("--pager <program>"),
  new Option("--no-pager"),
];

export const readerOptions = (): Option[] => [
  ...pageOptions(),
  new Option("--raw"),
  choice("--theme <theme>", THEME_CHOICES).default(undefined, "auto"),
  new Option("--no-mouse"),
  new Option("--no-state"),
];

export const listOptions = (): Option[] => [new Option("--json"), ...pageOptions()];

export const searchOptions = (): Option[] => [
  new Option("-i, --ignore-case"),
  new Option("-E, --regexp"),
  new Option("--variants"),
  ...listOptions(),
];

export const exportOptions = (): Option[] => [
  choice("-f, --format <format>", FORMATS).default(undefined, "markdown"),
  new Option("-o, --output <file>"),
  new Option("--highlight <n>").argParser(parseRange),
  new Option("--front-matter"),
  new Option("--force"),
  ...sourceOptions(),
];

function parseWidth(value: string): number {
  const width = Number(value);
  if (!/^\d+$/.test(value) || width < 1 || width > WIDEST) {
    throw new Failure("bad-width", { value });
  }
  return width;
}

function encodingOption(): Option {
  return new Option("--encoding <name>").argParser((value: string) => {
    const encoding = knownEncoding(value);
    if (encoding !== null) return encoding;
    const suggestion = suggest(value.toLowerCase(), ENCODINGS);
    const choices = ENCODINGS;
    throw new Failure("unknown-encoding", { value, choices, suggestion });
  });
}

function parseIndent(value: string): number {
  if (/^[0-2]$/.test(value)) return Number(value);
  throw new Failure("bad-choice", { option: "--indent", value, choices: ["0", "1", "2"] });
}

/** An option of few values. Help lists them; unlike commander's own check, ours can be translated. */
function choice(flags: string, values: readonly string[]): Option {
  const option = new Option(flags).choices(values);
  return option.argParser((value) => {
    if (values.includes(value)) return value;
    throw new Failure("bad-choice", {
      option: option.long ?? flags,
      value,
      choices: values,
      suggestion: suggest(value, values),
    });
  });
}
