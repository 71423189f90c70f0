import { Failure } from "../../failure/failure.ts";
import { openBytes } from "../../source/bytes.ts";
import { StreamDecoder } from "../../source/encoding/stream.ts";
import { Filter } from "../../typeset/filter.ts";
import { fullwidthPunctuation } from "../../typeset/punctuation.ts";
import type { Context } from "../context.ts";
import { print, sanitized } from "../print.ts";
import { fillingFrom, wantsFullwidth } from "../settings/layout.ts";
import { filterMeasure } from "../settings/measure.ts";
import type { Settings } from "../settings/table.ts";

/** In UTF-16 code units. A longer line is passed on in parts, which may cost it a full-width mark. */
const LONGEST_LINE = 1 << 16;

/**
 * `yuedu wrap [source]`: wraps the lines of a text as they arrive, by default from standard input.
 *
 * @throws {Failure} no-input if that is a terminal, which would wait in silence
 */
export async function wrap(
  context: Context,
  source: string | undefined,
  settings: Settings,
): Promise<void> {
  if (source === undefined && (await context.host.isTyped())) {
    throw new Failure("no-input", { command: "yuedu wrap" });
  }
  const filter = new Filter({
    ...(await fillingFrom(settings, context.host)),
    width: filterMeasure(settings, context.host.stdout),
    orphans: settings.orphans,
  });
  const name = source ?? "-";
  const decoder = new StreamDecoder(settings.encoding);
  const decoded = decode(await openBytes(name), decoder);
  // Marks take columns: they are set in before lines are measured.
  const hasMarks = settings.sanitize || context.host.stdout.isTerminal;
  const pieces = hasMarks ? withMarks(decoded) : decoded;
  const texts = wantsFullwidth(settings) ? withFullwidth(pieces) : pieces;
  for await (const text of texts) {
    const wrapped = filter.push(text);
    if (wrapped !== "") await print(context, wrapped);
  }
  await print(context, filter.end());
  if (decoder.undecodable === 0) return;
  const { notify } = await import("../report.ts");
  const encoding = decoder.encoding.toUpperCase();
  await notify(context, "undecodable", { name, count: decoder.undecodable, encoding });
}

async function* decode(
  stream: AsyncIterable<Uint8Array>,
  decoder: StreamDecoder,
): AsyncGenerator<string> {
  for await (const bytes of stream) yield decoder.push(bytes);
  yield decoder.end();
}

async function* withMarks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield sanitized(piece);
}

/** Converts whole lines at a time, because a mark's width depends on the characters around it. */
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
