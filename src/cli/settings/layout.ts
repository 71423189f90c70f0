import type { Filling } from "../../typeset/fill/filling.ts";
import { DEFAULT_LEVEL } from "../../typeset/level.ts";
import type { Host } from "../host/host.ts";
import type { LayoutOptions } from "./options.ts";

/** How lines are to be filled, as the options say; `--ambiguous auto` asks the terminal. */
export async function fillingFrom(options: LayoutOptions, host: Host): Promise<Filling> {
  const { lineBreak = DEFAULT_LEVEL, ambiguous = "narrow" } = options;
  return {
    level: lineBreak,
    ambiguous: ambiguous === "auto" ? await host.probeAmbiguous() : ambiguous,
    hang: options.hang === true,
    spacing: options.spacing === true,
    justify: options.justify === true,
  };
}

/** Whether ASCII punctuation in Chinese context is to be shown as full-width. */
export function wantsFullwidth({ punctuation }: LayoutOptions): boolean {
  return punctuation === "fullwidth";
}
