import type { Database } from "./database.ts";

/** What is set for a space (a Slack workspace, a Discord server), as JSON, or nothing. */
export async function findSettings(db: Database, space: string): Promise<string | undefined> {
  const row = await db.selectFrom("settings").select("value").where("space", "=", space).executeTakeFirst();
  return row?.value;
}

/** Replaces what is set for a space. */
export async function saveSettings(db: Database, space: string, value: string, now: number): Promise<void> {
  const row = { value, changed_at: now };
  await db
    .insertInto("settings")
    .values({ space, ...row })
    .onConflict((conflict) => conflict.column("space").doUpdateSet(row))
    .execute();
}

/** Forgets what is set for a space, as when the bot is removed from it. */
export async function deleteSettings(db: Database, space: string): Promise<void> {
  await db.deleteFrom("settings").where("space", "=", space).execute();
}

/** A value that the program keeps for itself, such as the hash of the commands that it registered last. */
export async function findKeptValue(db: Database, name: string): Promise<string | undefined> {
  const row = await db.selectFrom("kept_values").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value;
}

/** Replaces a kept value. */
export async function keepValue(db: Database, name: string, value: string, now: number): Promise<void> {
  const row = { value, changed_at: now };
  await db
    .insertInto("kept_values")
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
}
