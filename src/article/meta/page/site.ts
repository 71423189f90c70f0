import { SEPARATOR } from "./title.ts";

/** A site's name may have an article or a word more than its address: Die Furche, furche.example. */
const MORE = 4;

/** Where every author has a host of their own. */
const HOSTERS =
  /\.(?:wordpress|blogspot|tumblr|substack|medium|github|typepad|livejournal)\.(?:com|io|net)/;

/** What a page's site goes by: its stated names, and what stands beside the title in `<title>`. */
export type SiteNames = {
  readonly stated: readonly (string | null)[];
  readonly documentTitle: string | null;
  readonly title: string | null;
  readonly url: string | null;
};

/** Whether a name is that of the site rather than of a person. */
export function isSiteName(
  name: string,
  { stated, documentTitle, title, url }: SiteNames,
): boolean {
  const key = keyOf(name);
  if (stated.some((site) => site !== null && keyOf(site) === key)) return true;
  const segments =
    documentTitle === null || keyOf(documentTitle) === key ? [] : documentTitle.split(SEPARATOR);
  if (segments.some((segment) => keyOf(segment) === key) && key !== keyOf(title ?? "")) return true;
  const host = url === null || HOSTERS.test(url) ? "" : keyOf(hostOf(url));
  return host !== "" && key.endsWith(host) && key.length <= host.length + MORE;
}

/** The name in a host: "example" of www.example.co.uk. */
function hostOf(url: string): string {
  const labels = new URL(url).hostname.replace(/^(?:www|m|blog|news)\./, "").split(".");
  const [label = ""] = labels;
  return label;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
