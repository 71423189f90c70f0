// Writes dist/index.d.ts, the types of the library in one file, from the declarations that tsc wrote.
// What they need of other packages is in it, so that users need not install those.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

// tsc leaves "./x.ts" in declarations, which not every program resolves.
for (const folder of ["dist/typeset", "dist/types"]) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".d.ts")) continue;
    const path = `${folder}/${name}`;
    const code = readFileSync(path, "utf8");
    writeFileSync(path, code.replace(/((?:from |import\()")(\.[^"]+)\.ts"/g, '$1$2.js"'));
  }
}

// That the list of what is public has changed is for a test to say.
const config = ExtractorConfig.loadFileAndPrepare("src/library/api-extractor.json");
const quiet = (message) => {
  message.handled = true;
};
const { errorCount } = Extractor.invoke(config, { messageCallback: quiet });
if (errorCount > 0)
  throw new Error("npm run api tells what is wrong with the types of the library");
