import { join } from "node:path";
import { buildIndexFiles } from "./desk/build-index.ts";
import { projectRoot, readSeeds } from "./project.ts";
import { runProgram } from "./run-program.ts";
import { indexDifferences } from "./desk/write-index.ts";

await runProgram(() => {
  const root = projectRoot();
  const built = buildIndexFiles(readSeeds(root));
  const differences = indexDifferences(join(root, "index"), built.files);
  if (differences.length === 0) {
    process.stdout.write(`index/ is what the seeds give (build ${built.manifest.build}).\n`);
    return 0;
  }
  process.stderr.write(`${differences.join("\n")}\nRun \`npm run index:build\` and commit index/.\n`);
  return 1;
});
