// Bundles the program as rolldown.config.js says. Rolldown's own command does the same, but also
// lists every chunk on standard output, and has no option to stop that.

import { build } from "rolldown";
import config from "../rolldown.config.js";

// One after the other: the first empties the folder.
for (const options of config) await build(options);
