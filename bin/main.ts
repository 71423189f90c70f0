export { nodeHost } from "../src/cli/host/host.ts";
export { main } from "../src/cli/main.ts";
