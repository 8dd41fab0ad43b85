import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askChoices } from "../../adapters/terminal/choices.ts";
import { choiceLines, createConversation, type Conversation } from "../../adapters/terminal/conversation.ts";
import { createPaper } from "../../adapters/terminal/paper.ts";
import { startTerminal } from "../../adapters/terminal/start.ts";
import type { Chat } from "../../src/chat/chat.ts";
import { createChat } from "../../src/chat/create-chat.ts";
import type { Store } from "../../src/store/store.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { sqliteHome, type StoreHome } from "../support/stores.ts";

let home: StoreHome;
let store: Store;
let chat: Chat;

beforeAll(async () => {
  home = await sqliteHome();
  store = await home.open();
  const engine = fakeEngine();
  chat = createChat({ engine: () => engine, store, now: Date.now });
});
afterAll(async () => {
  await store.close();
  await home.close();
});

const paper = createPaper(80, false);
let conversations = 0;

function begin(): {
  readonly say: (typed: string) => Promise<string>;
  readonly choose: (label: string) => Promise<string>;
} {
  conversations += 1;
  const converse: Conversation = createConversation(chat, paper, { key: `test:${conversations}` });
  let offered: readonly string[] = [];
  const say = async (typed: string): Promise<string> => {
    const turn = await converse(typed);
    offered = turn.choices.map(({ label }) => label);
    return turn.lines.join("\n");
  };
  return { say, choose: (label) => say(String(1 + offered.findIndex((each) => each.startsWith(label)))) };
}

describe("a conversation in the terminal", () => {
  test("answers, and its choices do what buttons do elsewhere", async () => {
    const { say, choose } = begin();
    expect(await say(QUESTIONS.found)).toContain("By 2013, the EU will establish");
    expect(await choose("Show in context")).toContain("OBJECTIVE 3: Raise levels of security");
    expect(await choose("Cite as")).toMatch(/Footnote\n.*\nMarkdown\n.*\nPlain text\n.*\nBibTeX\n {2}@misc/u);
    expect(await choose("Why this passage")).toContain("recognised: a question of when");
    expect(await choose("Useful")).toBe("Thank you. You can change your mind at any time.");
    expect(await choose("Report a wrong passage")).toContain("The maintainers will look at this passage.");
  });

  test("shows further passages until there are none", async () => {
    const { say, choose } = begin();
    await say(QUESTIONS.found);
    expect(await choose("More passages")).toContain("First Annual Report, 25 November 2011");
    expect(await choose("Show in context")).toContain("First Annual Report, 25 November 2011");
    expect(await choose("More passages")).toContain("“");
    expect(await choose("More passages")).toContain("The documents do not answer this."); // there are none: choice 0
  });

  test("shows the passages of a list in their context, chosen by number", async () => {
    const { say, choose } = begin();
    await say(QUESTIONS.shortList);
    expect(await choose("Show one of these in context")).toBe("Choose a passage by its number.");
    expect(await choose("Show in context: Annex, Objective 3, Action 1, row 2")).toContain("Develop capacities");
    expect(await choose("Cite as: Annex, Objective 3, Action 1, row 2")).toContain("BibTeX");
    expect(await choose("Back to the list")).toContain("2 of 41 rows of the annex");
  });

  test("understands a follow-up", async () => {
    const { say } = begin();
    await say(QUESTIONS.found);
    expect(await say(QUESTIONS.followUp)).toContain("By 2013, the EU will establish");
  });

  test("pages a long list, and back", async () => {
    const { say, choose } = begin();
    expect(await say(QUESTIONS.longList)).toContain("  1. ");
    expect(await choose("Next page")).toContain(" 11. ");
    expect(await choose("Previous page")).toContain("  1. ");
  });

  test("asks a rewording by its number", async () => {
    const { say, choose } = begin();
    await say(QUESTIONS.absent);
    expect(await choose(QUESTIONS.found)).toContain("By 2013, the EU will establish");
  });

  test("takes a number for a question where there is no such choice", async () => {
    const { say } = begin();
    expect(await say("42")).toContain("The documents do not answer this.");
  });

  test("apologises for a fault, and goes on", async () => {
    const faults: unknown[] = [];
    const broken: Chat = { ...chat, ask: () => Promise.reject(new Error("secret detail")) };
    const converse = createConversation(broken, paper, { key: "broken", onFault: (error) => faults.push(error) });
    const { lines } = await converse("what?");
    expect([lines.join(" "), faults.length]).toEqual([expect.stringContaining("Something went wrong on our side"), 1]);
    expect(lines.join(" ")).not.toContain("secret");
  });
});

test("choices are numbered from 1", () => {
  expect(choiceLines(paper, askChoices(["What?", "Why?"]))).toEqual(["[1] What?", "[2] Why?"]);
});

async function chatWith(typed: string): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const written: string[] = [];
  output.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  input.end(typed);
  await startTerminal({
    chat,
    input,
    output,
    colour: false,
    conversation: "chat",
    startingQuestions: [QUESTIONS.shortList],
    signal: new AbortController().signal,
  });
  return stripVTControlCharacters(written.join(""));
}

describe("the terminal chat", () => {
  test("greets, offers questions, answers, and ends at the end of its input", async () => {
    const seen = await chatWith(`1\n${QUESTIONS.found}\n`);
    expect(seen).toContain("[1] What must CEPOL do?");
    expect(seen).toContain("CEPOL = European Police College");
    expect(seen).toContain("By 2013, the EU will establish");
  });

  test("ends when its user says so", async () => {
    expect(await chatWith(`exit\n${QUESTIONS.found}\n`)).not.toContain("By 2013");
  });
});
