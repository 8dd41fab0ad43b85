import { parseArgs } from "node:util";
import { MARKDOWN_LIMITS, TERMINAL_LIMITS } from "./desk/rebuild/rebuild-report.ts";
import { rebuild } from "./desk/rebuild/rebuild.ts";
import { markdownText } from "./desk/show/markdown.ts";
import { projectRoot, readSeeds } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { Misuse, runProgram } from "./run-program.ts";
import { withSpinner } from "./spinner.ts";

const USAGE = 'npm run index:build -- [--dry-run] [--markdown] [--whole-bank] [--force "REASON"]';

await runProgram(async () => {
  const { values } = readOptions(USAGE, () =>
    parseArgs({
      options: {
        "dry-run": { type: "boolean" },
        markdown: { type: "boolean" },
        "whole-bank": { type: "boolean" },
        force: { type: "string" },
      },
    }),
  );
  const force = values.force?.trim();
  if (force !== undefined && force.length < 3)
    throw new Misuse('--force wants a reason in words, such as --force "the report of 2009 was withdrawn"');
  const root = projectRoot();
  const options = { dryRun: values["dry-run"] === true, force, wholeBank: values["whole-bank"] === true };
  const { refused, report } = await withSpinner("Building the index and asking every known question", () =>
    rebuild(root, readSeeds(root), options),
  );
  if (values.markdown === true) process.stdout.write(markdownText(report(MARKDOWN_LIMITS)));
  else show(report(TERMINAL_LIMITS));
  return refused && !options.dryRun ? 1 : 0;
});
