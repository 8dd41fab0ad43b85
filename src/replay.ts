import { existsSync } from "node:fs";
import type { Answer } from "./answer/answer.ts";
import type { Engine } from "./answer/engine.ts";
import { answerRecord } from "./desk/answer-record.ts";
import { askedHere } from "./asked-file.ts";
import { readConfiguration } from "./configuration.ts";
import { makeAnswer } from "./chat/make-answer.ts";
import { plainText } from "./chat/plain-text.ts";
import { createEngine } from "./answer/create-engine.ts";
import { readEnvironmentFile } from "./environment-file.ts";
import { forPeople } from "./for-people.ts";
import { loadLibrary } from "./load-library.ts";
import { openConfiguredStore, storeFile } from "./open-configured-store.ts";
import { projectRoot } from "./project.ts";
import { Misuse, runProgram } from "./run-program.ts";

const ID = /^[0-9a-z]{4,40}$/u;

/** The first answer with this id among those that candidates give. */
function firstWith(id: string, candidates: Iterable<() => Answer>): Answer | undefined {
  for (const candidate of candidates) {
    const answer = candidate();
    if (answer.id === id) return answer;
  }
  return undefined;
}

/** What was asked in the terminal of this machine. */
function* fromTerminal(root: string, id: string, engine: Engine): Generator<() => Answer> {
  for (const asked of askedHere(root)) {
    if (asked.id === id)
      yield () => engine.ask(asked.question, asked.document === undefined ? {} : { document: asked.document });
  }
}

/** What was asked in Slack, Discord and the terminal chat, while it is kept. Opens no store that is not there. */
async function fromStore(root: string, id: string, engine: Engine): Promise<Answer | undefined> {
  readEnvironmentFile(root);
  const configuration = readConfiguration(process.env);
  if (configuration.DATABASE_URL === undefined && !existsSync(storeFile(root, configuration))) return undefined;
  const store = await openConfiguredStore(root, configuration);
  try {
    const stored = await store.findAnswer(id, Date.now());
    if (stored === undefined) return undefined;
    const answer = makeAnswer(engine, stored);
    if (answer.id === id) return answer;
    throw new Error(
      `Answer ${id} was made by index build ${stored.build}, and build ${engine.build} is loaded: check out that index to repeat it`,
    );
  } finally {
    await store.close();
  }
}

await runProgram(async () => {
  const given = process.argv.slice(2).filter((argument) => argument !== "--json");
  const [id = ""] = given;
  if (given.length !== 1 || !ID.test(id))
    throw new Misuse("Give the id of one answer, such as: npm run replay -- 3f2a9c01de");
  const root = projectRoot();
  const library = loadLibrary(root);
  const engine = createEngine(library);
  const questions = [...engine.startingQuestions(1000, 0), ...library.bank.map(({ question }) => question)];
  const answer =
    firstWith(id, fromTerminal(root, id, engine)) ??
    (await fromStore(root, id, engine)) ??
    firstWith(
      id,
      questions.map((question) => () => engine.ask(question)),
    );
  if (answer === undefined)
    throw new Error(
      `There is no answer ${id} here: answers are kept for seven days, and belong to the index build that made them (now ${engine.build})`,
    );
  process.stdout.write(
    process.argv.includes("--json")
      ? `${JSON.stringify(answerRecord(answer, answer.id, plainText(answer)))}\n`
      : `${await forPeople(answer)}\n`,
  );
  return 0;
});
