// Makes the declarations that tsc wrote complete in themselves. tsc leaves "./x.ts" in them, which not
// every program resolves, and the names of packages of types, which users need not have installed.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const VENDOR = "dist/types/vendor";
const PACKAGES = ["mdast", "unist"];

mkdirSync(VENDOR, { recursive: true });
for (const name of PACKAGES) {
  copyFileSync(`node_modules/@types/${name}/index.d.ts`, `${VENDOR}/${name}.d.ts`);
}

for (const folder of ["dist/typeset", "dist/types"]) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = `${folder}/${name}`;
    if (path.endsWith(".d.ts")) writeFileSync(path, complete(readFileSync(path, "utf8"), path));
  }
}

function complete(code, path) {
  const vendor = `./${relative(dirname(path), VENDOR)}`;
  return code
    .replace(/((?:from |import\()")(\.[^"]+)\.ts"/g, '$1$2.js"')
    .replace(/from "(\w+)"/g, (whole, name) =>
      PACKAGES.includes(name) ? `from "${vendor}/${name}.js"` : whole,
    );
}
