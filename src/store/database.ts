import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** The one query layer over SQLite and PostgreSQL; a transaction is one too. */
export type Database = Kysely<Tables>;
