import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";

export const USAGE = `usage: npm run eval -- FOLDER [options]

  --only SET     one set: aeb, trafilatura, readability, gne, laws, books, sogou; may be repeated
  --limit N      at most N documents of a set, evenly spread; floors are not checked
  --worst N      first list the N worst documents of each set, and what differs in them
  --labels DIR   where gne-meta.json and books.json are; the folder that holds FOLDER by default
  --raise        write higher floors where a figure is above its floor
`;

export type Options = {
  readonly corpus: string;
  readonly labels: string;
  /** Empty for all sets. */
  readonly only: readonly string[];
  readonly limit: number;
  readonly worst: number;
  readonly raise: boolean;
};

/** @throws {Error} if the arguments are not as `USAGE` says */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: "string", multiple: true, default: [] },
      limit: { type: "string" },
      worst: { type: "string" },
      labels: { type: "string" },
      raise: { type: "boolean", default: false },
    },
  });
  const [corpus, ...others] = positionals;
  if (corpus === undefined || others.length > 0) throw new Error("exactly one folder is needed");
  const limit = count(values.limit, "--limit") ?? Number.POSITIVE_INFINITY;
  if (values.raise && limit !== Number.POSITIVE_INFINITY)
    throw new Error("--raise needs all documents: leave --limit out");
  return {
    corpus,
    labels: values.labels ?? dirname(resolve(corpus)),
    only: values.only,
    limit,
    worst: count(values.worst, "--worst") ?? 0,
    raise: values.raise,
  };
}

function count(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${option} takes a whole number from 1`);
  return Number(text);
}
