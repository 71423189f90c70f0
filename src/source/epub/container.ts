import { Failure } from "../../failure/failure.ts";
import { resolve } from "./path.ts";
import { elementsOf, parseXml } from "./xml.ts";
import type { Archive } from "./zip/archive.ts";

export const CONTAINER = "META-INF/container.xml";
const ENCRYPTION = "META-INF/encryption.xml";
/** These garble fonts, so that they cannot simply be copied, and no text (EPUB 3.3, section 4.4). */
const FONT_METHODS = new Set([
  "http://www.idpf.org/2008/embedding",
  "http://ns.adobe.com/pdf/enc#RC",
]);

/** Returns the path of the first package document that the container names; null if it names none. */
export function packagePath(archive: Archive): string | null {
  const [root] = elementsOf(parseXml(archive.read(CONTAINER)), "rootfile");
  return resolve(root?.attribs["full-path"] ?? "", "")?.path || null;
}

/** Refuses a book of which one of these files is encrypted. @throws {Failure} locked-epub */
export function assertOpen(archive: Archive, name: string, needed: readonly string[]): void {
  if (!archive.has(ENCRYPTION)) return;
  const locked = new Set(encryptedPaths(archive));
  if (needed.some((path) => locked.has(path))) throw new Failure("locked-epub", { name });
}

function encryptedPaths(archive: Archive): string[] {
  return elementsOf(parseXml(archive.read(ENCRYPTION)), "EncryptedData").flatMap((data) => {
    const [method] = elementsOf(data, "EncryptionMethod");
    if (FONT_METHODS.has(method?.attribs.Algorithm ?? "")) return [];
    const references = elementsOf(data, "CipherReference");
    return references.flatMap(({ attribs }) => resolve(attribs.URI ?? "", "")?.path ?? []);
  });
}
