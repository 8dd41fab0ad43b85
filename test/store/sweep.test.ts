import { createClient } from "@libsql/client";
import * as fc from "fast-check";
import { Kysely } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { libsqlDialect } from "../../src/store/libsql-dialect.ts";
import type { MOST_ROWS } from "../../src/store/limits.ts";
import { RETENTION } from "../../src/store/limits.ts";
import { migrate } from "../../src/store/migrate.ts";
import type { Asked } from "../../src/store/store.ts";
import { createStore } from "../../src/store/store.ts";
import { sweep } from "../../src/store/sweep.ts";

const NOW = Date.UTC(2026, 10, 21);
const FEW = {
  conversations: 3,
  handled: 3,
  answers: 3,
  askers: 3,
  ratings: 3,
  reports: 3,
  gaps: 3,
  cited: 3,
} satisfies Record<keyof typeof MOST_ROWS, number>;
const TABLES = ["conversations", "handled", "answers", "askers", "ratings", "reports", "gaps", "cited"] as const;

let db: Database;
beforeEach(async () => {
  db = new Kysely({ dialect: libsqlDialect(createClient({ url: "file::memory:" })) });
  await migrate(db, "sqlite");
});
afterEach(() => db.destroy());

const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => {
        const { count } = await db
          .selectFrom(table)
          .select((row) => row.fn.countAll<number>().as("count"))
          .executeTakeFirstOrThrow();
        return [table, count] as const;
      }),
    ),
  );

const fill = async (times: readonly number[]) => {
  const store = createStore(db, { key: Buffer.alloc(32), gapRetention: RETENTION.gap, compact: async () => {} });
  for (const [index, time] of times.entries()) {
    const asked: Asked = {
      answer: { id: `a${index}`, command: "ask", question: "q", history: [], build: "b" },
      author: `person ${index}`,
      conversation: `thread ${index}`,
      remember: true,
      gap: { question: `gap ${index}`, reason: "not-in-documents" },
      cited: [`passage ${index}`],
    };
    await store.saveAsked(asked, time);
    await store.claim(`event ${index}`, RETENTION.event, time);
    await store.rate({ answer: `a${index}`, author: "Ada", verdict: "yes", build: "b" }, undefined, time);
    await store.report({ answer: `a${index}`, passage: "p", author: "Ada", question: "q", build: "b" }, time);
  }
};

test("each table keeps at most its number of rows, the newest", async () => {
  await fill([5, 1, 4, 2, 3].map((minute) => NOW + minute * 60_000));
  await sweep(db, NOW + 6 * 60_000, RETENTION.gap, FEW);
  expect(await counts()).toEqual(FEW);
  const kept = await db.selectFrom("answers").select("id").orderBy("id").execute();
  expect(kept.map(({ id }) => id)).toEqual(["a0", "a2", "a4"]);
});

test("each table loses what is past its time", async () => {
  await fill([NOW - 400 * 24 * 60 * 60_000]);
  await sweep(db, NOW, RETENTION.gap);
  expect(Object.values(await counts())).toEqual(TABLES.map(() => 0));
});

test("nothing young is lost below the bounds, whatever the times", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 6 }), async (ages) => {
      for (const table of TABLES) await db.deleteFrom(table).execute();
      await fill(ages.map((age) => NOW - age));
      await sweep(db, NOW, RETENTION.gap, { ...FEW, answers: 6, gaps: 6 });
      const { answers, gaps, conversations } = await counts();
      expect([answers, gaps, conversations]).toEqual([ages.length, ages.length, Math.min(3, ages.length)]);
    }),
    { numRuns: 20 },
  );
});
