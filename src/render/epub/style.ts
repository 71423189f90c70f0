/**
 * The style sheet of books. Readers choose fonts, sizes, colours and margins themselves: it says only
 * what Chinese text needs (CLREQ), and what tells parts apart.
 */
export const STYLE = `
html { line-break: strict; }
p, li, dd { text-align: justify; }
p { margin: 0.5em 0; text-indent: 2em; }
.lines { white-space: pre-line; padding-left: 2em; text-indent: 0; text-align: left; }
li > .lines { white-space: pre-line; padding-left: 0; }
h1, h2, h3, h4, h5, h6, .heading { font-weight: bold; line-height: 1.4; text-align: left; text-indent: 0; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.2em; }
h3, h4, h5, h6 { font-size: 1em; }
.run-in { float: left; margin: 0 1em 0 0; font-size: 1em; line-height: inherit; }
.run-in + p { text-indent: 0; }
header h1 { margin: 4em 0 1em; font-size: 1.7em; text-align: center; }
.byline, .breadcrumb { text-align: center; text-indent: 0; font-size: 0.9em; }
.breadcrumb ol { margin: 0; padding: 0; list-style: none; }
.breadcrumb li { display: inline; }
.breadcrumb li + li::before { content: "\\203a"; margin: 0 0.5em; }
li > p, td > p, th > p { margin: 0; text-indent: 0; }
.box { margin-right: 0.3em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid; }
blockquote > p { text-indent: 0; }
pre { margin: 1em 0; white-space: pre-wrap; font-size: 0.85em; }
table { margin: 1em auto; border-collapse: collapse; border-top: 2px solid; border-bottom: 2px solid; }
thead { border-bottom: 1px solid; }
th, td { padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
.center { text-align: center; }
.right { text-align: right; }
figure { margin: 1em 0; text-align: center; }
img { max-width: 100%; }
aside { margin: 1em 0; font-size: 0.9em; }
aside > p { text-indent: 0; }
sup, sub { line-height: 0; }
`;
