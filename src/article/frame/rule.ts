import type { Block } from "../blocks/block.ts";
import type { Region } from "./region.ts";

/**
 * One piece of evidence: where `test` holds, the block is likelier to be in `region`.
 *
 * Weights are natural logarithms of odds: 2.3 makes the region ten times as likely, a negative
 * weight makes it less likely. Weights of several rules add up.
 */
export type Rule<Subject extends Block = Block> = {
  /** Names the rule in `--explain` and in `chrome`. */
  readonly id: string;
  readonly region: Region;
  readonly weight: number;
  /** Texts of blocks for which the rule holds, and others for which it does not; run as tests. */
  readonly is: readonly string[];
  readonly isNot: readonly string[];
  readonly test: (block: Subject, at: number, doc: readonly Subject[]) => boolean;
};
