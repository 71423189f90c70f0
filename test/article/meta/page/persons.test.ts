import { describe, expect, it } from "vitest";
import { isIntroduced, personsIn } from "../../../../src/article/meta/page/persons.ts";

describe("names of authors", () => {
  it.each([
    ["By Jane Doe", "Jane Doe"],
    ["By Jane Doe and John Smith", "Jane Doe, John Smith"],
    ["Von Max Muster", "Max Muster"],
    ["Ein Beitrag von Max Muster und Eva Muster", "Max Muster, Eva Muster"],
    ["Posted by Jane Doe on March 9", "Jane Doe"],
    ["Jane Doe, Staff Writer", "Jane Doe"],
    ["Jane Doe | Agency", "Jane Doe"],
    ["Jane Doe (Agency)", "Jane Doe"],
    ["Richard (R.J.) Roe", "Richard (R.J.) Roe"],
    ["Por Juan de la Rosa", "Juan de la Rosa"],
    ["Example-Redakteurin Eva Muster", "Eva Muster"],
    ["By\nJane Doe\nEditor", "Jane Doe"],
    ["ByJane Doe", "Jane Doe"],
    ["张三、李四", "张三、李四"],
    ["卡尔·马克思", "卡尔·马克思"],
  ])("in %j: %s", (text, names) => {
    expect(personsIn(text, "shown")).toBe(names);
  });

  it.each([
    "By the time he left",
    "https://a.example/jane",
    "jane@a.example",
    "104363",
    "By 2031 more people will read",
    "admin",
    "Foto: Max Muster",
    "Veröffentlicht am 9. März 2031",
    "By one of our own reporters in the field today",
    "某某日报",
    "",
  ])("not in %j", (text) => {
    expect(personsIn(text, "shown")).toBeNull();
  });

  it("may be one word, or one in small letters, where markup states them", () => {
    expect(personsIn("jane", "marked")).toBe("jane");
    expect(personsIn("jane", "shown")).toBeNull();
    expect(personsIn("jane-doe", "marked")).toBeNull();
    expect(personsIn("Contributors to an encyclopedia", "named")).toBe(
      "Contributors to an encyclopedia",
    );
  });

  it("may lack a family name only where the page states them", () => {
    expect(personsIn("栗子", "stated")).toBe("栗子");
    expect(personsIn("栗子", "marked")).toBeNull();
    expect(personsIn("川端 康成", "stated")).toBe("川端 康成");
    expect(personsIn("川端 康成", "shown")).toBeNull();
  });
});

describe("lines about an author", () => {
  it.each(["By Jane", "Von Max", "Written by Jane", "Author: Jane", "作者：张三"])("%s", (line) => {
    expect(isIntroduced(line)).toBe(true);
  });

  it.each(["Bypass", "Vonovia", "Jane Doe"])("not %s", (line) => {
    expect(isIntroduced(line)).toBe(false);
  });
});
