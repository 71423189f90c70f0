import { describe, expect, it } from "vitest";
import { readJsonLd } from "../../../../src/article/meta/page/json-ld.ts";

const read = (...things: object[]) => readJsonLd(things.map((thing) => JSON.stringify(thing)));
const stated = (field: string, ...things: object[]) =>
  read(...things).claims.find((claim) => claim.field === field)?.value;
const article = (more: object) => ({ "@type": "NewsArticle", headline: "题目", ...more });

describe("JSON-LD", () => {
  it.each([
    ["a text", "张三", "张三"],
    ["an object", { "@type": "Person", name: "张三" }, "张三"],
    ["a list", [{ name: "张三" }, { name: "李四" }, { name: "张三" }], "张三, 李四"],
    [
      "persons before organisations",
      [
        { "@type": "Organization", name: "某网" },
        { "@type": "Person", name: "张三" },
      ],
      "张三",
    ],
    ["an empty list", [], undefined],
    ["a number", 3, undefined],
  ])("gives the author as %s", (_, author, value) => {
    expect(stated("author", article({ author }))).toBe(value);
  });

  it("finds an author by reference, or the only person there is", () => {
    const person = { "@type": "Person", "@id": "#p", name: "张三" };
    const graph = (author: object) => ({ "@graph": [article({ author }), person] });
    expect(stated("author", graph({ "@id": "#p" }))).toBe("张三");
    expect(stated("author", { "@graph": [article({}), person] })).toBe("张三");
  });

  it("reads arrays, several scripts and several types", () => {
    const things = [
      [{ "@type": "WebSite", name: "某网" }],
      article({ "@type": ["Thing", "Report"], datePublished: "2031-03-09" }),
    ];
    expect(stated("published", ...things)).toBe("2031-03-09");
    expect(stated("title", ...things)).toBe("题目");
    expect(read(...things).site).toBe("某网");
  });

  it("reads what Baidu's vocabulary states", () => {
    const thing = {
      "@context": "https://ziyuan.baidu.com/contexts/x.jsonld",
      pubDate: "2031-03-09T07:05:00",
    };
    expect(stated("published", thing)).toBe("2031-03-09T07:05:00");
  });

  it.each(["", "{", "null", "[[[]]]", '"text"', '{"@graph":{"@graph":null}}'])(
    "says nothing in %j",
    (script) => {
      expect(readJsonLd([script])).toEqual({ claims: [], site: null, isPerson: false });
    },
  );

  it("is read with the references that HTML would need and JSON does not", () => {
    const thing = article({ headline: "&quot;题目&quot; &#8216;A&amp;B&#8217;" });
    expect(stated("title", thing)).toBe('"题目" ‘A&B’');
  });

  it("may be wrapped for programs that know no scripts", () => {
    const script = `<![CDATA[ ${JSON.stringify(article({ author: "张三" }))} ]]>`;
    expect(readJsonLd([script]).claims.some(({ value }) => value === "张三")).toBe(true);
  });
});
