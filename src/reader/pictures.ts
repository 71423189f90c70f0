import { place, remove, send } from "../render/terminal/pictures/kitty.ts";
import type { PageBlock } from "../view/block.ts";
import type { PlacedPicture } from "./screen/frame.ts";

/** Tells the terminal of the pictures on the screen, each once in each size. */
export class SentPictures {
  /** The commands by which pictures were placed last. */
  readonly #placed = new Map<number, string>();
  /** Blocks whose pictures were asked for. */
  readonly asked = new WeakSet<PageBlock>();

  /** Returns what the terminal must be sent before it shows placeholders. */
  show(pictures: readonly PlacedPicture[]): string {
    let output = "";
    for (const { picture, cells } of pictures) {
      const before = this.#placed.get(picture.id);
      const placing = place(picture, cells);
      if (before === undefined) output += send(picture);
      if (before !== placing) output += placing;
      this.#placed.set(picture.id, placing);
    }
    return output;
  }

  /** Returns what frees all that was sent. */
  removeAll(): string {
    const output = Array.from(this.#placed.keys(), remove).join("");
    this.#placed.clear();
    return output;
  }
}
