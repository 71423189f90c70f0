export { nodeHost } from "../src/cli/host.ts";
export { main } from "../src/cli/main.ts";
