import type { ToolName, Tools } from "../../reader/state/tools.ts";

const LOADERS: { readonly [Name in ToolName]-?: () => Promise<Tools> } = {
  simplified: () => import("../../view/script/simplified.ts"),
  traditional: () => import("../../view/script/traditional.ts"),
  withVariants: () => import("../../view/search/variants.ts"),
};

/** Loads what the reader needs only for some keys: dictionaries of several hundred kilobytes. */
export async function loadTools(names: readonly ToolName[]): Promise<Tools> {
  const loaded = await Promise.all(names.map((name) => LOADERS[name]()));
  return Object.assign({}, ...loaded);
}
