declare module "commonmark-spec" {
  type Example = { readonly markdown: string; readonly section: string; readonly number: number };
  const spec: { readonly tests: readonly Example[] };
  export default spec;
}
declare module "commonmark" {
  export class Parser {
    parse(markdown: string): object;
  }
  export class HtmlRenderer {
    render(tree: object): string;
  }
}
