import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { askUsage, HINT, readArguments, type Wish } from "./ask-arguments.ts";
import { answerRecord } from "./desk/answer-record.ts";
import type { Answer } from "./answer/answer.ts";
import type { AskOptions, Engine } from "./answer/engine.ts";
import { plainText } from "./chat/plain-text.ts";
import { forPeople } from "./for-people.ts";
import { openEngine } from "./open-engine.ts";
import { projectRoot } from "./project.ts";
import { Misuse, runProgram } from "./run-program.ts";

/** A document's id, or the reason why there is none of that name. */
function checkDocument(engine: Engine, document: string | undefined): AskOptions {
  if (document === undefined) return {};
  const ids = engine.documents.map(({ id }) => id);
  if (ids.includes(document)) return { document };
  throw new Misuse(`There is no document "${document.slice(0, 40)}": the documents are ${ids.join(", ")}`);
}

type Payload = (answer: Answer) => unknown;

/** How answers are put for a platform; only that platform's renderer is loaded. */
async function payloadFor(platform: "slack" | "discord", engine: Engine): Promise<Payload> {
  if (platform === "slack") {
    const { slackPayload } = await import("../adapters/slack/payload.ts");
    return (answer) => slackPayload(answer, { keyOf: engine.keyOf });
  }
  const { discordPayload } = await import("../adapters/discord/payload.ts");
  return (answer) => discordPayload(answer, engine.keyOf);
}

async function openBatch(name: string): Promise<Readable> {
  if (name === "-") return process.stdin;
  const stream = createReadStream(name);
  return new Promise((resolve, reject) => {
    stream.once("open", () => resolve(stream));
    stream.once("error", (cause) => reject(new Misuse(`Cannot read ${name}: give the name of a file with one JSON object per line, or - for standard input`, { cause })));
  });
}

async function answerBatch(wish: Wish & { readonly batch: string }, engine: Engine, options: AskOptions): Promise<number> {
  const { runBatch } = await import("./batch.ts");
  const payload = wish.as === undefined ? undefined : await payloadFor(wish.as, engine);
  await runBatch(await openBatch(wish.batch), process.stdout, ({ id, question, history }) => {
    const answer = engine.ask(question, { ...options, history });
    return payload === undefined ? answerRecord(answer, id, plainText(answer)) : { id, payload: payload(answer) };
  });
  return 0;
}

async function answerOne(wish: Wish & { readonly question: string }, engine: Engine, options: AskOptions): Promise<number> {
  const answer = engine.ask(wish.question, options);
  const why = wish.why ? engine.explain(wish.question, options) : [];
  if (wish.as !== undefined) {
    const payload = await payloadFor(wish.as, engine);
    process.stdout.write(`${JSON.stringify(payload(answer), undefined, wish.json ? 0 : 2)}\n`);
  } else if (wish.json) {
    const record = answerRecord(answer, answer.id, plainText(answer));
    process.stdout.write(`${JSON.stringify(wish.why ? { ...record, why } : record)}\n`);
  } else {
    process.stdout.write(`${await forPeople(answer)}\n${why.length === 0 ? "" : `\n${why.join("\n")}\n`}`);
  }
  if (answer.kind !== "talk") {
    const { rememberAsked } = await import("./asked-file.ts");
    rememberAsked(projectRoot(), { id: answer.id, question: wish.question, ...options });
  }
  return 0;
}

await runProgram(async () => {
  const wish = readArguments(process.argv.slice(2));
  const { question, batch } = wish;
  if (wish.help) {
    process.stdout.write(`${await askUsage()}\n`);
    return 0;
  }
  if (question !== undefined && batch !== undefined) throw new Misuse(`Give either a question or --batch, not both: ${HINT}`);
  if (question === undefined && batch === undefined) {
    throw new Misuse('Ask a question, such as: npm run ask -- "When will the EU cybercrime centre be set up?"');
  }
  const engine = openEngine(projectRoot());
  const options = checkDocument(engine, wish.document);
  if (batch !== undefined) return answerBatch({ ...wish, batch }, engine, options);
  return answerOne({ ...wish, question: question ?? "" }, engine, options);
});
