import type { Entry } from "./book.ts";
import { resolve } from "./path.ts";
import { oneLine, readXml, wordsIn } from "./xml.ts";

/** Deeper nesting than any author writes; what is below is left out. */
const DEEPEST = 20;

/** How a table of contents is written; names of elements, without prefixes. */
type Form = {
  /** What holds it. */
  readonly root: string;
  readonly point: string;
  /** What stands around points, directly in the root or another point; null if nothing does. */
  readonly lists: readonly string[] | null;
  /** What holds the title of a point, directly in it. */
  readonly labels: readonly string[];
  /** The element in a point, and its attribute, that names a place. */
  readonly places: readonly string[];
  readonly address: string;
};

const NAV: Form = {
  root: "nav",
  point: "li",
  lists: ["ol", "ul"],
  labels: ["a", "span"],
  places: ["a"],
  address: "href",
};
const NCX: Form = {
  root: "navMap",
  point: "navPoint",
  lists: null,
  labels: ["navLabel"],
  places: ["content"],
  address: "src",
};

/** Reads the table of contents of an EPUB 3: the lists in the `nav` whose type is toc. */
export function entriesOfNav(bytes: Uint8Array, path: string): Entry[] {
  const navs = outlinesIn(bytes, path, NAV);
  const nav = navs.find(({ types }) => types.includes("toc")) ?? navs[0];
  return nav === undefined ? [] : nav.entries();
}

/** Reads the table of contents of an EPUB 2. */
export function entriesOfNcx(bytes: Uint8Array, path: string): Entry[] {
  return outlinesIn(bytes, path, NCX).flatMap((map) => map.entries());
}

function outlinesIn(bytes: Uint8Array, path: string, form: Form): Outline[] {
  const outlines: Outline[] = [];
  let open: Outline | null = null;
  readXml(bytes, {
    open: (name, attributes) => {
      if (open !== null) return open.enter(name, attributes);
      if (name !== form.root) return;
      open = new Outline(form, path, wordsIn(attributes["epub:type"]));
      outlines.push(open);
    },
    text: (text) => open?.say(text),
    close: () => {
      if (open?.leave() === false) open = null;
    },
  });
  return outlines;
}

/** A point that is being read; `at` is the index that its entry gets. */
type Point = { readonly at: number; readonly depth: number; title: string; address: string | null };

/** What an element is to the table of contents that it is in. */
type Kind = "root" | "list" | "point" | "label" | "other";

/** A table of contents while it is being read. */
class Outline {
  readonly types: readonly string[];
  readonly #form: Form;
  readonly #path: string;
  readonly #entries: (Entry | null)[] = [];
  readonly #kinds: Kind[] = ["root"];
  readonly #points: Point[] = [];
  /** How many labels the text is in. */
  #labels = 0;

  constructor(form: Form, path: string, types: readonly string[]) {
    this.#form = form;
    this.#path = path;
    this.types = types;
  }

  entries(): Entry[] {
    return this.#entries.filter((entry) => entry !== null);
  }

  enter(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#kinds.at(-1) ?? "other";
    const kind = this.#kindOf(name, parent);
    this.#kinds.push(kind);
    const point = this.#points.at(-1);
    if (kind === "point") {
      const at = this.#entries.push(null) - 1;
      this.#points.push({ at, depth: this.#points.length + 1, title: "", address: null });
    } else if (parent === "point" && point !== undefined && this.#form.places.includes(name)) {
      point.address ??= attributes[this.#form.address] ?? null;
    }
    if (kind === "label") this.#labels += 1;
    if (name === "br") this.say(" ");
  }

  say(text: string): void {
    const point = this.#points.at(-1);
    if (this.#labels > 0 && point !== undefined) point.title += text;
  }

  /** Returns false at the end of the table. */
  leave(): boolean {
    const kind = this.#kinds.pop();
    if (kind === "label") this.#labels -= 1;
    if (kind === "point") this.#close(this.#points.pop());
    return this.#kinds.length > 0;
  }

  #kindOf(name: string, parent: Kind): Kind {
    const { lists, point, labels } = this.#form;
    if (parent === "root" || parent === "point") {
      if (lists?.includes(name)) return "list";
      if (parent === "point" && labels.includes(name)) {
        return this.#points.at(-1)?.title === "" ? "label" : "other";
      }
    }
    const holds = lists === null ? parent === "root" || parent === "point" : parent === "list";
    return holds && name === point && this.#points.length < DEEPEST ? "point" : "other";
  }

  /** A heading without a place of its own stands where the first of its parts does. */
  #close(point: Point | undefined): void {
    if (point === undefined) return;
    const title = oneLine(point.title);
    const inner = this.#entries.slice(point.at + 1, point.at + 1 + DEEPEST);
    const target =
      point.address === null
        ? inner.find((entry) => entry !== null)
        : resolve(point.address, this.#path);
    if (title === "" || target === null || target === undefined) return;
    const { path, fragment } = target;
    this.#entries[point.at] = { path, fragment, title, depth: point.depth };
  }
}
