import type { Handle } from "mdast-util-to-markdown";
import type { Markup } from "../../source/dialects/markup.ts";

/** Writes an element that Markdown has no form for, with Markdown in it. */
export const writeMarkup: Handle & { readonly peek: () => string } = Object.assign(
  ((node: Markup, _, state, info) => {
    const exit = state.enter("emphasis");
    const children = state.containerPhrasing(node, { ...info, before: ">", after: "<" });
    exit();
    return `<${node.name}>${children}</${node.name}>`;
  }) satisfies Handle,
  { peek: () => "<" },
);
