import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { load } from "../../../src/source/load.ts";
import { asUrl } from "../../../src/source/url.ts";
import { fetchPage } from "../../../src/source/web/http.ts";
import { failureOf } from "../support/failure.ts";
import { serve, serveNothing } from "../support/servers.ts";

const LIMITS = { milliseconds: 2000, bytes: 10_000, redirects: 3 };
const environment = { ...process.env };

afterEach(() => {
  for (const name of ["HTTP_PROXY", "NO_PROXY"]) {
    if (environment[name] === undefined) delete process.env[name];
    else process.env[name] = environment[name];
  }
});

const get = (address: string, limits = LIMITS) => fetchPage(new URL(address), limits);

describe("fetchPage", () => {
  it("says who it is, and gives bytes, type, charset and address", async () => {
    let agent: string | undefined;
    const origin = await serve((request, response) => {
      agent = request.headers["user-agent"];
      response.setHeader("content-type", 'Text/HTML; charset="GBK"').end("<p>");
    });
    const { bytes, ...rest } = await get(`${origin}/a?b`);
    expect(Buffer.from(bytes).toString()).toBe("<p>");
    expect(rest).toEqual({ url: `${origin}/a?b`, mediaType: "text/html", charset: "GBK" });
    expect(agent).toMatch(/^yuedu\/\d+\.\d+\.\d+$/);
  });

  it("follows redirects up to the limit", async () => {
    const origin = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end("到了");
      else response.writeHead(302, { location: `./${left - 1}` }).end();
    });
    expect((await get(`${origin}/3`)).url).toBe(`${origin}/0`);
    const failure = await failureOf(get(`${origin}/4`));
    expect(failure).toMatchObject({ code: "too-many-redirects", data: { limit: 3 } });
  });

  it("reads compressed content, and no more of it than the limit", async () => {
    const origin = await serve((request, response) => {
      const text = "字".repeat(request.url === "/large" ? 1_000_000 : 100);
      response.setHeader("content-encoding", "gzip").end(gzipSync(text));
    });
    expect((await get(`${origin}/`)).bytes).toHaveLength(300);
    const failure = await failureOf(get(`${origin}/large`));
    expect(failure).toMatchObject({ code: "too-large", data: { limit: 10000 } });
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("takes no %s content for whole that is cut off", async (encoding, compress) => {
    const text = Array.from({ length: 1000 }, (_, index) => `第${index}句。`).join("");
    const origin = await serve((request, response) => {
      const bytes = compress(Buffer.from(text));
      const length = request.url === "/half" ? bytes.length >> 1 : bytes.length;
      response.setHeader("content-encoding", encoding).end(bytes.subarray(0, length));
    });
    const limits = { ...LIMITS, bytes: 100_000 };
    expect(Buffer.from((await get(`${origin}/`, limits)).bytes).toString()).toBe(text);
    expect((await failureOf(get(`${origin}/half`, limits))).code).toBe("connection-failed");
  });

  it("sends a name and a password to their host only, and shows them nowhere", async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(404).end();
    });
    const origin = await serve((request, response) => {
      seen.push(request.headers.authorization);
      if (request.url === "/away") response.writeHead(302, { location: other }).end();
      else response.end("页");
    });
    const secret = origin.replace("//", "//user:s%40cret@");
    expect((await get(`${secret}/`)).url).toBe(`${origin}/`);
    expect((await load(`${secret}/`)).name).toBe(`${origin}/`);
    const failure = await failureOf(get(`${secret}/away`));
    expect(`${failure.message} ${JSON.stringify(failure.data)}`).not.toContain("cret");
    const basic = `Basic ${Buffer.from("user:s@cret").toString("base64")}`;
    expect(seen).toEqual([basic, basic, basic, undefined]);
    expect(() => asUrl("http://user:secret@a b/")).toThrow(/^(?!.*secret)/);
  });

  it.each(["garbage", "proxy.example:8080", "http://"])(
    "fails with the proxy %j",
    async (proxy) => {
      const origin = await serve((_, response) => response.end("页"));
      process.env.HTTP_PROXY = proxy;
      const failure = await failureOf(get(origin));
      expect(failure).toMatchObject({ code: "bad-proxy", data: { variable: "HTTP_PROXY" } });
    },
  );

  it("refuses redirects from public to private addresses unless asked for", async () => {
    const origin = await serve((_, response) => response.end("内"));
    const port = new URL(origin).port;
    let target = origin;
    const proxy = await serve((_, response) => response.writeHead(302, { location: target }).end());
    process.env.HTTP_PROXY = proxy;
    process.env.NO_PROXY = "127.0.0.1,localhost";
    const codeOf = async () => (await failureOf(get("http://far.invalid/"))).code;
    expect(await codeOf()).toBe("private-address");
    // A name is judged by the address that is connected to.
    target = `http://localhost:${port}/`;
    expect(await codeOf()).toBe("private-address");
    for (target of ["http://169.254.169.254/", "http://[::1]/", "http://[::ffff:10.0.0.1]/"]) {
      expect(await codeOf()).toBe("private-address");
    }
    target = origin;
    const { bytes } = await fetchPage(new URL("http://far.invalid/"), LIMITS, true);
    expect(Buffer.from(bytes).toString()).toBe("内");
  });

  it.each([404, 403, 500])("fails with the status %i", async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end("页"));
    const failure = await failureOf(get(origin));
    expect(failure).toMatchObject({ code: "http-status", data: { status } });
  });

  it.each(["image/png", "application/pdf", "video/mp4"])("takes no %s for text", async (type) => {
    const origin = await serve((_, response) => response.setHeader("content-type", type).end("页"));
    expect(await failureOf(get(origin))).toMatchObject({ code: "not-text", data: { type } });
  });

  it.each([
    ["before it answers", () => {}],
    ["in the middle of it", (response: { write(text: string): void }) => response.write("半")],
  ])("waits no longer than the limit for a server that stops %s", async (_, answer) => {
    const origin = await serve((_request, response) => answer(response));
    const failure = await failureOf(get(origin, { ...LIMITS, milliseconds: 200 }));
    expect(failure).toMatchObject({ code: "timed-out", data: { seconds: 0.2 } });
  });

  it("tells a connection that breaks off, that is refused, and a host that is none", async () => {
    const origin = await serve((_, response) => response.destroy());
    expect((await failureOf(get(origin))).code).toBe("connection-failed");
    expect((await failureOf(get(await serveNothing()))).code).toBe("connection-refused");
    expect((await failureOf(get("http://nowhere.invalid/"))).code).toBe("host-not-found");
  });

  it("leaves HTTP for nothing but HTTP", async () => {
    const origin = await serve((_, response) =>
      response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    );
    expect((await failureOf(get(origin))).code).toBe("unsupported-protocol");
  });

  it("goes through the proxy that the environment names, except where it says not to", async () => {
    const asked: string[] = [];
    const origin = await serve((_, response) => response.end("直接"));
    const proxy = await serve((request, response) => {
      asked.push(request.url ?? "");
      response.end("代理");
    });
    process.env.HTTP_PROXY = proxy;
    const textOf = async (address: string) => Buffer.from((await get(address)).bytes).toString();
    expect(await textOf("http://far.invalid/a")).toBe("代理");
    expect(asked).toEqual(["http://far.invalid/a"]);
    process.env.NO_PROXY = "127.0.0.1";
    expect(await textOf(origin)).toBe("直接");
  });
});

describe("asUrl", () => {
  it.each(["a.txt", "C:\\a.txt", "-", "http", "a:b", "./http://"])("%s is a path", (name) => {
    expect(asUrl(name)).toBeNull();
  });

  it.each([
    ["http://a.cn/文", "http://a.cn/%E6%96%87"],
    ["HTTPS://A.cn", "https://a.cn/"],
  ])("%s is an address", (name, href) => {
    expect(asUrl(name)?.href).toBe(href);
  });

  it.each([
    ["ftp://a.cn/", "unsupported-protocol"],
    ["file:///a", "unsupported-protocol"],
    ["http://", "bad-url"],
    ["http://a b/", "bad-url"],
  ])("%s fails with %s", (name, code) => {
    expect(() => asUrl(name)).toThrow(expect.objectContaining({ code }));
  });
});

describe("load", () => {
  it("reads a page in the charset of its header, by its type", async () => {
    const origin = await serve((request, response) => {
      const isMarkdown = request.url === "/a.md?raw";
      const type = isMarkdown ? "text/plain" : "text/html; charset=big5";
      response.setHeader("content-type", type);
      response.end(isMarkdown ? "# 题" : Buffer.from("3c703eb4e7a4753c2f703e", "hex"));
    });
    expect(await load(`${origin}/a.md?raw`)).toMatchObject({ kind: "tree" });
    expect(await load(`${origin}/a`)).toMatchObject({ kind: "page", encoding: "big5" });
  });
});
