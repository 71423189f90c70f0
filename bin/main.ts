export { nodeHost } from "../src/cli/host/node.ts";
export { main } from "../src/cli/main.ts";
