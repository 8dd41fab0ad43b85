import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { createClient } from "@libsql/client";
import { z } from "zod";
import { pathToFileURL } from "node:url";
import { sqliteHome } from "../support/stores.ts";

let columns: readonly string[];
let rows: readonly (readonly string[])[];

beforeAll(async () => {
  const home = await sqliteHome();
  await (await home.open()).close();
  const client = createClient({ url: pathToFileURL(home.file).href });
  const schema = await client.execute(
    `select tables.name || '.' || columns.name as name from sqlite_master as tables join pragma_table_info(tables.name) as columns
     where tables.type = 'table' and tables.name not like 'sqlite%' and tables.name not like 'kysely%'`,
  );
  columns = schema.rows.map((row) => z.string().parse(row[0]));
  client.close();
  await home.close();
  rows = readFileSync(new URL("../../PRIVACY.md", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => /^\| \w+\.\w+ \|/u.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
});

test("the privacy page lists every stored field, and no other", () => {
  expect(new Set(rows.map(([column]) => column))).toEqual(new Set(columns));
  expect(rows).toHaveLength(columns.length);
});

test("and says of each what it holds, why, and for how long", () => {
  expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell === ""))).toEqual([]);
});
