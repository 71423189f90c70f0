import type { LookupAddress } from "node:dns";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fetchPage } from "../../../src/source/web/http.ts";
import { failureOf } from "../support/failure.ts";
import { serve } from "../support/servers.ts";

/** What names resolve to, one answer after the other; the last one stays. */
const answers = new Map<string, string[]>();

vi.mock("node:dns", async (original) => {
  const dns = await original<typeof import("node:dns")>();
  type Done = (error: Error | null, addresses: LookupAddress[]) => void;
  const lookup = (host: string, _: object, done: Done) => {
    const [address = "", ...later] = answers.get(host) ?? [];
    if (later.length > 0) answers.set(host, later);
    const all = address.split(" ").map((each) => ({ address: each, family: 4 }));
    queueMicrotask(() => done(null, all));
  };
  return { ...dns, default: { ...dns, lookup }, lookup };
});

const LIMITS = { milliseconds: 1000, bytes: 10_000, redirects: 3 };
/** A public address that answers nowhere (RFC 5737). */
const PUBLIC = "203.0.113.7";

let origin = "";
let port = "";
const get = (address: string, allowPrivate = false) =>
  fetchPage(new URL(address), LIMITS, allowPrivate);
const codeOf = async (address: string) => (await failureOf(get(address))).code;

beforeEach(async () => {
  origin = await serve((request, response) => {
    const to = new URL(request.url ?? "", origin).searchParams.get("to");
    if (to === null) response.end("内");
    else response.writeHead(302, { location: to }).end();
  });
  ({ port } = new URL(origin));
  answers.clear();
});

describe("a name that resolves to another address the second time", () => {
  it("was public, and is private then: it is not fetched", async () => {
    answers.set("turns.example", [PUBLIC, "127.0.0.1"]);
    expect(await codeOf(`http://turns.example:${port}/`)).toMatch(/timed-out|connection-/);
    expect(await codeOf(`http://turns.example:${port}/`)).toBe("private-address");
    const { bytes } = await get(`http://turns.example:${port}/`, true);
    expect(Buffer.from(bytes).toString()).toBe("内");
  });

  it("has a public address among others: it is no private host, whose redirects are trusted", async () => {
    answers.set("both.example", [`127.0.0.1 ${PUBLIC}`]);
    answers.set("inner.example", ["127.0.0.1"]);
    const to = encodeURIComponent(`http://inner.example:${port}/`);
    expect(await codeOf(`http://both.example:${port}/?to=${to}`)).toBe("private-address");
  });

  it("is private when it is first connected to: the user named it, and its redirects are followed", async () => {
    answers.set("intranet.example", ["127.0.0.1"]);
    answers.set("wiki.example", ["127.0.0.1"]);
    const to = encodeURIComponent(`http://wiki.example:${port}/`);
    const { url } = await get(`http://intranet.example:${port}/?to=${to}`);
    expect(url).toBe(`http://wiki.example:${port}/`);
  });
});
