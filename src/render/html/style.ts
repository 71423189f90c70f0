/**
 * The style sheet of pages. Text is set as CLREQ asks: Han at most 34 characters a line, justified,
 * first lines indented by 2 em, punctuation trimmed and hung by the browser, or by the elements around
 * the marks where it cannot: `halt` is the half-width form of a mark in a font, and a mark that hangs
 * takes no room but is followed by a blank of its width, which vanishes at the end of a line.
 *
 * Colours have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #23211e; --faint: #66615a; --line: #d9d4ca; --link: #1b5a9c;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #191a1c; --ink: #d9d5cc; --faint: #a39d92; --line: #3d3b37; --link: #8cb8ea; }
}
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.8 "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", serif;
}
:lang(zh-Hant) {
  font-family: "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "Songti TC", serif;
}
article:not(:lang(zh), :lang(ja), :lang(ko)) {
  font-family: Georgia, "Noto Serif", "Source Han Serif SC", "Noto Serif CJK SC", serif; hyphens: auto;
}
main { box-sizing: border-box; max-inline-size: 37em; margin-inline: auto; padding: 2em 1.5em 4em; }
article {
  line-break: strict; overflow-wrap: anywhere; text-autospace: normal; text-spacing-trim: normal;
  hanging-punctuation: allow-end;
}
article + article { margin-block-start: 4em; border-block-start: 1px solid var(--line); padding-block-start: 3em; }
p, li, dd { text-align: justify; text-wrap: pretty; }
article:not(:lang(zh), :lang(ja), :lang(ko)) :is(p, li, dd) { text-align: start; }
p { margin: .5em 0; text-indent: 2em; orphans: 2; widows: 2; }
.lines { white-space: pre-line; }
:not(li) > .lines { padding-inline-start: 2em; text-indent: 0; text-align: start; }
h1, h2, h3, h4, h5, h6, .heading {
  font-weight: 700; line-height: 1.4; text-wrap: balance; text-indent: 0; break-after: avoid;
}
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 .6em; }
header h1, header h2, header h3, header h4, header h5, header h6 { margin: .4em 0; font-size: 1.7em; }
section h2 { font-size: 1.3em; }
section h3 { font-size: 1.15em; }
section h4, section h5, section h6 { font-size: 1em; }
.run-in { float: inline-start; margin: 0 1em 0 0; font-size: 1em; line-height: inherit; }
.run-in + p { margin-block-start: .5em; text-indent: 0; }
header { margin-block-end: 2em; }
.byline, .breadcrumb, .toc, aside { font-size: .875em; }
.byline, .breadcrumb { color: var(--faint); text-indent: 0; text-align: start; }
.breadcrumb ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; }
.breadcrumb li + li::before { content: "\\203a"; margin-inline: .5em; }
.toc { border-block: 1px solid var(--line); padding: .5em 0; margin-block: 1.5em; }
.toc ol { list-style: none; margin: 0; padding: 0; }
.toc ol ol { padding-inline-start: 2em; }
.toc li { text-align: start; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:not([href]) { color: inherit; }
.address { word-break: break-all; }
ul, ol { padding-inline-start: 2em; }
li > p, td > p { margin: 0; text-indent: 0; }
.loose > li + li, .loose > p + p { margin-block-start: .5em; }
.box { float: inline-start; margin-inline-start: -1.4em; }
[data-checked] { list-style: none; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
blockquote > p { text-indent: 0; }
pre {
  margin: 1em 0; padding: .8em 1em; border: 1px solid var(--line); border-radius: 4px;
  white-space: pre-wrap; font-size: .85em; line-height: 1.5;
}
code, kbd, samp { font-family: ui-monospace, "Noto Sans Mono CJK SC", Menlo, Consolas, monospace; text-autospace: no-autospace; }
[role="group"] { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; margin-inline: auto; border-block: 2px solid var(--ink); font-size: .9em; line-height: 1.5; }
thead { border-block-end: 1px solid var(--ink); }
th, td { padding: .4em .8em; min-inline-size: 3em; text-align: start; vertical-align: top; overflow-wrap: break-word; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
figure { margin: 1.2em 0; text-align: center; }
img { max-inline-size: 100%; block-size: auto; vertical-align: middle; }
hr { inline-size: 6em; margin: 2em auto; border: 0; border-block-start: 1px solid var(--line); }
aside { margin: 1em 0; color: var(--faint); }
aside > p { display: inline; text-indent: 0; }
aside > p + p { display: block; }
.back { margin-inline-end: .5em; }
sup, sub { line-height: 0; }
mark { background: #f5e08a; color: #23211e; }
@supports not (text-spacing-trim: normal) {
  .trim { font-feature-settings: "halt"; }
}
@supports not (hanging-punctuation: allow-end) {
  .hang:not(:lang(zh-Hant)) { margin-inline-end: -1em; word-spacing: 1em; }
  .hang:not(:lang(zh-Hant))::after { content: " "; font-size: 0; }
}
@media print {
  @page { size: A4; margin: 24mm 22mm; }
  :root { --paper: #fff; --ink: #000; --faint: #444; --line: #999; --link: #000; }
  body { font-size: 10.5pt; }
  main { max-inline-size: none; padding: 0; }
  a { text-decoration: none; }
  figure, pre, tr, .toc { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
