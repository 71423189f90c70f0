import type { Filling } from "../../typeset/fill/filling.ts";
import type { Fit } from "../../view/highlights/columns.ts";
import type { Host } from "../host/host.ts";
import { readingMeasure } from "./measure.ts";
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

/** Returns the room for the rows of a list: as for reading if its width is known, else any. */
export async function fitOf(host: Host, settings: Settings): Promise<Fit> {
  const { ambiguous } = await fillingFrom(settings, host);
  const { stdout } = host;
  const isBounded = stdout.columns !== undefined || settings.width !== undefined;
  return {
    ambiguous,
    width: isBounded ? readingMeasure(settings, stdout) : Number.POSITIVE_INFINITY,
  };
}

/** Whether ASCII punctuation in Chinese context is shown as full-width. */
export function wantsFullwidth({ punctuation }: LayoutSettings): boolean {
  return punctuation === "fullwidth";
}
