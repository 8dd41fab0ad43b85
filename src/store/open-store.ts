import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Client } from "@libsql/client";
import { Kysely, PostgresDialect, sql } from "kysely";
import type { Database } from "./database.ts";
import { libsqlDialect } from "./libsql-dialect.ts";
import { RETENTION } from "./limits.ts";
import { migrate } from "./migrate.ts";
import type { Store } from "./store.ts";
import { createStore } from "./store.ts";

export type StoreOptions = {
  /** A PostgreSQL database; without it the file is used. */
  readonly databaseUrl?: string | undefined;
  /** Where the SQLite file is, made with its folder on first use. */
  readonly file: string;
  /** 32 bytes, see {@link file://./load-key.ts}. */
  readonly key: Uint8Array;
  /** Milliseconds for which questions that were not answered well are kept; 90 days unless set. */
  readonly gapRetention?: number;
};

/** Milliseconds for which SQLite itself waits, and blocks, while another process writes; then the driver tries again. */
const BUSY_TIMEOUT = 25;

/**
 * Opens what outlives the process and brings its schema up to date.
 *
 * @throws Error when the database cannot be opened or is not ours
 */
export async function openStore({
  databaseUrl,
  file,
  key,
  gapRetention = RETENTION.gap,
}: StoreOptions): Promise<Store> {
  const { db, compact, flavour } =
    databaseUrl === undefined || databaseUrl === "" ? await openFile(file) : await openPostgres(databaseUrl);
  try {
    await migrate(db, flavour);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createStore(db, { key, gapRetention, compact });
}

type Opened = { readonly db: Database; readonly flavour: "sqlite" | "postgres"; readonly compact: () => Promise<void> };

async function openFile(file: string): Promise<Opened> {
  const { createClient } = await import("@libsql/client");
  const path = resolve(file);
  let client: Client | undefined;
  let db: Database;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, "a", 0o600)); // for its owner only, before anything is written
    client = createClient({ url: pathToFileURL(path).href, concurrency: 1, timeout: BUSY_TIMEOUT });
    db = new Kysely({ dialect: libsqlDialect(client) });
    await sql`select 1`.execute(db);
  } catch (cause) {
    client?.close();
    throw new Error(
      `Cannot open the store ${path} (${reasonOf(cause)}): move the file away to start with an empty one`,
      { cause },
    );
  }
  const compact = async (): Promise<void> => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  };
  return { db, flavour: "sqlite", compact };
}

async function openPostgres(databaseUrl: string): Promise<Opened> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    // Times in milliseconds are safe as JavaScript numbers; pg would hand a bigint on as text.
    types: {
      getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  });
  pool.on("error", () => {}); // an idle connection was cut: the pool opens another for the next query
  return { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), flavour: "postgres", compact: async () => {} };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
