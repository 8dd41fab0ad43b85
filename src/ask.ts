import { askUsage, HINT, readArguments } from "./ask-arguments.ts";
import { keepSmall } from "./keep-small.ts";
import { projectRoot } from "./project.ts";
import { Misuse, runProgram } from "./run-program.ts";

await runProgram(async () => {
  const wish = readArguments(process.argv.slice(2));
  const { question, batch } = wish;
  if (wish.help) {
    process.stdout.write(`${await askUsage()}\n`);
    return 0;
  }
  if (question !== undefined && batch !== undefined)
    throw new Misuse(`Give either a question or --batch, not both: ${HINT}`);
  if (question === undefined && batch === undefined) {
    throw new Misuse('Ask a question, such as: npm run ask -- "When will the EU cybercrime centre be set up?"');
  }
  if (batch === undefined) keepSmall();
  const { answerWish } = await import("./answer-wish.ts");
  await answerWish(projectRoot(), wish);
  return 0;
});
