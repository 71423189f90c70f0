const names = (list: string) => new Set(list.split(" "));

/** Elements that a line of text never runs across (HTML, "Rendering", display: block and the like). */
const BLOCK = names(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset head h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr caption ul footnote-definition",
);

/** Elements that hold no text of the page: programs, styles, controls, embedded media. */
const MACHINERY = names(
  "script style noscript noframes template iframe object embed svg canvas video audio button select input textarea meta link base map datalist progress title",
);

/** Elements that say what a text in them is, for readers and for rules. */
const TELLING = names(
  "article main section nav aside header footer form figure figcaption table ul ol dl blockquote pre details address",
);

export const isBlockName = (name: string): boolean => BLOCK.has(name);
export const isMachinery = (name: string): boolean => MACHINERY.has(name);
export const isTelling = (name: string): boolean => TELLING.has(name);
