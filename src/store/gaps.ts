import type { Database } from "./database.ts";
import { dayOf } from "./limits.ts";

/** A question that was not answered well, as it was asked on some days: no person, no place, no time of day. */
export type Gap = {
  readonly question: string;
  readonly reason: string;
  readonly build: string;
  /** ISO date (UTC). */
  readonly day: string;
  readonly times: number;
};

/** Counts a question that was not answered well. */
export async function noteGap(
  db: Database,
  gap: { readonly question: string; readonly reason: string; readonly build: string },
  now: number,
): Promise<void> {
  await db
    .insertInto("gaps")
    .values({ question: gap.question, reason: gap.reason, build: gap.build, day: dayOf(now), times: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["question", "reason", "build", "day"])
        .doUpdateSet((row) => ({ times: row("gaps.times", "+", 1) })),
    )
    .execute();
}

/** Takes one count back, as when somebody changes a rating; `then` is when it was noted. */
export async function withdrawGap(
  db: Database,
  gap: { readonly question: string; readonly reason: string; readonly build: string },
  then: number,
): Promise<void> {
  const same = { ...gap, day: dayOf(then) };
  const counted = db
    .updateTable("gaps")
    .set((row) => ({ times: row("times", "-", 1) }))
    .where((row) => row.and(same));
  await counted.execute();
  await db
    .deleteFrom("gaps")
    .where((row) => row.and(same))
    .where("times", "<=", 0)
    .execute();
}

/** Every gap, by question and day. */
export async function listGaps(db: Database): Promise<readonly Gap[]> {
  return db
    .selectFrom("gaps")
    .selectAll()
    .orderBy("question")
    .orderBy("day")
    .orderBy("reason")
    .orderBy("build")
    .execute();
}

/** Closes a gap: the question is forgotten for all days and builds. @returns how many lines went */
export async function closeGap(db: Database, question: string): Promise<number> {
  const result = await db.deleteFrom("gaps").where("question", "=", question).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Forgets every gap. */
export async function eraseGaps(db: Database): Promise<void> {
  await db.deleteFrom("gaps").execute();
}
