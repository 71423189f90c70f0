import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isFailure } from "../../failure/failure.ts";
import { PICTURE_TYPES } from "../../source/pictures/type.ts";
import { pictureAddresses, withPictureAddresses } from "../../view/pictures.ts";
import type { Context } from "../context.ts";
import { makeOutputFolder } from "../host/files/folder.ts";
import { writeWhole } from "../host/files/output.ts";
import type { Opened } from "../open-article.ts";
import { notifyOfKept } from "../report.ts";
import type { Settings } from "../settings/table.ts";
import { outerAddresses, type PictureAt, readPictures } from "./pictures.ts";

/** Digits of the hash that names a file: of 4,000 million pictures, two share a name (birthday bound). */
const DIGITS = 16;
/** What must be escaped in an address, or would mean something in Markdown. */
const UNSAFE = /[^\p{L}\p{M}\p{N}._~-]/gu;

/** Writes the pictures of an article to files; returns the article with the addresses of these. */
export async function withDownloads(
  context: Context,
  opened: Opened,
  settings: Settings,
): Promise<Opened> {
  const files = await download(context, opened, pictureAddresses(opened.article), settings);
  if (files.size === 0) return opened;
  const addressOf = (address: string) => files.get(address) ?? null;
  const article = withPictureAddresses(opened.article, addressOf);
  if (opened.written === null) return { ...opened, article };
  const { withPictures } = await import("../../source/pictures/markdown.ts");
  const markdown = withPictures(opened.written.markdown, addressOf);
  return { ...opened, article, written: { ...opened.written, markdown } };
}

/** Writes the pictures of articles to files; finds the address of each for a page. */
export async function downloadedPictures(
  context: Context,
  opened: readonly Opened[],
  settings: Settings,
): Promise<PictureAt> {
  const files = new Map<Opened["article"], ReadonlyMap<string, string>>();
  for (const each of opened) {
    const addresses = outerAddresses(each.article);
    files.set(each.article, await download(context, each, addresses, settings));
  }
  return (address, article) => files.get(article)?.get(address) ?? null;
}

/** Returns the addresses of the files, from where the export is, by those of the pictures. */
async function download(
  context: Context,
  opened: Opened,
  addresses: readonly string[],
  settings: Settings,
): Promise<ReadonlyMap<string, string>> {
  const { downloadImages: folder = "", output, force } = settings;
  const { found, missing } = await readPictures(context, opened, addresses, settings);
  for (const failure of missing.values()) await notifyOfKept(context, failure);
  const files = new Map<string, string>();
  if (found.size === 0) return files;
  await makeOutputFolder(folder);
  const way = await wayTo(folder, output === "-" ? "." : dirname(output));
  for (const [address, { mediaType, bytes }] of found) {
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, DIGITS);
    const name = `${hash}.${PICTURE_TYPES[mediaType]}`;
    await writeOnce(join(folder, name), bytes, force);
    files.set(address, `${way}${name}`);
  }
  return files;
}

/** Writes a file, unless one with this content is there. @throws {Failure} as `writeWhole` */
async function writeOnce(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await writeWhole(path, bytes, false);
  } catch (error) {
    if (!isFailure(error, "file-exists")) throw error;
    const present = await readFile(path).catch(() => null);
    if (present?.equals(bytes) === true) return;
    if (!force) throw error;
    await writeWhole(path, bytes, true);
  }
}

/** Returns what an address of a file in a folder begins with, for a reader in another folder. */
async function wayTo(folder: string, from: string): Promise<string> {
  const start = await realpath(from).catch(() => resolve(from));
  const steps = relative(start, await realpath(folder)).split(sep);
  return steps.map((step) => (step === "" ? "" : `${step.replace(UNSAFE, escaped)}/`)).join("");
}

function escaped(character: string): string {
  const bytes = [...Buffer.from(character)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
