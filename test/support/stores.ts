import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { z } from "zod";
import type { StoreOptions } from "../../src/store/open-store.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { TestPostgres } from "./postgres.ts";
import { startPostgres } from "./postgres.ts";

/** A key for tests only. */
export const KEY = Buffer.alloc(32, 7);

/** Where a test's stores live: `open` may be called again to reopen the same data. */
export type StoreHome = {
  readonly open: (options?: Partial<StoreOptions>) => Promise<Store>;
  /** Starts from nothing. */
  readonly wipe: () => Promise<void>;
  /** Empties all tables; stores may stay open. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** SQLite in a temporary folder. */
export async function sqliteHome(): Promise<StoreHome & { readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-store-"));
  const file = join(folder, "store.sqlite");
  const wipe = async (): Promise<void> => {
    for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
  };
  return {
    file,
    open: (options) => openStore({ file, key: KEY, ...options }),
    wipe,
    reset: async () => {
      const client = createClient({ url: pathToFileURL(file).href });
      const { rows } = await client.execute(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like 'kysely%'",
      );
      await client.batch(rows.map((row) => `delete from ${z.string().parse(row["name"])}`));
      client.close();
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** PostgreSQL through PGlite. */
async function postgresHome(): Promise<StoreHome> {
  const postgres: TestPostgres = await startPostgres();
  return {
    open: (options) => openStore({ databaseUrl: postgres.url, file: "", key: KEY, ...options }),
    wipe: postgres.wipe,
    reset: postgres.reset,
    close: postgres.close,
  };
}

/** Both databases: every behaviour of the store is tested on each. */
export const HOMES: readonly (readonly [string, () => Promise<StoreHome>])[] = [
  ["SQLite", sqliteHome],
  ["PostgreSQL", postgresHome],
];
