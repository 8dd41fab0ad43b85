import type { Database } from "./database.ts";
import { QUESTIONS_PER_CONVERSATION, RETENTION } from "./limits.ts";

/** Earlier questions of a conversation that are not older than a day, oldest first. */
export async function earlierQuestions(db: Database, conversation: string, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("conversations")
    .select("question")
    .where("conversation", "=", conversation)
    .where("asked_at", ">", now - RETENTION.conversation)
    .orderBy("id", "desc")
    .limit(QUESTIONS_PER_CONVERSATION)
    .execute();
  return rows.map(({ question }) => question).toReversed();
}

/** Adds a question to its conversation and drops what is beyond the last few. */
export async function rememberQuestion(
  db: Database,
  entry: { readonly conversation: string; readonly author: string; readonly question: string },
  now: number,
): Promise<void> {
  await db
    .insertInto("conversations")
    .values({ ...entry, asked_at: now })
    .execute();
  const kept = db
    .selectFrom("conversations")
    .select("id")
    .where("conversation", "=", entry.conversation)
    .orderBy("id", "desc")
    .limit(QUESTIONS_PER_CONVERSATION);
  await db
    .deleteFrom("conversations")
    .where("conversation", "=", entry.conversation)
    .where("id", "not in", kept)
    .execute();
}
