import { fstatSync, openSync } from "node:fs";
import type { Key } from "node:readline";
import { ReadStream } from "node:tty";
import type { Event } from "../state/event.ts";

/** Opens the keyboard: standard input, or /dev/tty if standard input is the text. */
export function openKeyboard(): ReadStream | null {
  try {
    if (process.stdin.isTTY) return process.stdin;
    const descriptor = openSync("/dev/tty", "r+");
    return fstatSync(descriptor).isCharacterDevice() ? new ReadStream(descriptor) : null;
  } catch {
    return null; // no terminal
  }
}

/** Makes an event of a readline key. Its name is the text it types, or else readline's name. */
export function keyEvent(text: string | undefined, { name, ctrl, meta }: Key): Event {
  const types = text !== undefined && !ctrl && !meta && !/^[\p{Cc}]*$/u.test(text);
  if (types) return { kind: "key", name: text, text };
  if (name === "escape" || name === undefined) return { kind: "key", name: name ?? "", text: "" };
  return { kind: "key", name: `${ctrl ? "ctrl+" : ""}${meta ? "meta+" : ""}${name}`, text: "" };
}
