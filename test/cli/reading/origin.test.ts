import { describe, expect, it } from "vitest";
import type { Context } from "../../../src/cli/context.ts";
import { Shelf, servicesFor } from "../../../src/cli/reading/origin.ts";
import type { ReadingState } from "../../../src/cli/reading/reading-state.ts";
import { makePart, wholeBook } from "../../../src/reader/book/book.ts";
import type { FullScreen } from "../../../src/reader/terminal/terminal.ts";
import { session } from "../../reader/support/session.ts";

describe("a shelf", () => {
  it("saves the place in each book that was left, in their order, before it is done", async () => {
    const saved: string[] = [];
    const shelf = new Shelf();
    const states = ["一", "二"].map((title, index) => {
      const book = wholeBook([title], [makePart([], 0)]);
      const save = async () => {
        // The first takes longest.
        await new Promise((resolve) => setTimeout(resolve, index === 0 ? 30 : 0));
        saved.push(title);
        if (index === 0) throw new Error("disk full");
      };
      const memory = { save } as unknown as ReadingState;
      shelf.books.set(book, { origin: { names: [], archives: [], reopen: null }, memory });
      return session({ book, size: { columns: 40, rows: 10 } });
    });
    const never = () => Promise.reject(new Error("opens nothing"));
    const settings = { allowPrivate: false, images: true, color: "auto" } as const;
    const services = servicesFor({} as Context, shelf, {} as FullScreen, never, settings);
    for (const state of states) services.leave(state);
    expect(saved).toEqual([]);
    await shelf.saved;
    expect(saved).toEqual(["一", "二"]);
  });
});
