import * as z from "zod";
import type { DocumentFacts } from "./document.ts";
import { isExpandable } from "./expand-braces.ts";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const ISSUED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

const names = z.array(
  z
    .string()
    .min(2)
    .regex(/^\P{Lu}+$/u, "aliases are lower case")
    .refine(isExpandable, "every { is closed by }, and something is left of each name"),
);

const facts = z.strictObject({
  id: z.string().regex(ID, "an id is lower case letters, digits and hyphens: it is the name of the seed file"),
  title: z.string().min(1),
  shortName: z.string().min(1).max(60),
  reference: z.string().min(1),
  issuer: z.string().min(1),
  date: z.string().min(1),
  issued: z.string().regex(ISSUED, "expected YYYY, YYYY-MM or YYYY-MM-DD"),
  format: z.enum(["commission-communication", "web-page", "brochure", "plain-text"]),
  url: z.url({ protocol: /^https$/u }).optional(),
  aliases: names,
  ordinary: names.optional(),
  authors: names.optional(),
  stated: z.array(z.string().min(1)).optional(),
  gist: z.array(z.string().min(1)).optional(),
  role: z.enum(["plan", "report"]).optional(),
});

const catalogue = z
  .strictObject({ documents: z.array(facts).min(1) })
  .refine(
    ({ documents }) => new Set(documents.map(({ id }) => id)).size === documents.length,
    "two documents have one id",
  )
  .refine(
    ({ documents }) =>
      documents.every(
        ({ role }) => role === undefined || documents.filter((other) => other.role === role).length === 1,
      ),
    "two documents have one role",
  );

/**
 * Reads `seeds/catalogue.json`. Its order is the document order of every list: by date of issue.
 *
 * @throws Error with the first problem and where in the catalogue it is
 */
export function readCatalogue(json: string): readonly DocumentFacts[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error("Cannot read seeds/catalogue.json: it is not JSON", { cause: error });
  }
  const read = catalogue.safeParse(value);
  if (read.success) return read.data.documents;
  const issue = read.error.issues[0];
  throw new Error(
    `Cannot read seeds/catalogue.json: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a catalogue"}`,
  );
}
