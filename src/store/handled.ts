import type { Database } from "./database.ts";

/**
 * True for the first caller that names this id until `keepFor` milliseconds have passed, false for every other, also
 * in another process. For events, clicks and request signatures.
 */
export async function claimOnce(db: Database, id: string, keepFor: number, now: number): Promise<boolean> {
  const result = await db
    .insertInto("handled")
    .values({ id, expires_at: now + keepFor })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((row) => ({ expires_at: row.ref("excluded.expires_at") }))
        .where("handled.expires_at", "<=", now),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
