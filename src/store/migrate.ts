import { Migrator } from "kysely";
import type { Database } from "./database.ts";
import { migrations } from "./migrations.ts";

/**
 * Brings a database to the newest schema; safe when several processes do it at once.
 *
 * @throws Error when a migration fails, or when the database was written by a newer version
 */
export async function migrate(db: Database, flavour: "sqlite" | "postgres"): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations(flavour) }).migrateToLatest();
  if (error !== undefined) {
    throw new Error(
      "Cannot bring the store to this version's schema: it may come from a newer version; update the program or move the store away",
      { cause: error },
    );
  }
}
