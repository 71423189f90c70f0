import type { Definition, FootnoteDefinition, Nodes, RootContent } from "mdast";
import type { Article, Section } from "../../article/model.ts";
import { targetOf } from "../target.ts";

/** Types of nodes that may contain definitions. */
const CONTAINERS = ["blockquote", "list", "listItem", "footnoteDefinition"];

/** Definitions of links and footnotes, by identifier. */
export type Definitions = {
  readonly links: Map<string, Definition>;
  readonly footnotes: Map<string, FootnoteDefinition>;
};

/** How a page shows the addresses of its links: as terminal hyperlinks, or as numbered notes. */
export type LinkStyle = "hyperlinks" | "notes";

/** A note at the end of a part: a footnote, or the address of a link. */
export type Note = { readonly number: number } & (
  | { readonly kind: "footnote"; readonly content: FootnoteDefinition["children"] }
  | { readonly kind: "address"; readonly url: string }
);

/** What a link becomes: a hyperlink, a note, or neither if its text says all. */
export type Destination = { readonly target?: string; readonly number?: number };

/**
 * Collects the notes of a page and numbers them in the order of the first references to them.
 * Footnotes and addresses share one series of numbers.
 */
export class Notes {
  readonly #links: LinkStyle;
  readonly #nodes: Iterable<RootContent>;
  #known: Definitions | undefined;
  readonly #numbers = new Map<string, number>();
  readonly #standing: string[] = [];
  #due: Note[] = [];

  /** `nodes` are those of the whole article: definitions may be anywhere in it. */
  constructor(nodes: Iterable<RootContent>, links: LinkStyle) {
    this.#links = links;
    this.#nodes = nodes;
  }

  /** Collected at the first reference, since a plain text has none. */
  get #definitions(): Definitions {
    this.#known ??= definitionsIn(this.#nodes);
    return this.#known;
  }

  /** Returns the number of a footnote; null if it is not defined. */
  footnote(identifier: string): number | null {
    const definition = this.#definitions.footnotes.get(identifier);
    if (definition === undefined) return null;
    return this.#numberOf(`^${identifier}`, (number) => {
      return { number, kind: "footnote", content: definition.children };
    });
  }

  /** Returns what becomes of a link with the given text. */
  link(url: string, text: string): Destination {
    const target = this.#links === "hyperlinks" ? targetOf(url) : null;
    if (target !== null) return { target };
    if (saysNothing(url, text)) return {};
    return { number: this.#numberOf(url, (number) => ({ number, kind: "address", url })) };
  }

  /** Returns what becomes of a picture, whose address never makes a note. */
  picture(url: string): Destination {
    const target = this.#links === "hyperlinks" ? targetOf(url) : null;
    return target === null ? {} : { target };
  }

  /** Returns the address of a link reference; null if it is not defined. */
  addressOf(identifier: string): string | null {
    return this.#definitions.links.get(identifier)?.url ?? null;
  }

  /**
   * Defers a footnote definition met in the text, so that it is shown even if nothing refers to it.
   * Returns false for a duplicate.
   */
  defers(definition: FootnoteDefinition): boolean {
    const { footnotes } = this.#definitions;
    if (footnotes.get(definition.identifier) !== definition) return false;
    this.#standing.push(definition.identifier);
    return true;
  }

  /**
   * Returns the notes numbered since the last call, then those deferred without a reference. Notes
   * that these refer to are due at the next call.
   */
  take(): Note[] {
    for (const identifier of this.#standing.splice(0)) this.footnote(identifier);
    const due = this.#due;
    this.#due = [];
    return due;
  }

  #numberOf(key: string, noteOf: (number: number) => Note): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.#due.push(noteOf(number));
    return number;
  }
}

/** Collects definitions, also in quotations and lists. The first of several counts, as in Markdown. */
export function definitionsIn(nodes: Iterable<RootContent>): Definitions {
  const definitions: Definitions = { links: new Map(), footnotes: new Map() };
  for (const top of nodes) {
    const stack: Nodes[] = [top];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node.type === "definition") addNew(definitions.links, node);
      else if (node.type === "footnoteDefinition") addNew(definitions.footnotes, node);
      const isContainer = CONTAINERS.includes(node.type);
      if (!isContainer || !("children" in node)) continue;
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return definitions;
}

/** Yields the top-level nodes of an article's lead and of all its sections. */
export function* nodesOf(article: Article): Generator<RootContent> {
  yield* article.lead;
  yield* nodesOfSections(article.sections);
}

function* nodesOfSections(sections: readonly Section[]): Generator<RootContent> {
  for (const { body, sections: inner } of sections) {
    yield* body;
    yield* nodesOfSections(inner);
  }
}

function addNew<Node extends { identifier: string }>(nodes: Map<string, Node>, node: Node): void {
  if (!nodes.has(node.identifier)) nodes.set(node.identifier, node);
}

/** Returns whether an address adds nothing: it repeats the text, or leads to the same page. */
function saysNothing(url: string, text: string): boolean {
  return (
    url === "" ||
    url.startsWith("#") ||
    url === text ||
    url === `mailto:${text}` ||
    url === `http://${text}`
  );
}
