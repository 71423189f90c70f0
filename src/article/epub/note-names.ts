/** Gives footnotes names that are unique in a book, whose chapters number theirs from 1. */
export class NoteNames {
  /** The chapter that a name is from. */
  readonly #known = new Map<string, number>();

  /** Returns a function that makes the name of a note in a chapter from its label. */
  inChapter(chapter: number): (label: string) => string {
    return (label) => {
      const owner = this.#known.get(label) ?? chapter;
      this.#known.set(label, owner);
      return owner === chapter ? label : `${chapter + 1}-${label}`;
    };
  }
}
