import { readFileSync } from "node:fs";
import { readHostileInputs } from "../../src/desk/bench/hostile-inputs.ts";

/** Hostile and broken messages by family. */
export const BAD_INPUTS = readHostileInputs(readFileSync(new URL("bad-inputs.jsonl", import.meta.url), "utf8"));
