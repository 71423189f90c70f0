import { load } from "./load.ts";

const { work } = load("./main.cjs") as typeof import("./main.ts");

void work();
