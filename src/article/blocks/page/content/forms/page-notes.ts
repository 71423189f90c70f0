import type { Element, Root as Html } from "hast";
import { elementsOf, fragmentOf, isElement, namesOf, textOf } from "../hast.ts";
import { NOTE, NOTE_REFERENCE } from "./footnotes.ts";

/** Elements that may be a note as a whole. */
const NOTES = ["li", "p", "div", "dd", "aside", NOTE];
/** What stands around a note's number: [1], （1）. */
const AROUND = /^[[(（〔【\s]+|(?<![\])）〕】\s])[\])）〕】\s]+$/g;
/** Longer words are a link's, not the number or mark of a note (UTF-16 code units). */
const LONGEST_LABEL = 4;
/** What holds more links is no note, and would take time for each pair of them. */
const MOST_LINKS = 100;
/** How many elements up the note of a link is looked for, and the element that a link leads to. */
const REACH = 4;

/**
 * Marks the footnotes of a page for the conversion to Markdown: what a number links to, if it is below
 * and links back to the number. The links back go.
 */
export function markPageNotes(html: Html): void {
  const links = elementsOf(html, "a").filter((link) => fragmentOf(link) !== "");
  if (links.length < 2) return;
  const page = new Places(html);
  const names = new Map<Element, string>();
  const used = new Set<string>();
  for (const link of links) {
    const label = textOf(link).replace(AROUND, "");
    const note = label === "" || label.length > LONGEST_LABEL ? null : page.noteOf(link);
    const back = note === null ? undefined : page.linkBack(note, link);
    if (note === null || back === undefined) continue;
    const name = names.get(note) ?? nameFrom(label, used);
    if (!names.has(note)) page.makeNote(note, name);
    names.set(note, name);
    back.tagName = "span";
    back.children = [];
    page.makeReference(link, name);
  }
}

function nameFrom(label: string, used: Set<string>): string {
  let name = label;
  for (let count = 2; used.has(name); count += 1) name = `${label}-${count}`;
  used.add(name);
  return name;
}

/** Where the elements of a page stand. */
class Places {
  readonly #parents = new Map<Element, Element>();
  readonly #order = new Map<Element, number>();
  readonly #named = new Map<string, Element>();
  /** The links that stand in an element, at most `REACH` levels down. */
  readonly #links = new Map<Element, Element[]>();

  constructor(html: Html) {
    for (const element of elementsOf(html)) {
      this.#order.set(element, this.#order.size);
      for (const name of namesOf(element)) {
        if (!this.#named.has(name)) this.#named.set(name, element);
      }
      for (const child of element.children) {
        if (isElement(child)) this.#parents.set(child, element);
      }
      if (!isElement(element, "a") || fragmentOf(element) === "") continue;
      for (const around of this.#around(element)) {
        const links = this.#links.get(around) ?? [];
        links.push(element);
        this.#links.set(around, links);
      }
    }
  }

  /** The element that a link leads to a note in. */
  noteOf(link: Element): Element | null {
    const target = this.#named.get(fragmentOf(link));
    if (target === undefined) return null;
    return this.#around(target).find((element) => isElement(element, ...NOTES)) ?? null;
  }

  /** The link in a note that leads back to what refers to it. */
  linkBack(note: Element, reference: Element): Element | undefined {
    const links = this.#links.get(note) ?? [];
    const isBelow = this.#placeOf(note) > this.#placeOf(reference);
    if (!isBelow || links.length > MOST_LINKS) return undefined;
    return links.find((link) => {
      const target = this.#named.get(fragmentOf(link));
      if (target === undefined) return false;
      return this.#around(reference).includes(target) || this.#around(target).includes(reference);
    });
  }

  makeNote(note: Element, name: string): void {
    note.tagName = NOTE;
    note.properties = { dataNote: name };
    const list = this.#parents.get(note);
    if (list !== undefined && isElement(list, "ol", "ul", "dl")) list.tagName = "div";
  }

  /** A reference stands by itself: without the raised element that is only around it. */
  makeReference(link: Element, name: string): void {
    const parent = this.#parents.get(link);
    const isAlone = isElement(parent, "sup") && textOf(parent).trim() === textOf(link).trim();
    Object.assign(isAlone ? parent : link, {
      ...{ tagName: NOTE_REFERENCE, properties: { dataNote: name }, children: [] },
    });
  }

  /** An element, and those around it that are near. */
  #around(element: Element): Element[] {
    const around = [element];
    for (let at = this.#parents.get(element); at !== undefined; at = this.#parents.get(at)) {
      if (around.length > REACH) break;
      around.push(at);
    }
    return around;
  }

  #placeOf(element: Element): number {
    return this.#order.get(element) ?? 0;
  }
}
