import { openBytes } from "../../source/bytes.ts";
import { Filter } from "../../typeset/filter.ts";
import { fullwidthPunctuation } from "../../typeset/punctuation.ts";
import type { Context } from "../context.ts";
import { fillingFrom, wantsFullwidth } from "../layout.ts";
import { filterMeasure } from "../measure.ts";
import type { WrapOptions } from "../options.ts";
import { print } from "../print.ts";

/** UTF-16 code units; a line that is longer is not held back whole for the sake of its brackets. */
const LONGEST_LINE = 1 << 16;

/** `yuedu wrap [source]`: lines in, wrapped lines out, as they come; standard input by default. */
export async function wrap(
  context: Context,
  source: string | undefined,
  options: WrapOptions,
): Promise<void> {
  const filter = new Filter({
    ...(await fillingFrom(options, context.host)),
    width: filterMeasure(options, context.host.stdout),
    orphans: options.orphans === true,
  });
  const pieces = decode(await openBytes(source ?? "-"), options.encoding);
  const texts = wantsFullwidth(options) ? withFullwidth(pieces) : pieces;
  for await (const text of texts) {
    const wrapped = filter.push(text);
    if (wrapped !== "") await print(context, wrapped);
  }
  await print(context, filter.end());
}

async function* decode(
  stream: AsyncIterable<Uint8Array>,
  encoding = "utf-8",
): AsyncGenerator<string> {
  // A byte order mark is passed on: nothing here is ours to drop.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const bytes of stream) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** Whole lines at a time: what a mark becomes depends on what stands around it. */
async function* withFullwidth(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of pieces) {
    held += piece;
    const end = held.length > LONGEST_LINE ? held.length : held.lastIndexOf("\n") + 1;
    yield fullwidthPunctuation(held.slice(0, end));
    held = held.slice(end);
  }
  yield fullwidthPunctuation(held);
}
