import type { Database } from "./database.ts";
import { dayOf } from "./limits.ts";

/** How often a passage was shown as an answer on a day (ISO date, UTC). */
export type Cited = { readonly passage: string; readonly day: string; readonly times: number };

/** Counts a passage that was shown as an answer. */
export async function noteCited(db: Database, passage: string, now: number): Promise<void> {
  await db
    .insertInto("cited")
    .values({ passage, day: dayOf(now), times: 1 })
    .onConflict((conflict) =>
      conflict.columns(["passage", "day"]).doUpdateSet((row) => ({ times: row("cited.times", "+", 1) })),
    )
    .execute();
}

/** Every count, by passage and day. */
export async function listCited(db: Database): Promise<readonly Cited[]> {
  return db.selectFrom("cited").selectAll().orderBy("passage").orderBy("day").execute();
}
