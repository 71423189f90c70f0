import type { Definition, FootnoteDefinition, Nodes, RootContent } from "mdast";
import type { Article, Section } from "../article/model.ts";
import { targetOf } from "./target.ts";

/** What definitions may stand in. */
const CONTAINERS = ["blockquote", "list", "listItem", "footnoteDefinition"];

/** What links and footnotes refer to, by identifier. */
type Definitions = {
  readonly links: Map<string, Definition>;
  readonly footnotes: Map<string, FootnoteDefinition>;
};

/** How a page shows where its links lead: by hyperlinks of the terminal, or by numbered notes. */
export type LinkStyle = "hyperlinks" | "notes";

/** What stands at the end of a part under its number: a footnote, or the address of a link. */
export type Note = { readonly number: number } & (
  | { readonly kind: "footnote"; readonly content: FootnoteDefinition["children"] }
  | { readonly kind: "address"; readonly url: string }
);

/** What a link becomes: a hyperlink, a note, or neither where there is nothing to say. */
export type Destination = { readonly target?: string; readonly number?: number };

/**
 * The notes of a page: numbers them in the order in which the text first refers to them, and hands
 * out those that are due. Footnotes and addresses share one series of numbers.
 */
export class Notes {
  readonly #links: LinkStyle;
  readonly #nodes: Iterable<RootContent>;
  #known: Definitions | undefined;
  readonly #numbers = new Map<string, number>();
  readonly #standing: string[] = [];
  #due: Note[] = [];

  /** `nodes` are where definitions may stand, those of the whole article. */
  constructor(nodes: Iterable<RootContent>, links: LinkStyle) {
    this.#links = links;
    this.#nodes = nodes;
  }

  /** Looked for when something first refers to one: a plain text has none. */
  get #definitions(): Definitions {
    this.#known ??= definitionsIn(this.#nodes);
    return this.#known;
  }

  /** The number of a footnote; null where nothing defines it. */
  footnote(identifier: string): number | null {
    const definition = this.#definitions.footnotes.get(identifier);
    if (definition === undefined) return null;
    return this.#numberOf(`^${identifier}`, (number) => {
      return { number, kind: "footnote", content: definition.children };
    });
  }

  /** What becomes of a link whose words are `text`. */
  link(url: string, text: string): Destination {
    const target = this.#links === "hyperlinks" ? targetOf(url) : null;
    if (target !== null) return { target };
    if (saysNothing(url, text)) return {};
    return { number: this.#numberOf(url, (number) => ({ number, kind: "address", url })) };
  }

  /** The same for a picture, whose address is worth no note. */
  picture(url: string): Destination {
    const target = this.#links === "hyperlinks" ? targetOf(url) : null;
    return target === null ? {} : { target };
  }

  /** The address that a reference means; null where nothing defines it. */
  addressOf(identifier: string): string | null {
    return this.#definitions.links.get(identifier)?.url ?? null;
  }

  /** A definition met in the text, to be shown even if nothing refers to it; false where it is a second one. */
  defers(definition: FootnoteDefinition): boolean {
    const { footnotes } = this.#definitions;
    if (footnotes.get(definition.identifier) !== definition) return false;
    this.#standing.push(definition.identifier);
    return true;
  }

  /**
   * The notes numbered since the last time, and behind them those that stood in the text. Notes that
   * these refer to in turn are due after them.
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

/** As in Markdown, the first of several definitions counts. They may stand in quotes and lists. */
function definitionsIn(nodes: Iterable<RootContent>): Definitions {
  const definitions: Definitions = { links: new Map(), footnotes: new Map() };
  for (const top of nodes) {
    const stack: Nodes[] = [top];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node.type === "definition") addNew(definitions.links, node);
      else if (node.type === "footnoteDefinition") addNew(definitions.footnotes, node);
      const isContainer = CONTAINERS.includes(node.type);
      if (isContainer && "children" in node) stack.push(...node.children.toReversed());
    }
  }
  return definitions;
}

/** Every node of an article's body, the outermost of each. */
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

/** Whether an address adds nothing to the words: it is the words, or leads nowhere else. */
function saysNothing(url: string, text: string): boolean {
  return (
    url === "" ||
    url.startsWith("#") ||
    url === text ||
    url === `mailto:${text}` ||
    url === `http://${text}`
  );
}
