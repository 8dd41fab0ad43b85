import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { Answer } from "./answer/answer.ts";
import type { AskOptions, Engine } from "./answer/engine.ts";
import type { Wish } from "./ask-arguments.ts";
import { rememberAsked } from "./asked-file.ts";
import { plainText } from "./chat/plain-text.ts";
import { answerRecord } from "./desk/answer-record.ts";
import { forPeople } from "./for-people.ts";
import { openEngine } from "./open-engine.ts";
import { Misuse } from "./run-program.ts";

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
    stream.once("error", (cause) =>
      reject(
        new Misuse(
          `Cannot read ${name}: give the name of a file with one JSON object per line, or - for standard input`,
          { cause },
        ),
      ),
    );
  });
}

async function answerBatch(
  wish: Wish & { readonly batch: string },
  engine: Engine,
  options: AskOptions,
): Promise<void> {
  const { runBatch } = await import("./batch.ts");
  const payload = wish.as === undefined ? undefined : await payloadFor(wish.as, engine);
  await runBatch(await openBatch(wish.batch), process.stdout, ({ id, question, history }) => {
    const answer = engine.ask(question, { ...options, history });
    return payload === undefined ? answerRecord(answer, id, plainText(answer)) : { id, payload: payload(answer) };
  });
}

async function answerOne(
  root: string,
  wish: Wish & { readonly question: string },
  engine: Engine,
  options: AskOptions,
): Promise<void> {
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
  if (answer.kind !== "talk") rememberAsked(root, { id: answer.id, question: wish.question, ...options });
}

/**
 * Loads the index and answers what was asked for: a batch of questions, or one.
 *
 * @throws Misuse when the document or the batch is not there
 * @throws UnusableIndex when the index cannot be used
 */
export async function answerWish(root: string, wish: Wish): Promise<void> {
  const engine = openEngine(root);
  const options = checkDocument(engine, wish.document);
  const { batch, question = "" } = wish;
  await (batch === undefined
    ? answerOne(root, { ...wish, question }, engine, options)
    : answerBatch({ ...wish, batch }, engine, options));
}
