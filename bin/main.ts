export { nodeHost } from "../src/cli/host/node.ts";
export { main } from "../src/cli/main.ts";

/** What a worker thread of `export -o FOLDER/` does. */
export async function work(): Promise<void> {
  (await import("../src/cli/export/worker.ts")).work();
}
