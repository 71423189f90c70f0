import { openBytes } from "../../source/bytes.ts";
import { Filter } from "../../typeset/filter.ts";
import { DEFAULT_LEVEL } from "../../typeset/level.ts";
import type { Context } from "../context.ts";
import { filterMeasure } from "../measure.ts";
import type { LayoutOptions } from "../options.ts";
import { print } from "../print.ts";

/** `yuedu wrap [source]`: lines in, wrapped lines out, as they come; standard input by default. */
export async function wrap(
  context: Context,
  source: string | undefined,
  options: LayoutOptions,
): Promise<void> {
  const filter = new Filter({
    width: filterMeasure(options.width, context.host.stdout),
    level: options.lineBreak ?? DEFAULT_LEVEL,
    ambiguous: options.ambiguous ?? "narrow",
  });
  // A byte order mark is passed on: nothing here is ours to drop.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const bytes of await openBytes(source ?? "-")) {
    await print(context, filter.push(decoder.decode(bytes, { stream: true })));
  }
  await print(context, filter.push(decoder.decode()) + filter.end());
}
