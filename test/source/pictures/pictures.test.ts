import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Failure } from "../../../src/failure/failure.ts";
import { loadPictures } from "../../../src/source/pictures/pictures.ts";
import { pictureType } from "../../../src/source/pictures/type.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000", "hex");
const GIF = Buffer.from("GIF89a0000");
const folders: string[] = [];
const servers: Server[] = [];

afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true });
  for (const server of servers.splice(0)) server.close();
  vi.unstubAllEnvs();
});

/** A folder with an article, a picture in it, and one above it. */
function article(): string {
  const top = mkdtempSync(join(tmpdir(), "yuedu-"));
  folders.push(top);
  mkdirSync(join(top, "a", "img"), { recursive: true });
  writeFileSync(join(top, "secret.png"), PNG);
  writeFileSync(join(top, "a", "img", "b c.png"), PNG);
  writeFileSync(join(top, "a", "c.png"), "text");
  symlinkSync(join(top, "secret.png"), join(top, "a", "link.png"));
  return join(top, "a", "a.md");
}

async function serve(): Promise<string> {
  for (const name of ["http_proxy", "HTTP_PROXY"]) vi.stubEnv(name, "");
  const server = createServer((request, response) => {
    if (request.url === "/away") response.writeHead(302, { location: "/b.png" }).end();
    else response.setHeader("content-type", "image/png").end(PNG);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const load = (addresses: string[], source: string | null, options = {}) =>
  loadPictures(addresses, { source, allowPrivate: false, ...options });

describe("pictures beside an article", () => {
  it("are read by relative addresses, whatever follows the path", async () => {
    const { found, missing } = await load(["img/b%20c.png?x#y"], article());
    expect([...found]).toEqual([["img/b%20c.png?x#y", { mediaType: "image/png", bytes: PNG }]]);
    expect(missing.size).toBe(0);
  });

  it.each([
    "../secret.png",
    "link.png",
    "/etc/passwd",
    "c.png",
    "img",
    "none.png",
    "%",
    "file:///etc/passwd",
    "",
  ])("but nothing outside the folder, and nothing else: %s", async (address) => {
    const { found, missing } = await load([address], article());
    expect([[...found.keys()], [...missing.keys()]]).toEqual([[], [address]]);
  });

  it.each([null, "-"])("are not searched for where the article is no file: %s", async (source) => {
    expect((await load(["README.md", "img/b.png"], source)).found.size).toBe(0);
  });
});

describe("pictures in a book", () => {
  it("are read from it, else from the network, and from no file beside it", async () => {
    const inside = (address: string) => (address === "OPS/a.gif" ? GIF : null);
    const { found, missing } = await load(["OPS/a.gif", "img/b%20c.png"], null, { inside });
    expect([[...found.keys()], [...missing.keys()]]).toEqual([["OPS/a.gif"], ["img/b%20c.png"]]);
  });

  it("are missing where the book is damaged", async () => {
    const failure = new Failure("locked-epub", { name: "a.epub" });
    const inside = () => {
      throw failure;
    };
    expect([...(await load(["a.gif"], null, { inside })).missing]).toEqual([["a.gif", failure]]);
  });
});

describe("pictures in addresses", () => {
  it("are decoded", async () => {
    const address = `data:image/png;base64,${PNG.toString("base64")}`;
    const svg = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E";
    const { found } = await load([address, svg, "data:text/html,<p>", "data:image/png"], null);
    expect([...found.values()].map(({ mediaType }) => mediaType)).toEqual([
      "image/png",
      "image/svg+xml",
    ]);
  });
});

describe("pictures on the network", () => {
  it("are fetched, relative to the page, from where the page is from", async () => {
    const origin = await serve();
    const { found } = await load(["b.png", `${origin}/c.png`], `${origin}/a.html`);
    expect([...found.keys()]).toEqual(["b.png", `${origin}/c.png`]);
  });

  it("are not fetched from private addresses for an article from elsewhere", async () => {
    const origin = await serve();
    const named = origin.replace("127.0.0.1", "localhost");
    const addresses = [`${origin}/b.png`, `${named}/b.png`, `${origin}/away`];
    expect([...(await load(addresses, article())).missing.keys()]).toEqual(addresses);
    expect((await load(addresses, article(), { allowPrivate: true })).missing.size).toBe(0);
  });
});

describe("limits", () => {
  const limits = { bytes: 10, total: 25, count: 3 };
  const address = (bytes: Buffer) =>
    `data:,${[...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")}`;
  const gif = (end: string) => address(Buffer.concat([GIF, Buffer.from(end)]));

  it("hold for one picture", async () => {
    expect((await load([gif("")], null, { limits })).found.size).toBe(1);
    const { missing } = await load([gif("1")], null, { limits });
    expect([...missing.values()].map(({ code }) => code)).toEqual(["large-picture"]);
  });

  it("hold for their number; each counts once", async () => {
    const few = { ...limits, bytes: 20, total: 100 };
    const addresses = ["", "1", "", "2", "3"].map(gif);
    const { missing } = await load(addresses, null, { limits: few });
    expect([...missing].map(([address, { code }]) => [address, code])).toEqual([
      [gif("3"), "too-many-pictures"],
    ]);
  });

  it("hold for all together", async () => {
    const addresses = ["1", "2", "3"].map(gif);
    const { found } = await load(addresses, null, { limits: { ...limits, bytes: 20 } });
    expect(found.size).toBe(2);
  });
});

describe("the type of a picture", () => {
  it.each([
    [PNG, "image/png"],
    [GIF, "image/gif"],
    [Buffer.from("ffd8ffe0", "hex"), "image/jpeg"],
    [Buffer.from("RIFF\x01\x02\x03\x04WEBPVP8 ", "latin1"), "image/webp"],
    [Buffer.from("\0\0\0\x20ftypavif", "latin1"), "image/avif"],
    [Buffer.from('<?xml version="1.0"?>\n<!-- a --><svg xmlns="">'), "image/svg+xml"],
    [Buffer.from("<html><svg>"), null],
    [Buffer.from("GIF"), null],
    [Buffer.alloc(0), null],
  ])("%#", (bytes, type) => expect(pictureType(bytes)).toBe(type));
});
