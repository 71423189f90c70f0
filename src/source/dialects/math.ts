import type { Nodes, Root } from "mdast";
import type { Extension } from "mdast-util-from-markdown";
import { mathFromMarkdown } from "mdast-util-math";
import { math } from "micromark-extension-math";
import type { Syntax } from "../limits/stretches.ts";

type Text = NonNullable<Syntax["text"]>;
type Construct = Extract<Text[string], { readonly tokenize: unknown }>;
type State = Exclude<ReturnType<Construct["tokenize"]>, undefined>;
type Code = Parameters<State>[0];

const DOLLAR = 0x24;
const WORD = /[0-9A-Za-z]/;
/** Of the parser's codes below zero, -5, -4 and -3 end a line; -2 and -1 are blanks. */
const LAST_LINE_END = -2;

/** TeX between `$` or `$$`, and blocks of it between lines of `$$`. */
export function mathSyntax(): Syntax[] {
  return [math(), { text: { [DOLLAR]: { tokenize: price } } }];
}

/** Makes nodes of what `mathSyntax` finds, without what they become in HTML. */
export function mathNodes(): Extension[] {
  return [mathFromMarkdown(), { transforms: [withoutHtml] }];
}

/** Takes a dollar for text that does not open TeX, as in "$5 和 $10". */
const price: Construct["tokenize"] = (effects, ok, nok) => {
  const asText: State = (code) => {
    effects.enter("data");
    effects.consume(code);
    effects.exit("data");
    return ok;
  };
  return effects.check({ tokenize: inOneLine, partial: true }, nok, asText);
};

/**
 * Passes for `$…$` on one line with no blanks inside its edges and no letter or digit after it (as
 * GitHub has it), and for two dollars or more.
 */
const inOneLine: Construct["tokenize"] = (effects, ok, nok) => {
  let before: Code = null;
  const opening: State = (code) => {
    effects.enter("data");
    effects.consume(code);
    return first;
  };
  const first: State = (code) => (code === DOLLAR ? passed(code) : inside(code));
  const inside: State = (code) => {
    if (code === null || code < LAST_LINE_END) return failed(code);
    if (code === DOLLAR) return isBlank(before) ? failed(code) : closing(code);
    if (before === null && isBlank(code)) return failed(code);
    before = code;
    effects.consume(code);
    return inside;
  };
  const closing: State = (code) => {
    effects.consume(code);
    return after;
  };
  const after: State = (code) => (code === DOLLAR || isWord(code) ? failed(code) : passed(code));
  const passed: State = (code) => {
    effects.exit("data");
    return ok(code);
  };
  const failed: State = (code) => {
    effects.exit("data");
    return nok(code);
  };
  return opening;
};

/** The parser has negative codes for tabs, the blanks they make, and line ends. */
function isBlank(code: Code): boolean {
  return code === null || code < 0 || code === 0x20;
}

function isWord(code: Code): boolean {
  return code !== null && WORD.test(String.fromCharCode(Math.max(0, code)));
}

function withoutHtml(tree: Root): void {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === "math" || node.type === "inlineMath") delete node.data;
    if ("children" in node) for (const child of node.children) left.push(child);
  }
}
