import * as z from "zod";
import type { Database } from "./database.ts";
import { noteGap, withdrawGap } from "./gaps.ts";
import { dayOf } from "./limits.ts";

/** The reason under which a gap is noted when somebody rates an answer as not useful. */
export const NOT_USEFUL = "not-useful";

const verdict = z.enum(["yes", "no"]);

/** How many people rated answers on a day (ISO date, UTC) as useful or not. */
export type RatingsOfDay = { readonly day: string; readonly yes: number; readonly no: number };

export type Rating = {
  readonly answer: string;
  readonly author: string;
  readonly verdict: "yes" | "no";
  readonly build: string;
};

/**
 * Keeps one rating per person and answer; the last one counts. Where the answer's question may be logged it is given,
 * and "no" notes a gap once, which "yes" takes back.
 */
export async function saveRating(
  db: Database,
  rating: Rating,
  question: string | undefined,
  now: number,
): Promise<void> {
  const { answer, author } = rating;
  const before = await db
    .selectFrom("ratings")
    .selectAll()
    .where("answer", "=", answer)
    .where("author", "=", author)
    .executeTakeFirst();
  const row = { verdict: rating.verdict, build: rating.build, rated_at: now };
  const changed = await db
    .insertInto("ratings")
    .values({ answer, author, ...row })
    .onConflict((conflict) =>
      conflict.columns(["answer", "author"]).doUpdateSet(row).where("ratings.verdict", "<>", rating.verdict),
    )
    .executeTakeFirst();
  if (question === undefined || (changed.numInsertedOrUpdatedRows ?? 0n) === 0n) return;
  if (rating.verdict === "no") await noteGap(db, { question, reason: NOT_USEFUL, build: rating.build }, now);
  else if (before !== undefined)
    await withdrawGap(db, { question, reason: NOT_USEFUL, build: before.build }, before.rated_at);
}

/** Ratings per day, oldest first. */
export async function ratingsByDay(db: Database): Promise<readonly RatingsOfDay[]> {
  const days = new Map<string, { yes: number; no: number }>();
  const rows = await db.selectFrom("ratings").select(["verdict", "rated_at"]).orderBy("rated_at").execute();
  for (const row of rows) {
    const day = dayOf(row.rated_at);
    const counts = days.get(day) ?? { yes: 0, no: 0 };
    counts[verdict.parse(row.verdict)] += 1;
    days.set(day, counts);
  }
  return [...days].map(([day, counts]) => ({ day, ...counts }));
}
