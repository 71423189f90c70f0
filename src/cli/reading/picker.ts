import { makePart, wholeBook } from "../../reader/book/book.ts";
import { runSession } from "../../reader/session.ts";
import type { Entry } from "../../reader/state/mode.ts";
import type { Context } from "../context.ts";
import type { Settings } from "../settings/table.ts";
import { beginningFor } from "./beginning.ts";
import { Shelf, servicesFor } from "./origin.ts";

/**
 * Lets the user choose one of several entries on the full screen. Returns its index, -1 if the user
 * chose none, or null if the terminal cannot be taken over.
 */
export async function pick(
  context: Context,
  settings: Settings,
  entries: readonly Entry[],
): Promise<number | null> {
  const book = wholeBook([""], [makePart([], 0)]);
  const { options, beginning } = await beginningFor(context, settings, book);
  const terminal = await context.host.openTerminal(options);
  if (terminal === null) return null;
  try {
    await terminal.settle();
    const mode = { kind: "list", of: "recent", entries, filter: "", selected: 0 } as const;
    const services = servicesFor(
      context,
      new Shelf(),
      terminal,
      () => {
        throw new Error("a list of articles has no links");
      },
      settings,
    );
    const start = { ...beginning, size: terminal.size, mode };
    const { ending, state } = await runSession(terminal, start, services);
    terminal.close();
    if (ending.by === "signal") terminal.endBy(ending.name);
    return state.picked === null ? -1 : entries.indexOf(state.picked);
  } finally {
    terminal.close();
  }
}
