import type { Kysely, Migration, MigrationProvider } from "kysely";

/** Kysely types migrations by no tables on purpose: they describe the past, not the present. */
type AnyDatabase = Kysely<unknown>;

/** A number that the database counts up itself: both databases have one, but spell it differently. */
type Flavour = "sqlite" | "postgres";

const first = (flavour: Flavour): Migration => ({
  up: async (db: AnyDatabase) => {
    const { schema } = db;
    await schema
      .createTable("conversations")
      .addColumn("id", flavour === "sqlite" ? "integer" : "serial", (column) => column.primaryKey())
      .addColumn("conversation", "text", (column) => column.notNull())
      .addColumn("author", "text", (column) => column.notNull())
      .addColumn("question", "text", (column) => column.notNull())
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .execute();
    await schema
      .createTable("handled")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .execute();
    await schema
      .createTable("answers")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("command", "text", (column) => column.notNull())
      .addColumn("question", "text", (column) => column.notNull())
      .addColumn("history", "text", (column) => column.notNull())
      .addColumn("document", "text")
      .addColumn("filter", "text")
      .addColumn("build", "text", (column) => column.notNull())
      .addColumn("conversation", "text")
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .execute();
    await schema
      .createTable("askers")
      .addColumn("answer", "text", (column) => column.notNull())
      .addColumn("author", "text", (column) => column.notNull())
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("askers_key", ["answer", "author"])
      .execute();
    await schema
      .createTable("ratings")
      .addColumn("answer", "text", (column) => column.notNull())
      .addColumn("author", "text", (column) => column.notNull())
      .addColumn("verdict", "text", (column) => column.notNull())
      .addColumn("build", "text", (column) => column.notNull())
      .addColumn("rated_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("ratings_key", ["answer", "author"])
      .execute();
    await schema
      .createTable("reports")
      .addColumn("answer", "text", (column) => column.notNull())
      .addColumn("passage", "text", (column) => column.notNull())
      .addColumn("author", "text", (column) => column.notNull())
      .addColumn("question", "text", (column) => column.notNull())
      .addColumn("build", "text", (column) => column.notNull())
      .addColumn("reported_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("reports_key", ["answer", "passage", "author"])
      .execute();
    await schema
      .createTable("gaps")
      .addColumn("question", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("build", "text", (column) => column.notNull())
      .addColumn("day", "text", (column) => column.notNull())
      .addColumn("times", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("gaps_key", ["question", "reason", "build", "day"])
      .execute();
    await schema
      .createTable("cited")
      .addColumn("passage", "text", (column) => column.notNull())
      .addColumn("day", "text", (column) => column.notNull())
      .addColumn("times", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("cited_key", ["passage", "day"])
      .execute();
    await schema
      .createTable("settings")
      .addColumn("space", "text", (column) => column.primaryKey())
      .addColumn("value", "text", (column) => column.notNull())
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .execute();
    await schema
      .createTable("installations")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("sealed", "text", (column) => column.notNull())
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .execute();
    await schema
      .createTable("kept_values")
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("value", "text", (column) => column.notNull())
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .execute();
    for (const [table, columns] of INDEXES) {
      await schema.createIndex(`${table}_by_${columns[0]}`).on(table).columns(columns).execute();
    }
  },
});

/** For reading a conversation, for "forget me", and for what expires. */
const INDEXES: readonly (readonly [string, [string, ...string[]]])[] = [
  ["conversations", ["conversation", "id"]],
  ["conversations", ["author"]],
  ["conversations", ["asked_at"]],
  ["handled", ["expires_at"]],
  ["answers", ["asked_at"]],
  ["answers", ["conversation"]],
  ["askers", ["author"]],
  ["askers", ["asked_at"]],
  ["ratings", ["author"]],
  ["ratings", ["rated_at"]],
  ["reports", ["author"]],
  ["reports", ["reported_at"]],
  ["gaps", ["day"]],
  ["cited", ["day"]],
];

/** All migrations in order; a released one is never changed, a new one gets the next number. */
export function migrations(flavour: Flavour): MigrationProvider {
  return { getMigrations: async () => ({ "0001-first": first(flavour) }) };
}
