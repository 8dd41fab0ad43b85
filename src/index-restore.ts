import { restorePrevious } from "./desk/restore.ts";
import { projectRoot, readSeeds } from "./project.ts";
import { Misuse, runProgram } from "./run-program.ts";

await runProgram(() => {
  if (process.argv.length > 2)
    throw new Misuse(
      "`npm run index:restore` takes no words: it returns to the index that was published before this one",
    );
  const root = projectRoot();
  const { build, replaced, written, removed, edits } = restorePrevious(root, readSeeds(root));
  const lines = [
    `Build ${build} serves again${replaced === undefined ? "" : `; build ${replaced} is kept, and a second restore returns to it`}.`,
    ...written.map((path) => `  put back  seeds/${path}`),
    ...removed.map((path) => `  took out  seeds/${path}`),
    ...(edits === undefined ? [] : [`Edits that were never published are kept in ${edits}/.`]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
});
