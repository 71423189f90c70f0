import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** A text that may take an expression long: `repeated` any number of times between the others. */
export type Attack = { readonly before: string; readonly repeated: string; readonly after: string };

type Node = AST.Alternative | AST.Element | AST.Quantifier;

/** What sets of characters are likely to share. */
const USUAL = ["a", "Z", "0", " ", "\t", "\n", "\r", "一", "。", "，", "<", "-", ":", "\u3000"];
/** Ends a match of almost any expression. */
const FOREIGN = "\u0001";
/** Texts that are kept for a part of an expression. */
const MOST_SAMPLES = 6;
/** Times from which a repetition counts as one without an end. */
const MANY = 100;

/** Returns texts that make a backtracking matcher try as many ways as an expression allows. */
export function attacksOn({ source, flags }: RegExp): Attack[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v"),
  });
  const samples = new Samples(pattern, flags);
  const attacks = quantifiersIn(pattern).flatMap((quantifier) => attacksAt(quantifier, samples));
  const distinct = new Map(attacks.map((attack) => [JSON.stringify(attack), attack]));
  return [...distinct.values()].filter(({ repeated }) => repeated !== "");
}

function attacksAt(quantifier: AST.Quantifier, samples: Samples): Attack[] {
  const before = samples.beside(quantifier, "before");
  const after = samples.beside(quantifier, "after");
  return samples.of(quantifier.element).flatMap((pump) => [
    { before, repeated: pump, after: FOREIGN },
    { before, repeated: pump, after: `${FOREIGN}${after}` },
    { before: "", repeated: pump, after: `${after}${FOREIGN}` },
    { before: "", repeated: before + pump, after: FOREIGN },
    { before: "", repeated: before + pump + after, after: FOREIGN },
  ]);
}

function quantifiersIn(node: AST.Pattern): AST.Quantifier[] {
  const found: AST.Quantifier[] = [];
  const visit = (each: AST.Node): void => {
    if (each.type === "Quantifier") {
      if (each.max >= MANY) found.push(each);
      visit(each.element);
    } else if ("alternatives" in each) for (const one of each.alternatives) visit(one as AST.Node);
    else if (each.type === "Alternative") for (const one of each.elements) visit(one);
  };
  visit(node);
  return found;
}

/** Finds texts that parts of an expression match. */
class Samples {
  readonly #flags: string;
  readonly #alphabet: readonly string[];
  readonly #known = new Map<AST.Node, readonly string[]>();

  constructor(pattern: AST.Pattern, flags: string) {
    this.#flags = flags.replace(/[gy]/g, "");
    const own = pattern.raw.match(/[^\\^$.*+?()[\]{}|]/gu) ?? [];
    this.#alphabet = [...new Set([...own, ...USUAL])];
  }

  of(node: Node): readonly string[] {
    const known = this.#known.get(node) ?? this.#find(node).slice(0, MOST_SAMPLES);
    this.#known.set(node, known);
    return known;
  }

  /** Returns a text for all that stands before a node, or after it. */
  beside(node: AST.Node, side: "before" | "after"): string {
    const { parent } = node;
    if (parent === null) return "";
    const beyond = this.beside(parent, side);
    if (parent.type !== "Alternative") return beyond;
    const at = parent.elements.indexOf(node as AST.Element);
    const elements =
      side === "before" ? parent.elements.slice(0, at) : parent.elements.slice(at + 1);
    const text = elements.map((element) => this.of(element)[0] ?? "").join("");
    return side === "before" ? beyond + text : text + beyond;
  }

  #find(node: Node): readonly string[] {
    switch (node.type) {
      case "Character":
        return [String.fromCodePoint(node.value)];
      case "CharacterSet":
      case "CharacterClass":
        return this.#members(node.raw);
      case "Group":
      case "CapturingGroup":
        return interleaved(node.alternatives.map((each) => this.of(each)));
      case "Quantifier":
        return this.#repetitions(node);
      case "Alternative":
        return this.#sequences(node.elements);
      default:
        return [""];
    }
  }

  #members(raw: string): string[] {
    const whole = new RegExp(`^${raw}$`, this.#flags);
    const members = this.#alphabet.filter((each) => whole.test(each));
    return members.length > 0 ? members : this.#anyOf(raw);
  }

  #anyOf(raw: string): string[] {
    const one = new RegExp(raw, this.#flags);
    const last = this.#flags.includes("u") ? 0x1ffff : 0xffff;
    for (let code = 1; code <= last; code += 1) {
      if (one.test(String.fromCodePoint(code))) return [String.fromCodePoint(code)];
    }
    return [];
  }

  #repetitions({ element, min, max }: AST.Quantifier): string[] {
    const times = min > 0 ? [min, min + 1] : [0, 1, 2];
    return times
      .filter((count) => count <= max)
      .flatMap((count) => this.of(element).map((each) => each.repeat(count)))
      .filter((each, index) => index === 0 || each !== "");
  }

  /** Varies one element at a time. */
  #sequences(elements: readonly AST.Element[]): string[] {
    const first = elements.map((element) => this.of(element)[0] ?? "");
    const varied = elements.map((element, at) =>
      this.of(element)
        .slice(1)
        .map((each) => first.with(at, each).join("")),
    );
    return [first.join(""), ...interleaved(varied)];
  }
}

/** Takes from each list in turn. */
function interleaved(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}
