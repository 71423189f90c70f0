import type { Region } from "./frame/region.ts";
import type { Claim } from "./meta/claim.ts";

/** How an article was understood: its blocks in order, and what its metadata was chosen from. */
export type Explanation = {
  readonly blocks: readonly ExplainedBlock[];
  readonly claims: readonly ExplainedClaim[];
};

/** One block of the source, the region it was assigned to, and the rules that spoke for that. */
type ExplainedBlock = {
  readonly text: string;
  readonly region: Region;
  /** Ids of rules. */
  readonly evidence: readonly string[];
};

/** One claim about a field, and whether the article's metadata holds it. */
export type ExplainedClaim = Claim & { readonly won: boolean };
