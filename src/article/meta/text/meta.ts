import type { Meta } from "../../model.ts";
import { compact } from "../../text/compare.ts";
import { publishedFrom } from "../../text/date.ts";
import type { Claim } from "../claim.ts";
import { winner } from "../merge.ts";

/** The metadata that claims agree on, and the claims that gave it. */
export type Settled = Pick<Meta, "title" | "published" | "source" | "author"> & {
  readonly won: ReadonlySet<Claim>;
};

/** Settles what a text says about itself. An author who is the source is none. */
export function settle(claims: readonly Claim[]): Settled {
  const title = winner(claims, "title", compact);
  const published = winner(claims, "published", dayOf);
  const source = winner(claims, "source", compact);
  const isOther = ({ field, value }: Claim) => field !== "author" || value !== source?.value;
  const author = winner(claims.filter(isOther), "author", compact);
  const won = [title, published, source, author].filter((claim) => claim !== null);
  return {
    title: title?.value ?? null,
    published: published === null ? null : publishedFrom(published.value),
    source: source?.value ?? null,
    author: author?.value ?? null,
    won: new Set(won),
  };
}

/** Two dates of one day agree, whatever time they add. */
function dayOf(value: string): string {
  return publishedFrom(value).iso?.slice(0, 10) ?? value;
}
