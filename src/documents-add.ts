import { parseArgs } from "node:util";
import { askYes } from "./ask-yes.ts";
import type { Format } from "./corpus/document.ts";
import { addDocument } from "./desk/documents/add-document.ts";
import { proposalReport } from "./desk/documents/document-report.ts";
import { proposeDocument, type StatedFacts } from "./desk/documents/proposal.ts";
import { readOriginal } from "./desk/documents/read-original.ts";
import { projectRoot, readSeeds } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { Misuse, runProgram } from "./run-program.ts";

const USAGE =
  "npm run documents:add -- FILE [--yes] [--dry-run] [--id ID] [--title TEXT] [--short-name TEXT] [--reference TEXT] [--issuer TEXT] [--date TEXT] [--issued YYYY-MM-DD] [--format FORMAT] [--url URL] [--alias NAME]...";
const FORMATS: readonly Format[] = ["commission-communication", "web-page", "plain-text"];

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const OPTIONS = {
  yes: flag,
  "dry-run": flag,
  id: text,
  title: text,
  "short-name": text,
  reference: text,
  issuer: text,
  date: text,
  issued: text,
  format: text,
  url: text,
  alias: { type: "string", multiple: true },
} as const;

await runProgram(async () => {
  const { values, positionals } = readOptions(USAGE, () => parseArgs({ allowPositionals: true, options: OPTIONS }));
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Misuse(`Give one file. Usage: ${USAGE}`);
  const format = FORMATS.find((known) => known === values.format);
  if (values.format !== undefined && format === undefined)
    throw new Misuse(
      `There is no format "${values.format}"; there are ${FORMATS.join(", ")} (a brochure needs a layout written by hand)`,
    );
  const stated: StatedFacts = {
    id: values.id,
    title: values.title,
    shortName: values["short-name"],
    reference: values.reference,
    issuer: values.issuer,
    date: values.date,
    issued: values.issued,
    url: values.url,
    format,
    aliases: values.alias?.map((alias) => alias.toLowerCase()),
  };
  const root = projectRoot();
  const seeds = readSeeds(root);
  const original = await readOriginal(file);
  const proposal = proposeDocument(original, stated, seeds, new Date().toISOString().slice(0, 10));
  show(proposalReport(proposal));
  process.stdout.write("\n");
  if (values["dry-run"] === true) return say("Dry run: nothing was written.");
  const yes = values.yes === true || (await askYes("Add this document?"));
  if (yes === undefined) throw new Error("Nothing was written: answer y, or give --yes");
  if (!yes) return say("Nothing was written.");
  const written = addDocument(root, proposal, original, seeds);
  return say(
    `Written: ${written.join(", ")}.\nNext: npm run documents:preview -- ${proposal.facts.id}, then npm run index:build -- --dry-run.`,
  );
});

function say(sentence: string): number {
  process.stdout.write(`${sentence}\n`);
  return 0;
}
