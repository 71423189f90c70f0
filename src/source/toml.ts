import { parse } from "smol-toml";
import { stringify } from "yaml";

/** What stands between `+++` on the first line and the next `+++` (Hugo, Zola). */
const FENCED = /^\+\+\+[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:\r\n?|\n)\+\+\+[ \t]*(?:\r\n?|\n|$)/;

const NO_MILLISECONDS = /(?<=^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.000(?=$|[Z+-])/;

/** Returns Markdown with its TOML front matter as YAML; unchanged where it is no TOML. */
export function withYaml(text: string): string {
  const [whole, toml] = FENCED.exec(text) ?? [];
  if (whole === undefined || toml === undefined) return text;
  try {
    // Dates become strings of ISO 8601, by the parser with milliseconds.
    const json = JSON.stringify(parse(toml.replace(/\r\n?/g, "\n")));
    const data: unknown = JSON.parse(json, (_, value: unknown) =>
      typeof value === "string" ? value.replace(NO_MILLISECONDS, "") : value,
    );
    return `---\n${stringify(data, { lineWidth: 0 })}---\n${text.slice(whole.length)}`;
  } catch {
    return text;
  }
}
