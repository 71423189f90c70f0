#!/usr/bin/env node
import { nodeHost } from "../src/cli/host.ts";
import { main } from "../src/cli/main.ts";

void main(process.argv.slice(2), nodeHost()).then((exitCode) => {
  process.exitCode = exitCode;
});
