import { sql } from "kysely";
import type { Database } from "./database.ts";
import { dayOf, MOST_ROWS, RETENTION } from "./limits.ts";

type Bounded = keyof typeof MOST_ROWS;

/** What expires: by which column, its key, and the last value that is not kept any more. */
type Aged = {
  readonly table: Bounded;
  readonly column: string;
  readonly key: readonly string[];
  readonly oldest: (now: number, gapRetention: number) => number | string;
};

const AGED: readonly Aged[] = [
  { table: "conversations", column: "asked_at", key: ["id"], oldest: (now) => now - RETENTION.conversation },
  { table: "handled", column: "expires_at", key: ["id"], oldest: (now) => now },
  { table: "answers", column: "asked_at", key: ["id"], oldest: (now) => now - RETENTION.answer },
  { table: "askers", column: "asked_at", key: ["answer", "author"], oldest: (now) => now - RETENTION.answer },
  { table: "ratings", column: "rated_at", key: ["answer", "author"], oldest: (now) => now - RETENTION.rating },
  {
    table: "reports",
    column: "reported_at",
    key: ["answer", "passage", "author"],
    oldest: (now) => now - RETENTION.report,
  },
  { table: "gaps", column: "day", key: ["question", "reason", "build", "day"], oldest: (now, gap) => dayOf(now - gap) },
  { table: "cited", column: "day", key: ["passage", "day"], oldest: (now, gap) => dayOf(now - gap) },
];

/** PostgreSQL and SQLite spell "no limit" differently; this is more rows than any table has. */
const NO_LIMIT = 1_000_000_000;

/**
 * Deletes what is past its time, and of a table with too many rows the oldest.
 *
 * @param now, gapRetention milliseconds
 * @param mostRows rows that each table may keep; tests make them few
 */
export async function sweep(
  db: Database,
  now: number,
  gapRetention: number,
  mostRows: Readonly<Record<Bounded, number>> = MOST_ROWS,
): Promise<void> {
  for (const { table, column, key, oldest } of AGED) {
    const name = sql.table(table);
    const age = sql.ref(column);
    const keys = sql.join(key.map((part) => sql.ref(part)));
    await sql`delete from ${name} where ${age} <= ${oldest(now, gapRetention)}`.execute(db);
    await sql`delete from ${name} where (${keys}) in
      (select ${keys} from ${name} order by ${age} desc, ${keys} limit ${NO_LIMIT} offset ${mostRows[table]})`.execute(
      db,
    );
  }
}
