import type { Filling } from "../../typeset/fill/filling.ts";
import type { Host } from "../host/host.ts";
import type { Settings } from "./table.ts";

type LayoutSettings = Pick<
  Settings,
  "lineBreak" | "ambiguous" | "hang" | "spacing" | "justify" | "punctuation"
>;

/** Returns how lines are filled; asks the terminal if `--ambiguous` is auto. */
export async function fillingFrom(settings: LayoutSettings, host: Host): Promise<Filling> {
  const { lineBreak, ambiguous, hang, spacing, justify } = settings;
  return {
    level: lineBreak,
    ambiguous: ambiguous === "auto" ? await host.probeAmbiguous() : ambiguous,
    hang,
    spacing,
    justify,
  };
}

/** Whether ASCII punctuation in Chinese context is shown as full-width. */
export function wantsFullwidth({ punctuation }: LayoutSettings): boolean {
  return punctuation === "fullwidth";
}
