import type { Database } from "./database.ts";

/**
 * Deletes all that is kept of an author: questions, ratings and reports, answers that nobody else asked for, and others'
 * follow-ups in the same conversations, because these carry the earlier questions with them.
 */
export async function forgetAuthor(db: Database, author: string): Promise<void> {
  const theirs = db.selectFrom("askers").select("answer").where("author", "=", author);
  const ofOthers = db.selectFrom("askers").select("answer").where("author", "<>", author);
  const conversations = db
    .selectFrom("answers")
    .select("conversation")
    .where("id", "in", theirs)
    .where("conversation", "is not", null);
  await db
    .deleteFrom("answers")
    .where("conversation", "in", conversations)
    .where("history", "<>", NO_HISTORY)
    .execute();
  await db.deleteFrom("answers").where("id", "in", theirs).where("id", "not in", ofOthers).execute();
  for (const table of ["conversations", "askers", "ratings", "reports"] as const) {
    await db.deleteFrom(table).where("author", "=", author).execute();
  }
}

/** How an answer without earlier questions is stored. */
const NO_HISTORY = "[]";
