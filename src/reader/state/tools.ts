import type { Convert } from "../../view/script/same-length.ts";
import type { SearchTools } from "../book/query.ts";
import type { Script } from "../words/words.ts";

/** What is loaded when it is first needed. */
export type Tools = Readonly<Partial<Record<Exclude<Script, "source">, Convert>>> &
  Pick<SearchTools, "withVariants">;

export type ToolName = keyof Tools;
