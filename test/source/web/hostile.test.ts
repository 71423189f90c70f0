import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { load } from "../../../src/source/load.ts";
import { fetchPage } from "../../../src/source/web/http.ts";
import { encoderTo } from "../encoding/support/encoder.ts";
import { failureOf } from "../support/failure.ts";
import { listening, serve, serveRaw } from "../support/servers.ts";

const LIMITS = { milliseconds: 2000, bytes: 10_000, redirects: 3 };
/** Time between two bytes of a server that never falls silent (ms). */
const DRIP = 20;
const HURRIED = { ...LIMITS, milliseconds: 300 };
const TEXT = "渡船靠岸的时候，天已经黑了。老人提着灯走在前面，一句话也没有说。";

const get = (address: string, limits = LIMITS) => fetchPage(new URL(address), limits);
const codeOf = async (address: string, limits = LIMITS) =>
  (await failureOf(get(address, limits))).code;

/** Writes a piece again and again until the other side has had enough. */
function repeat(socket: Socket, piece: string, interval: number): void {
  const timer = setInterval(() => socket.write(piece), interval);
  socket.on("close", () => clearInterval(timer));
}

/** Writes as fast as the other side reads. */
function flood(socket: Socket, piece: string): void {
  const pour = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on("drain", pour);
  pour();
}

const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n";

describe("a server without an end", () => {
  it.each([
    ["its head", ""],
    ["its headers", `${HEAD}x: `],
    ["its body", `${HEAD}content-length: 9999\r\n\r\n`],
    ["chunks", `${HEAD}transfer-encoding: chunked\r\n\r\n`],
  ])("drips %s: the limit is one of the whole time", async (what, start) => {
    const piece = what === "chunks" ? "1\r\na\r\n" : what === "its head" ? "H" : "a";
    const origin = await serveRaw((socket) => {
      socket.write(start);
      repeat(socket, piece, DRIP);
    });
    const before = performance.now();
    const code = await codeOf(origin, HURRIED);
    // What is no HTTP may be refused before the time is over.
    expect(what === "its head" ? ["timed-out", "connection-failed"] : ["timed-out"]).toContain(
      code,
    );
    expect(performance.now() - before).toBeLessThan(HURRIED.milliseconds * 5);
  });

  it.each([
    ["a body", `${HEAD}\r\n`, "字".repeat(1000), "too-large"],
    ["chunks", `${HEAD}transfer-encoding: chunked\r\n\r\n`, `3\r\n字\r\n`.repeat(99), "too-large"],
    ["headers", HEAD, "x-more: and more\r\n".repeat(100), "connection-failed"],
    ["one header", `${HEAD}x: `, "x".repeat(10_000), "connection-failed"],
    ["preliminary answers", "", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(99), "timed-out"],
  ])("floods with %s", async (_, start, piece, code) => {
    const origin = await serveRaw((socket) => {
      socket.write(start);
      flood(socket, piece);
    });
    expect(await codeOf(origin, HURRIED)).toBe(code);
  });

  it("redirects in a loop", async () => {
    let requests = 0;
    const origin = await serve((_, response) => {
      requests += 1;
      response.writeHead(301, { location: "/" }).end();
    });
    expect(await codeOf(`${origin}/`)).toBe("too-many-redirects");
    expect(requests).toBe(LIMITS.redirects + 1);
  });
});

describe("a redirect to what is not HTTP", () => {
  it.each([
    ["file:///etc/passwd", "unsupported-protocol"],
    ["data:text/plain,a", "unsupported-protocol"],
    ["javascript:1", "unsupported-protocol"],
    ["ftp://127.0.0.1/", "unsupported-protocol"],
    ["FILE:/etc/passwd", "unsupported-protocol"],
    ["http://", "bad-url"],
    ["http://a b/", "bad-url"],
  ])("%s is refused", async (location, code) => {
    const origin = await serve((_, response) => response.writeHead(302, { location }).end("页"));
    expect(await codeOf(origin)).toBe(code);
  });

  it("as <meta http-equiv=refresh> is not followed", async () => {
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url ?? "");
      const head = '<meta http-equiv="refresh" content="0;url=/etc">';
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(request.url === "/empty" ? head : `${head}<p>${TEXT}</p>`);
    });
    expect(await load(`${origin}/a`)).toMatchObject({ kind: "page" });
    expect((await failureOf(load(`${origin}/empty`))).code).toBe("empty");
    expect(asked).toEqual(["/a", "/empty"]);
  });
});

describe("compressed content", () => {
  it("that grows a thousandfold is read to the limit only, in layers, too", async () => {
    const zeros = gzipSync(Buffer.alloc(50_000_000));
    const origin = await serve((request, response) => {
      const isTwice = request.url === "/twice";
      response.setHeader("content-encoding", isTwice ? "gzip, gzip" : "gzip");
      response.end(isTwice ? gzipSync(zeros) : zeros);
    });
    expect(await codeOf(`${origin}/`)).toBe("too-large");
    expect(await codeOf(`${origin}/twice`)).toBe("too-large");
  });

  it.each([
    ["zstd", "connection-failed"],
    ["compress", "connection-failed"],
    [Array(100).fill("gzip").join(), "connection-failed"],
    ["utf-8", null],
    ["none, identity", null],
    ["constructor", null],
  ])("with Content-Encoding: %s", async (encoding, code) => {
    const origin = await serve((_, response) => {
      response.setHeader("content-encoding", encoding).end(TEXT);
    });
    if (code !== null) expect(await codeOf(origin)).toBe(code);
    else expect(Buffer.from((await get(origin)).bytes).toString()).toBe(TEXT);
  });
});

describe("a wrong length", () => {
  const answer = (head: string, body: string) =>
    serveRaw((socket) => socket.end(`${HEAD}${head}\r\n\r\n${body}`));

  it.each([
    ["too long", "content-length: 100", "short"],
    ["not a number", "content-length: many", "short"],
    ["negative", "content-length: -1", "short"],
    ["stated twice", "content-length: 2\r\ncontent-length: 5", "short"],
    ["of a chunk, too long", "transfer-encoding: chunked", "ff\r\nshort\r\n0\r\n\r\n"],
    ["of a chunk, no number", "transfer-encoding: chunked", "xx\r\nshort\r\n0\r\n\r\n"],
    ["without a last chunk", "transfer-encoding: chunked", "5\r\nshort\r\n"],
  ])("%s is a failure", async (_, head, body) => {
    expect(await codeOf(await answer(head, body))).toBe("connection-failed");
  });

  it("too short ends the page: what follows is another answer", async () => {
    const { bytes } = await get(await answer("content-length: 3", "字HTTP/1.1 200 OK\r\n\r\nmore"));
    expect(Buffer.from(bytes).toString()).toBe("字");
  });
});

describe("a charset", () => {
  const gb = encoderTo("gb18030")(TEXT);
  it.each([
    ["that is wrong, of UTF-8", "text/plain; charset=big5", Buffer.from(TEXT), "utf-8"],
    ["that is wrong, of GB 18030", "text/plain; charset=utf-8", gb, "gb18030"],
    ["that nobody knows", "text/plain; charset=martian", gb, "gb18030"],
    ["that is empty", "text/plain; charset=", gb, "gb18030"],
    ["that is missing", "text/plain", gb, "gb18030"],
    ["of no media type", "", gb, "gb18030"],
  ])("%s: the bytes decide", async (_, type, body, encoding) => {
    const origin = await serve((_request, response) => {
      if (type !== "") response.setHeader("content-type", type);
      response.end(body);
    });
    expect(await load(origin)).toMatchObject({ kind: "text", text: TEXT, encoding });
  });
});

describe("binary content", () => {
  it.each(["text/html", "text/plain", "application/octet-stream", ""])(
    "sent as %j is not text",
    async (type) => {
      const origin = await serve((_, response) => {
        if (type !== "") response.setHeader("content-type", type);
        response.end(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
      });
      expect((await failureOf(load(origin))).code).toBe("not-text");
    },
  );
});

describe("TLS", () => {
  it("with a certificate that nobody signed is not trusted, and plain HTTP is no TLS", async () => {
    const { key, cert } = selfSigned();
    const server = createTlsServer({ key, cert }, (_, response) => response.end(TEXT));
    onTestFinished(() => server.closeAllConnections());
    const address = await listening(server);
    expect(await codeOf(`https://${address}/`)).toBe("not-trusted");
    const plain = await serve((_, response) => response.end(TEXT));
    expect(await codeOf(plain.replace("http:", "https:"))).toBe("not-trusted");
    expect(await codeOf(`http://${address}/`)).toBe("connection-failed");
  });
});

function selfSigned(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "yuedu-tls-"));
  try {
    const [key, cert] = [join(folder, "key"), join(folder, "cert")] as const;
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
    const files = ["-keyout", key, "-out", cert, "-days", "1"];
    execFileSync("openssl", ["req", "-x509", ...kind, ...subject, ...files], { stdio: "ignore" });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
