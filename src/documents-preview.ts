import { parseArgs } from "node:util";
import { readCatalogue } from "./corpus/catalogue.ts";
import { parseDocument, type SeedFiles } from "./corpus/parse.ts";
import type { ParsedDocument } from "./corpus/passage.ts";
import { doubtBlocks, previewText } from "./desk/documents/preview.ts";
import { proposeDocument } from "./desk/documents/proposal.ts";
import { readOriginal } from "./desk/documents/read-original.ts";
import { projectRoot, readSeeds } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { Misuse, runProgram } from "./run-program.ts";

const USAGE = "npm run documents:preview -- ID or FILE";
const DEFAULT_WIDTH = 140;

type Previewed = { readonly file: string; readonly text: string; readonly parsed: ParsedDocument };

async function previewed(name: string, seeds: SeedFiles): Promise<Previewed> {
  const facts = readCatalogue(seeds.get("catalogue.json") ?? "").find(({ id }) => id === name);
  if (facts !== undefined)
    return {
      file: `seeds/${facts.id}.txt`,
      text: seeds.get(`${facts.id}.txt`) ?? "",
      parsed: parseDocument(facts, seeds),
    };
  const { text, parsed } = proposeDocument(await readOriginal(name), {}, seeds, new Date().toISOString().slice(0, 10));
  return { file: name, text, parsed };
}

await runProgram(async () => {
  const { positionals } = readOptions(USAGE, () => parseArgs({ allowPositionals: true }));
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw new Misuse(`Give the id of a document, or a file that might become one. Usage: ${USAGE}`);
  const { file, text, parsed } = await previewed(name, readSeeds(projectRoot()));
  process.stdout.write(previewText(text, parsed, process.stdout.columns ?? DEFAULT_WIDTH));
  show(doubtBlocks(file, parsed));
  return 0;
});
