import type { HLJSApi } from "highlight.js";
import type { Span } from "../../typeset/text.ts";
import type { PageBlock, Role, TextBlock } from "../block.ts";
import { languageOf } from "./languages.ts";

/** Longest code that is coloured (UTF-16 code units): 50 KB take about 50 ms. */
const LONGEST = 50_000;

/** Roles by the first part of highlight.js's scopes; others are not distinguished. */
const ROLES: Readonly<Record<string, Role>> = {
  keyword: "codeKeyword",
  built_in: "codeKeyword",
  literal: "codeKeyword",
  meta: "codeComment",
  comment: "codeComment",
  quote: "codeComment",
  string: "codeString",
  regexp: "codeString",
  number: "codeString",
  symbol: "codeString",
  addition: "codeString",
  deletion: "codeKeyword",
  title: "codeName",
  name: "codeName",
  attr: "codeName",
  section: "codeName",
  type: "codeName",
};

/** Returns the page with its code in roles, for languages that are known. Loads what that needs. */
export async function withCode(blocks: readonly PageBlock[]): Promise<PageBlock[]> {
  const { default: api } = await import("highlight.js/lib/core");
  return Promise.all(blocks.map((block) => (block.kind === "code" ? coloured(block, api) : block)));
}

async function coloured(block: TextBlock, api: HLJSApi): Promise<TextBlock> {
  const { content, language = "" } = block;
  const known = content.text.length > LONGEST ? null : languageOf(language);
  if (known === null) return block;
  if (api.getLanguage(known.name) === undefined) {
    api.registerLanguage(known.name, (await known.load()).default);
  }
  const { value } = api.highlight(content.text, { language: known.name, ignoreIllegals: true });
  const { text, spans } = styled(value);
  return text === content.text ? { ...block, content: { text, spans } } : block;
}

/** What highlight.js writes: the start of a scope, its end, a reference, or text. */
const PIECE = /<span class="(?<scope>[^"]*)">|(?<end><\/span>)|&(?<name>#?\w+);|[^<&]+/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
};

function styled(html: string): { readonly text: string; readonly spans: Span<Role>[] } {
  const scopes: (Role | null)[] = [];
  const spans: Span<Role>[] = [];
  let text = "";
  for (const { 0: piece, groups = {} } of html.matchAll(PIECE)) {
    const { scope, end, name } = groups;
    if (scope !== undefined) scopes.push(roleOf(scope) ?? scopes.at(-1) ?? null);
    else if (end !== undefined) scopes.pop();
    else {
      const start = text.length;
      text += name === undefined ? piece : (CHARACTERS[name] ?? piece);
      const role = scopes.at(-1);
      if (role != null) addSpan(spans, { start, end: text.length, roles: [role] });
    }
  }
  return { text, spans };
}

/** Adds a span; a reference such as `&lt;` ends no other one of its role. */
function addSpan(spans: Span<Role>[], span: Span<Role>): void {
  const last = spans.at(-1);
  const isSame = last?.end === span.start && last.roles[0] === span.roles[0];
  if (isSame) spans[spans.length - 1] = { ...span, start: last.start };
  else spans.push(span);
}

/** Returns the role of a class such as `hljs-title function_`. */
function roleOf(scope: string): Role | undefined {
  return ROLES[/^hljs-(\w+)/.exec(scope)?.[1] ?? ""];
}
