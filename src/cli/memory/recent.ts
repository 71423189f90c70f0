import { basename } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { printJson } from "../../render/json.ts";
import { type ListRow, listBlocks } from "../../view/highlights/columns.ts";
import { readOnScreen } from "../commands/read.ts";
import type { Context } from "../context.ts";
import { addressesOf } from "../host/address.ts";
import type { Environment } from "../host/host.ts";
import { fitOf } from "../settings/layout.ts";
import type { Settings } from "../settings/table.ts";
import { show, showPage } from "../show.ts";
import { Articles } from "./articles.ts";
import { OldPositions } from "./positions.ts";
import type { ArticleRecord } from "./record.ts";

/** Version of the JSON shape. */
const VERSION = 1;
/** Forgets all articles. */
const ALL = "all";

/** An article that can be opened again. */
type Recent = ArticleRecord & { readonly sources: readonly string[] };

/**
 * `yuedu recent [number]`: lists what was read, the last first, and on a terminal lets the user choose
 * one to go on with; with a number, goes on with that one.
 *
 * @throws {Failure} nothing-read, unknown-recent
 */
export async function recent(
  context: Context,
  number: string | undefined,
  settings: Settings,
): Promise<void> {
  const articles = new Articles(context.host.env);
  const all = (await articles.all()).filter(isRecent);
  if (settings.forget !== undefined) return forget(context.host.env, all, settings.forget);
  if (all.length === 0) throw new Failure("nothing-read", {});
  if (number !== undefined) return goOn(context, numbered(all, number), settings);
  if (settings.json) return show(context, printJson(shapeOf(all)), settings);
  if (context.host.stdout.isTerminal && context.host.env.TERM !== "dumb") {
    const { pick } = await import("../reading/picker.ts");
    const entries = all.map((each) => ({
      text: titleOf(each),
      detail: percent(each),
      level: 0,
      url: sourceOf(each),
    }));
    const picked = await pick(context, settings, entries);
    if (picked !== null) {
      const chosen = all[picked];
      return chosen === undefined ? undefined : goOn(context, chosen, settings);
    }
  }
  await showPage(
    context,
    listBlocks(all.map(rowOf), await fitOf(context.host, settings)),
    settings,
  );
}

function isRecent(record: ArticleRecord): record is Recent {
  return record.sources !== null;
}

function goOn(context: Context, { sources }: Recent, settings: Settings): Promise<void> {
  return readOnScreen(context, sources, settings);
}

function numbered(all: readonly Recent[], number: string): Recent {
  const found = /^\d+$/.test(number) ? all[Number(number) - 1] : undefined;
  if (found === undefined) throw new Failure("unknown-recent", { number, most: all.length });
  return found;
}

/** Forgets all articles, or the one of a number or a source. @throws {Failure} unknown-recent */
async function forget(env: Environment, all: readonly Recent[], what: string): Promise<void> {
  const articles = new Articles(env);
  if (what === ALL) {
    await articles.forget(() => true);
    return new OldPositions(env).forgetAll();
  }
  const address = addressesOf([what])?.[0];
  const isNamed = ({ sources }: ArticleRecord) =>
    sources?.some((each) => each === address) === true;
  const gone = all.some(isNamed) ? isNamed : sameAs(numbered(all, what));
  await articles.forget(gone);
}

function sameAs(record: ArticleRecord): (other: ArticleRecord) => boolean {
  return (other) => JSON.stringify(other) === JSON.stringify(record);
}

function shapeOf(all: readonly Recent[]): object {
  const articles = all.map(({ title, sources, share, read, marks }) => ({
    title,
    sources,
    share,
    read,
    marks: marks.length,
  }));
  return { version: VERSION, articles };
}

function rowOf(each: Recent, index: number): ListRow {
  return {
    before: [{ text: `${index + 1}`, role: "number" }],
    text: [{ text: titleOf(each), role: null }],
    after: [
      { text: percent(each), role: "meta" },
      { text: each.read.slice(0, 10), role: "meta" },
      { text: sourceOf(each), role: "meta" },
    ],
  };
}

function titleOf({ title, sources }: Recent): string {
  return title !== "" ? title : sources.map((each) => basename(each)).join(" + ");
}

function sourceOf({ sources }: Recent): string {
  return sources.length === 0 ? "yuedu" : sources.join(" ");
}

function percent({ share }: Recent): string {
  return `${Math.floor(Math.max(0, Math.min(1, share)) * 100)}%`;
}
