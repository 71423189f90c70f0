// The least that a filter in Node has to do: read, decode, encode, write.

import { once } from "node:events";
import { createReadStream } from "node:fs";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

async function write(bytes) {
  if (!process.stdout.write(bytes)) await once(process.stdout, "drain");
}

for await (const chunk of createReadStream(process.argv[2] ?? "")) {
  await write(encoder.encode(decoder.decode(chunk, { stream: true })));
}
await write(encoder.encode(decoder.decode()));
