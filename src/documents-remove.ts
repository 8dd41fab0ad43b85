import { parseArgs } from "node:util";
import { askYes } from "./ask-yes.ts";
import { removalReport } from "./desk/documents/document-report.ts";
import { planRemoval, removeDocument } from "./desk/documents/remove-document.ts";
import { projectRoot, readSeeds } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { Misuse, runProgram } from "./run-program.ts";

const USAGE = "npm run documents:remove -- ID [--yes] [--dry-run]";

await runProgram(async () => {
  const { values, positionals } = readOptions(USAGE, () =>
    parseArgs({ allowPositionals: true, options: { yes: { type: "boolean" }, "dry-run": { type: "boolean" } } }),
  );
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new Misuse(`Give the id of one document. Usage: ${USAGE}`);
  const root = projectRoot();
  const seeds = readSeeds(root);
  const removal = planRemoval(root, id, seeds);
  show(removalReport(removal));
  if (values["dry-run"] === true) return say("Dry run: nothing was removed.");
  const yes = values.yes === true || (await askYes("Remove it?"));
  if (yes === undefined) throw new Error("Nothing was removed: answer y, or give --yes");
  if (!yes) return say("Nothing was removed.");
  removeDocument(root, removal, seeds);
  return say("Removed. Next: npm run index:build -- --dry-run.");
});

function say(sentence: string): number {
  process.stdout.write(`${sentence}\n`);
  return 0;
}
