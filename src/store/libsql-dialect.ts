import { setTimeout } from "node:timers/promises";
import type { Client, InValue, ResultSet, Transaction } from "@libsql/client";
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from "kysely";
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";

/**
 * Kysely over `@libsql/client`, which npm installs without compiling. One connection, used by one caller at a time;
 * transactions take the write lock at once, so that two processes wait for each other instead of failing half-way.
 */
export function libsqlDialect(client: Client): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => createDriver(client),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite can roll back what creates tables; with it, migrations of two processes that start together take turns. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Written ahead, so that readers and a writer of several processes do not block each other; a commit is in the kernel's
 * hands when it returns, so kill -9 cannot undo it. Deleted rows are overwritten.
 */
const SETTINGS = ["journal_mode = wal", "synchronous = normal", "secure_delete = on"] as const;

/**
 * Milliseconds between tries while another connection writes, and how often: five seconds in all. Waiting here, not in
 * SQLite, leaves the event loop to others.
 */
const BUSY_WAIT = 10;
const BUSY_TRIES = 500;

const NOTHING = (): void => {};

function createDriver(client: Client): Driver {
  let transaction: Transaction | undefined;
  let last: Promise<void> = Promise.resolve();
  let release = NOTHING;
  let settled = false;

  const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (let tries = 1; ; tries += 1) {
      try {
        if (!settled) for (const setting of SETTINGS) await client.execute(`pragma ${setting}`);
        settled = true;
        return await work();
      } catch (error) {
        if (tries === BUSY_TRIES || !isBusy(error)) throw error;
        // A statement that was refused stays open in libsql and would block every later commit: begin anew.
        settled = false;
        client.reconnect();
        await setTimeout(BUSY_WAIT);
      }
    }
  };

  const connection: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const statement = { sql: query.sql, args: query.parameters.map(toValue) };
      return toResult<Row>(
        await (transaction === undefined ? patiently(() => client.execute(statement)) : transaction.execute(statement)),
      );
    },
    streamQuery: () => {
      throw new Error("Cannot stream from the store: every query of it is small");
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => {
      const before = last;
      let done = NOTHING;
      last = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return connection;
    },
    beginTransaction: async () => {
      transaction = await patiently(() => client.transaction("write"));
    },
    commitTransaction: async () => {
      await transaction?.commit(); // when this fails the transaction stays, and is rolled back next
      transaction = undefined;
    },
    rollbackTransaction: async () => {
      const open = transaction;
      transaction = undefined;
      await open?.rollback();
    },
    releaseConnection: async () => release(),
    destroy: async () => client.close(),
  };
}

const isBusy = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";

/** Kysely passes parameters as they come; SQLite has five kinds of values. */
function toValue(parameter: unknown): InValue {
  if (parameter === null || parameter === undefined) return null;
  if (
    typeof parameter === "string" ||
    typeof parameter === "number" ||
    typeof parameter === "bigint" ||
    typeof parameter === "boolean"
  ) {
    return parameter;
  }
  throw new TypeError(`Cannot store a value of type ${typeof parameter}: only text and numbers are kept`);
}

function toResult<Row>(result: ResultSet): QueryResult<Row> {
  const rows = result.rows.map((row) => Object.fromEntries(result.columns.map((column) => [column, row[column]])));
  return {
    // Kysely's own drivers hand rows on in the same way: the types of the tables say what they hold.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    rows: rows as Row[],
    numAffectedRows: BigInt(result.rowsAffected),
  };
}
