import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { Articles, keyOf } from "../../src/cli/memory/articles.ts";
import { run } from "./support/host.ts";

const root = new URL("../../", import.meta.url).pathname;
const schema = JSON.parse(readFileSync(join(root, "schema/yuedu.schema.json"), "utf8"));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true }).addSchema(schema, "yuedu");

/** What is wrong with JSON by one of the schema's definitions. */
function faults(name: string, json: string): unknown {
  const validate = ajv.getSchema(`yuedu#/$defs/${name}`);
  if (validate === undefined) return `there is no ${name}`;
  return validate(JSON.parse(json)) ? [] : validate.errors;
}

const folders = ["articles", "pages"].map((name) => join(root, "test/fixtures", name));
const fixtures = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => join(folder, name)),
);
const home = mkdtempSync(join(tmpdir(), "yuedu-"));
afterAll(() => rmSync(home, { recursive: true }));
const env = { HOME: home, XDG_STATE_HOME: home };

/** An article that was read, with a mark. */
async function remember(): Promise<void> {
  const place = { part: 0, offset: 3, before: "前", after: "后" };
  await new Articles(env).save(keyOf(["/a.txt"], ["正文"]), {
    ...{ version: 1, sources: ["/a.txt"], title: "题目", share: 0.5 },
    ...{ read: "2026-01-01T00:00:00.000Z", place, deleted: [] },
    set: [{ ...place, name: "a", section: "亮点1", quote: "正文" }],
  });
}

describe("the JSON schema", () => {
  it("has fixtures to be tested on", () => {
    expect(fixtures.length).toBeGreaterThan(40);
  });

  it.each([
    ["article", ["export", "-f", "json"]],
    ["highlights", ["highlights", "--json"]],
    ["outline", ["outline", "--json"]],
    ["search", ["search", "--json", "-E", "的|一"]],
  ])("describes every fixture as %s", async (name, args) => {
    for (const path of fixtures) {
      const { out, error } = await run([...args, path], { env });
      if (out !== "") expect([path, faults(name, out)]).toEqual([path, []]);
      for (const line of error
        .trim()
        .split("\n")
        .filter((each) => each.startsWith("{"))) {
        const isError = "error" in JSON.parse(line);
        expect([line, faults(isError ? "error" : "notice", line)]).toEqual([line, []]);
      }
    }
  });

  it("describes several sources, settings and what was read", async () => {
    const [one = "", other = ""] = fixtures;
    const lists = await run(["highlights", "--json", one, other], { env });
    expect(faults("highlights", lists.out)).toEqual([]);
    expect(faults("config", (await run(["config", "--json"], { env })).out)).toEqual([]);
    await remember();
    expect(faults("recent", (await run(["recent", "--json"], { env })).out)).toEqual([]);
    expect(faults("marks", (await run(["marks", "--json"], { env })).out)).toEqual([]);
  });

  it("describes errors", async () => {
    const { error } = await run(["highlights", "--json", "/nowhere.txt"], { env });
    expect(faults("error", error)).toEqual([]);
  });

  it("objects to other shapes", () => {
    expect(
      faults("error", '{"error":{"code":"a","message":"b","exitCode":3,"data":{}}}'),
    ).not.toEqual([]);
    expect(faults("outline", '{"version":1}')).not.toEqual([]);
  });
});
