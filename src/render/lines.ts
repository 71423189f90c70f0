import type { Meta } from "../article/model.ts";
import { SEPARATOR } from "../view/separator.ts";

/** Returns the known of date, source and author as one line; "" if all are unknown. */
export function metaLine({ published, source, author }: Meta): string {
  const fields = [
    published?.text,
    source === null ? null : `来源：${source}`,
    author === null ? null : `作者：${author}`,
  ];
  return fields.filter((field) => typeof field === "string").join(SEPARATOR);
}
