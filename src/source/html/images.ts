import { Parser } from "htmlparser2";

/** The address of an `<img>`, and where its attribute stands in the HTML. */
type Found = { readonly src: string; readonly start: number; readonly end: number };

/** Returns the addresses of the images that a piece of HTML shows, in order. */
export function imageAddresses(html: string): string[] {
  return imagesIn(html).map(({ src }) => src);
}

/** Returns a piece of HTML with other addresses of its images; those stay for which there is none. */
export function withImageAddresses(
  html: string,
  addressOf: (address: string) => string | null,
): string {
  let rest = html;
  for (const { src, start, end } of imagesIn(html).reverse()) {
    const address = addressOf(src);
    if (address === null) continue;
    const value = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    rest = `${rest.slice(0, start)}src="${value}"${rest.slice(end)}`;
  }
  return rest;
}

function imagesIn(html: string): Found[] {
  if (!/<img/i.test(html)) return [];
  const found: Found[] = [];
  let element = "";
  const parser = new Parser({
    onopentagname: (name) => {
      element = name;
    },
    onattribute: (name, src) => {
      const { startIndex: start, endIndex: end } = parser;
      if (element === "img" && name === "src" && src !== "") found.push({ src, start, end });
    },
  });
  parser.end(html);
  return found;
}
