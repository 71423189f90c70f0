import type { Extension } from "mdast-util-from-markdown";
import type { Syntax } from "../limits/stretches.ts";

type Flow = NonNullable<Syntax["flow"]>;
type Construct = Extract<Flow[string], { readonly tokenize: unknown }>;
type State = Exclude<ReturnType<Construct["tokenize"]>, undefined>;

const COLON = 0x3a;
const FEWEST = 3;
/** Of the parser's codes below zero, -5, -4 and -3 end a line; -2 and -1 are blanks. */
const LAST_LINE_END = -2;

declare module "micromark-util-types" {
  interface TokenTypeMap {
    containerEnd: "containerEnd";
  }
}

/**
 * Ends a list or a quotation at a line of `:::`, the end of a container around it. By CommonMark
 * alone, the line would belong to the last paragraph in the list.
 */
export function containerSyntax(): Syntax {
  return { flow: { [COLON]: { tokenize } } };
}

/** Makes a paragraph of such a line, as it is elsewhere. */
export function containerNodes(): Extension {
  return {
    enter: {
      containerEnd(token) {
        this.enter({ type: "paragraph", children: [] }, token);
        this.enter({ type: "text", value: this.sliceSerialize(token).trimEnd() }, token);
        this.exit(token);
      },
    },
    exit: {
      containerEnd(token) {
        this.exit(token);
      },
    },
  };
}

const tokenize: Construct["tokenize"] = function (effects, ok, nok) {
  const { line } = this.now();
  const isLazy = this.parser.lazy[line] === true;
  let colons = 0;
  const opening: State = (code) => {
    if (!isLazy) return nok(code);
    effects.enter("containerEnd");
    return inside(code);
  };
  const inside: State = (code) => {
    if (code !== COLON) return colons < FEWEST ? nok(code) : after(code);
    colons += 1;
    effects.consume(code);
    return inside;
  };
  const after: State = (code) => {
    if (code === null || code < LAST_LINE_END) {
      effects.exit("containerEnd");
      return ok(code);
    }
    if (code !== 0x20 && code >= 0) return nok(code);
    effects.consume(code);
    return after;
  };
  return opening;
};
