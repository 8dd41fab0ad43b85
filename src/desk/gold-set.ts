import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFloors, type Floors } from "./gold/floors.ts";
import { readGold, type GoldQuestion } from "./gold/gold-question.ts";

/** The gold questions of `test/gold/*.jsonl`, and the floors beside them; none in a project without them. */
export function readGoldSet(root: string): {
  readonly gold: readonly GoldQuestion[];
  readonly floors: Floors | undefined;
} {
  const folder = join(root, "test", "gold");
  if (!existsSync(folder)) return { gold: [], floors: undefined };
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted();
  const floors = join(folder, "floors.json");
  return {
    gold: files.flatMap((name) => readGold(readFileSync(join(folder, name), "utf8"))),
    floors: existsSync(floors) ? readFloors(readFileSync(floors, "utf8")) : undefined,
  };
}
