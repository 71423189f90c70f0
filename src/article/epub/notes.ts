import { type Document, Element } from "domhandler";
import { resolve } from "../../source/epub/path.ts";
import { NOTE, NOTE_REFERENCE } from "../blocks/page/content/forms/footnotes.ts";
import { attribute, elementsOf, isElement, lineOf, rawText } from "../blocks/page/dom.ts";
import { replace, typesOf } from "./dom.ts";

const NOTES = ["footnote", "endnote", "rearnote"];
/** What stands around a note's number: [1], （1）, ①, *. */
const AROUND = /^[[(（〔【*†^]+|(?<![\])）〕】])[\])）〕】]+$/g;

/**
 * Marks the footnotes of a chapter, and what refers to them, for the conversion to Markdown. Notes
 * that are in another document stay links.
 *
 * @param nameOf makes the name of a note from its label; names are unique in a book
 */
export function markNotes(
  document: Document,
  path: string,
  nameOf: (label: string) => string,
): void {
  const notes = new Map<string, Element>();
  for (const element of elementsOf(document)) {
    const types = typesOf(element);
    if (NOTES.some((type) => types.includes(type))) notes.set(attribute(element, "id"), element);
  }
  const labels = new Map<Element, string>();
  for (const reference of elementsOf(document, "a")) {
    if (!typesOf(reference).includes("noteref")) continue;
    const target = resolve(attribute(reference, "href"), path);
    const note = target?.path === path ? notes.get(target.fragment) : undefined;
    const label = attribute(reference, "data-label") || labelOf(reference);
    if (label === "" || (note === undefined && !("data-label" in reference.attribs))) continue;
    if (note !== undefined && !labels.has(note)) labels.set(note, label);
    markReference(reference, nameOf((note && labels.get(note)) ?? label));
  }
  for (const [id, note] of notes) {
    const label = attribute(note, "data-label") || (labels.get(note) ?? id);
    if (label !== "") markNote(note, nameOf(label));
  }
}

function labelOf(reference: Element): string {
  return lineOf(reference).replace(AROUND, "").trim();
}

/** A reference stands by itself: without the raised element that is only around it. */
function markReference(reference: Element, name: string): void {
  const { parent } = reference;
  const isAlone = isElement(parent, "sup") && rawText(parent).trim() === rawText(reference).trim();
  replace(isAlone ? parent : reference, new Element(NOTE_REFERENCE, { "data-note": name }));
}

/** A note stands by itself, too, and without the links that lead back from it. */
function markNote(note: Element, name: string): void {
  for (const link of elementsOf(note, "a")) {
    if (typesOf(link).includes("backlink")) replace(link);
  }
  note.name = NOTE;
  note.attribs = { "data-note": name };
  const list = note.parent;
  if (isElement(list, "ol", "ul")) replace(list, ...list.children);
}
