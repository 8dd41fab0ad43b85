import { sql } from "kysely";
import * as z from "zod";
import type { Database } from "./database.ts";
import { RETENTION } from "./limits.ts";

/** Which call made an answer; each can be made again from its question. */
const COMMANDS = ["ask", "rows", "check", "source", "define", "compare"] as const;
export type Command = (typeof COMMANDS)[number];

/** What is needed to give an answer again: never the answer itself. `filter` is JSON. */
export type StoredAnswer = {
  readonly id: string;
  readonly command: Command;
  readonly question: string;
  readonly history: readonly string[];
  readonly document?: string;
  readonly filter?: string;
  readonly build: string;
};

const command = z.enum(COMMANDS);
const history = z.array(z.string());

/** Keeps what an answer was made from, and who asked for it where; the same id again starts its time anew. */
export async function saveAnswer(
  db: Database,
  answer: StoredAnswer,
  { author, conversation }: { readonly author: string; readonly conversation?: string | undefined },
  now: number,
): Promise<void> {
  const row = {
    command: answer.command,
    question: answer.question,
    history: JSON.stringify(answer.history),
    document: answer.document ?? null,
    filter: answer.filter ?? null,
    build: answer.build,
    conversation: conversation ?? null,
    asked_at: now,
  };
  await db
    .insertInto("answers")
    .values({ id: answer.id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  await db
    .insertInto("askers")
    .values({ answer: answer.id, author, asked_at: now })
    .onConflict((conflict) => conflict.columns(["answer", "author"]).doUpdateSet({ asked_at: now }))
    .execute();
}

/** What an answer was made from, or nothing once it is forgotten. */
export async function findAnswer(db: Database, id: string, now: number): Promise<StoredAnswer | undefined> {
  const row = await db
    .selectFrom("answers")
    .selectAll()
    .where("id", "=", id)
    .where("asked_at", ">", now - RETENTION.answer)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    command: command.parse(row.command),
    question: row.question,
    history: history.parse(JSON.parse(row.history)),
    ...(row.document === null ? {} : { document: row.document }),
    ...(row.filter === null ? {} : { filter: row.filter }),
    build: row.build,
  };
}

/** Copies an answer to the id that it has by a new build, with those who asked for it; it expires with the old one. */
export async function renewAnswer(db: Database, from: string, to: string, build: string): Promise<void> {
  await db
    .insertInto("answers")
    .columns(["id", "command", "question", "history", "document", "filter", "build", "conversation", "asked_at"])
    .expression((builder) =>
      builder
        .selectFrom("answers")
        .select([
          sql<string>`${to}`.as("id"),
          "command",
          "question",
          "history",
          "document",
          "filter",
          sql<string>`${build}`.as("build"),
          "conversation",
          "asked_at",
        ])
        .where("id", "=", from),
    )
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  await db
    .insertInto("askers")
    .columns(["answer", "author", "asked_at"])
    .expression((builder) =>
      builder
        .selectFrom("askers")
        .select([sql<string>`${to}`.as("answer"), "author", "asked_at"])
        .where("answer", "=", from),
    )
    .onConflict((conflict) => conflict.columns(["answer", "author"]).doNothing())
    .execute();
}

/** Whether this author asked for the answer. */
export async function isAsker(db: Database, answer: string, author: string): Promise<boolean> {
  const row = await db
    .selectFrom("askers")
    .select("author")
    .where("answer", "=", answer)
    .where("author", "=", author)
    .executeTakeFirst();
  return row !== undefined;
}
