import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Engine } from "../../src/answer/engine.ts";
import type { Chat, Incoming } from "../../src/chat/chat.ts";
import type { ChatOptions } from "../../src/chat/create-chat.ts";
import { createChat } from "../../src/chat/create-chat.ts";
import type { Store } from "../../src/store/store.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { ROWS } from "../support/fake-passages.ts";
import { sqliteHome } from "../support/stores.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let home: Awaited<ReturnType<typeof sqliteHome>>;
let store: Store;
let engine: Engine;
let clock: number;
let faults: string[];
let events = 0;

const chatWith = (options: Partial<ChatOptions> = {}): Chat =>
  createChat({ engine: () => engine, store, now: () => clock, onFault: (what) => faults.push(what), ...options });

const from = (author: string, text: string, rest: Partial<Incoming> = {}): Incoming => {
  events += 1;
  return { text, author, conversation: "thread-1", event: `event-${events}`, ...rest };
};

beforeAll(async () => {
  home = await sqliteHome();
});
afterAll(() => home.close());
beforeEach(async () => {
  await home.reset();
  store = await home.open();
  engine = fakeEngine();
  clock = Date.UTC(2026, 10, 21, 12);
  faults = [];
});
afterEach(async () => {
  await store.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- holds for every test above
  expect(faults).toEqual([]);
});

/** A store of which one call always fails, as on a full disk. */
const broken = (...names: readonly (keyof Store)[]): Store => ({
  ...store,
  ...Object.fromEntries(names.map((name) => [name, () => Promise.reject(new Error("database or disk is full"))])),
});

describe("a conversation", () => {
  test("remembers earlier questions, so that a follow-up is understood, also after a restart", async () => {
    const first = await chatWith().ask(from("Ada", QUESTIONS.found));
    expect(first.kind).toBe("found");
    await store.close();
    store = await home.open();
    const second = await chatWith().ask(from("Ada", QUESTIONS.followUp));
    expect(second.kind).toBe("found");
  });

  test("belongs to its thread", async () => {
    const chat = chatWith();
    await chat.ask(from("Ada", QUESTIONS.found));
    const elsewhere = await chat.ask(from("Ada", QUESTIONS.followUp, { conversation: "thread-2" }));
    expect(elsewhere.kind).toBe("refused");
  });

  test("is forgotten after a day", async () => {
    const chat = chatWith();
    await chat.ask(from("Ada", QUESTIONS.found));
    clock += DAY;
    expect((await chat.ask(from("Ada", QUESTIONS.followUp))).kind).toBe("refused");
  });

  test("does not count small talk or commands as questions", async () => {
    const chat = chatWith();
    await chat.ask(from("Ada", QUESTIONS.found));
    await chat.ask(from("Ada", QUESTIONS.thanks));
    await chat.rows(from("Ada", ""), { responsible: "CEPOL" });
    await chat.define(from("Ada", "ENISA"));
    expect(await store.earlierQuestions("thread-1", clock)).toEqual([QUESTIONS.found]);
  });

  test("keeps a question's engine, and gives the next question the new one", async () => {
    let asked = 0;
    const newer = fakeEngine("newer");
    const chat = chatWith({
      engine: () => {
        asked += 1;
        return asked === 1 ? engine : newer;
      },
    });
    const before = await chat.ask(from("Ada", QUESTIONS.found));
    expect(before.id).toBe(engine.ask(QUESTIONS.found).id);
    expect((await store.findAnswer(before.id, clock))?.build).toBe("fake-build");
  });
});

describe("an answer's buttons", () => {
  test("work after a restart: the same question and index give the same answer", async () => {
    const answer = await chatWith().ask(from("Ada", QUESTIONS.found));
    await store.close();
    store = await home.open();
    expect(await chatWith().recall(answer.id)).toEqual(answer);
  });

  test.each([
    ["rows", (chat: Chat) => chat.rows(from("Ada", "/actions"), { responsible: "CEPOL", year: 2012 })],
    ["a quote check", (chat: Chat) => chat.checkQuote(from("Ada", "Serious and organised crime is bad"))],
    ["a source", (chat: Chat) => chat.findSource(from("Ada", "Serious and organised crime is bad"))],
    ["a definition", (chat: Chat) => chat.define(from("Ada", "ENISA"))],
    ["a comparison", (chat: Chat) => chat.compare(from("Ada", "cybercrime"))],
    ["one document", (chat: Chat) => chat.ask(from("Ada", QUESTIONS.found, { document: "press-release" }))],
  ])("bring back %s as it was", async (_name, make) => {
    const chat = chatWith();
    const answer = await make(chat);
    expect(await chat.recall(answer.id)).toEqual(answer);
  });

  test("bring back a follow-up with what it followed", async () => {
    const chat = chatWith();
    await chat.ask(from("Ada", QUESTIONS.found));
    const second = await chat.ask(from("Ada", QUESTIONS.followUp));
    await chat.ask(from("Ada", QUESTIONS.part));
    expect(await chat.recall(second.id)).toEqual(second);
  });

  test("answer afresh when the index is another, for the same asker", async () => {
    const chat = chatWith();
    const old = await chat.ask(from("Ada", QUESTIONS.found));
    engine = fakeEngine("newer");
    const renewed = await chat.recall(old.id);
    expect(renewed).toEqual(engine.ask(QUESTIONS.found));
    expect(renewed?.id).not.toBe(old.id);
    expect(await chat.recall(renewed?.id ?? "")).toEqual(renewed);
    expect(await chat.askedBy?.(renewed?.id ?? "", "Ada")).toBe(true);
    expect(await chat.askedBy?.(renewed?.id ?? "", "Bob")).toBe(false);
  });

  test("say nothing of an answer that is unknown or forgotten", async () => {
    const chat = chatWith();
    const { id } = await chat.ask(from("Ada", QUESTIONS.found));
    clock += 7 * DAY;
    for (const answerId of [id, "unknown", "'; drop table answers; --"]) {
      expect(await chat.recall(answerId)).toBeUndefined();
      expect(await chat.more(answerId, 0, 3)).toBeUndefined();
      expect(await chat.why(answerId)).toBeUndefined();
    }
  });

  test("page through what is further, with how many follow", async () => {
    const chat = chatWith();
    const { id } = await chat.ask(from("Ada", QUESTIONS.found));
    const page = await chat.more(id, 1, 3);
    expect(page?.citations.map(({ passage }) => passage)).toEqual(ROWS.slice(0, 3).map(({ passage }) => passage));
    expect(page?.rest).toBe(4);
    expect(await chat.more(id, 8, 3)).toEqual({ citations: [], rest: 0 });
    expect(await chat.more(id, -5, 1)).toEqual(await chat.more(id, 0, 1));
  });

  test("page through a list from its beginning", async () => {
    const chat = chatWith();
    const { id } = await chat.ask(from("Ada", QUESTIONS.longList));
    const page = await chat.more(id, 38, 10);
    expect(page?.citations).toHaveLength(3);
    expect(page?.rest).toBe(0);
  });

  test("explain an answer, by its filters where it was chosen by filters", async () => {
    const chat = chatWith();
    const { id } = await chat.ask(from("Ada", QUESTIONS.found));
    const rows = await chat.rows(from("Ada", ""), { year: 2013 });
    expect((await chat.why(id))?.[0]).toBe(`question: ${QUESTIONS.found}`);
    expect(await chat.why(rows.id)).toEqual(["filter: year: 2013"]);
  });

  test("show a passage in context and cite it, where the key is one", () => {
    const chat = chatWith();
    const key = engine.keyOf("press-release/paragraph-7");
    expect(chat.context(key)?.citation.passage).toBe("press-release/paragraph-7");
    expect(chat.cite(key)?.plain).toContain("Paragraph 7");
    expect(chat.context("nokey")).toBeUndefined();
    expect(chat.cite("nokey")).toBeUndefined();
  });
});

const noted = async () =>
  (await store.gaps()).map(({ question, reason, build, day, times }) => [question, reason, build, day, times]);

describe("what was asked", () => {
  test("is noted when it was refused, or read as other words, and not otherwise", async () => {
    const chat = chatWith();
    for (const question of Object.values(QUESTIONS)) await chat.ask(from("Ada", question, { conversation: question }));
    expect((await noted()).map(([question, reason]) => [question, reason])).toEqual([
      ["and by when?", "not-in-documents"],
      ["wann kommt das zentrum?", "other-language"],
      ["what did the 2015 agenda say about cybercrime?", "after-the-documents"],
      ["what does it say about zebra farming?", "not-in-documents"],
      ["what is due in 1999?", "no-row"],
      ["when will the eu set up a cybercrme centre?", "weak"],
    ]);
  });

  test("counts questions that differ only in case and spaces as one", async () => {
    const chat = chatWith();
    await chat.ask(from("Ada", "Zebra  farming?"));
    await chat.ask(from("Bob", "zebra farming?"));
    expect(await noted()).toEqual([["zebra farming?", "not-in-documents", "fake-build", "2026-11-21", 2]]);
  });

  test("is never noted of pasted quotes and other people's messages", async () => {
    const chat = chatWith();
    const check = await chat.checkQuote(from("Ada", "a private sentence"));
    await chat.findSource(from("Ada", "a private sentence"));
    await chat.rate(check.id, "Ada", "no");
    expect(await noted()).toEqual([]);
  });

  test("is not noted when the fault was ours", async () => {
    engine = {
      ...engine,
      ask: () => {
        throw new Error("a fault of ours");
      },
    };
    await expect(chatWith().ask(from("Ada", QUESTIONS.absent))).rejects.toThrow("a fault of ours");
    expect(await noted()).toEqual([]);
  });

  test("is not noted where the log is off", async () => {
    const chat = chatWith({ logGaps: false });
    const { id } = await chat.ask(from("Ada", QUESTIONS.absent));
    await chat.rate(id, "Ada", "no");
    expect(await noted()).toEqual([]);
  });

  test("is noted when rated not useful, once a person, and taken back with the rating", async () => {
    const chat = chatWith();
    const { id } = await chat.ask(from("Ada", QUESTIONS.found));
    await chat.rate(id, "Ada", "no");
    await chat.rate(id, "Ada", "no");
    await chat.rate(id, "Bob", "no");
    expect(await noted()).toEqual([[QUESTIONS.found.toLowerCase(), "not-useful", "fake-build", "2026-11-21", 2]]);
    await chat.rate(id, "Ada", "yes");
    await chat.rate("unknown", "Ada", "no");
    expect((await noted()).map((gap) => gap.at(-1))).toEqual([1]);
    expect(await store.ratingsByDay()).toEqual([{ day: "2026-11-21", yes: 1, no: 1 }]);
  });

  test("a wrong passage can be reported where answer and passage exist", async () => {
    const chat = chatWith();
    const { id } = await chat.ask(from("Ada", QUESTIONS.found));
    const key = engine.keyOf("press-release/paragraph-7");
    await chat.report(id, key, "Ada");
    await chat.report(id, "nokey", "Ada");
    await chat.report("unknown", key, "Ada");
    expect((await store.reports()).map(({ passage, question }) => [passage, question])).toEqual([
      ["press-release/paragraph-7", QUESTIONS.found.toLowerCase()],
    ]);
  });
});

describe("limits", () => {
  test("an event is handled once, also after a restart, and again after a day", async () => {
    const chat = chatWith();
    expect(await chat.claim("event")).toBe(true);
    expect(await chat.claim("event")).toBe(false);
    expect(await chatWith().claim("event")).toBe(false);
    clock += DAY;
    expect(await chat.claim("event")).toBe(true);
  });

  test("somebody who asks too much is told so once, and others are not held up", () => {
    const chat = chatWith({ limits: { burst: 2, refillMilliseconds: 1_000 } });
    const asks = ["Ada", "Ada", "Ada", "Ada", "Bob"].map((author) => chat.allow(author));
    expect(asks.map(({ allowed }) => allowed)).toEqual([true, true, false, false, true]);
    expect(asks.map(({ sayIt }) => sayIt)).toEqual([false, false, true, false, false]);
  });

  test("a message of any length and with any characters is read as far as it is allowed", async () => {
    const chat = chatWith({ limits: { textLength: 10 } });
    const answer = await chat.ask(from("Ada", `a\u0000\ud800b${"x".repeat(50_000)}`));
    expect((await store.findAnswer(answer.id, clock))?.question).toBe("a \uFFFDbxxxxxx");
  });

  test("the store is swept after some answers, and after some time", async () => {
    const chat = chatWith({ limits: { sweepAnswers: 3 } });
    await store.claim("old", 1, clock - 1);
    let sweeps = 0;
    const counting = chatWith({
      store: { ...store, sweep: async () => void (sweeps += 1) },
      limits: { sweepAnswers: 3 },
    });
    for (let index = 0; index < 6; index += 1) await counting.ask(from("Ada", QUESTIONS.found));
    expect(sweeps).toBe(2);
    clock += 10 * MINUTE;
    await counting.ask(from("Ada", QUESTIONS.found));
    expect(sweeps).toBe(3);
    expect((await chat.ask(from("Ada", QUESTIONS.found))).kind).toBe("found");
  });
});

describe("settings of a space", () => {
  test("have defaults, are kept, and can be forgotten", async () => {
    const chat = chatWith();
    const defaults = await chat.settings("slack:T1");
    expect(defaults).toEqual({
      channels: [],
      privateByDefault: false,
      coolDownSeconds: 0,
      silentInSharedChannels: false,
    });
    await chat.setSettings("slack:T1", { ...defaults, channels: ["C1"], coolDownSeconds: 30 });
    expect(await chat.settings("slack:T1")).toEqual({ ...defaults, channels: ["C1"], coolDownSeconds: 30 });
    expect(await chat.settings("slack:T2")).toEqual(defaults);
    await chat.forgetSpace?.("slack:T1");
    expect(await chat.settings("slack:T1")).toEqual(defaults);
  });

  test("out of bounds are refused", async () => {
    const chat = chatWith();
    const defaults = await chat.settings("slack:T1");
    await expect(chat.setSettings("slack:T1", { ...defaults, coolDownSeconds: -1 })).rejects.toThrow("coolDownSeconds");
  });
});

describe("a store that fails", () => {
  afterEach(() => {
    faults = [];
  });

  test("costs memory, not the answer", async () => {
    const chat = chatWith({ store: broken("earlierQuestions", "saveAsked", "claim", "settings") });
    expect((await chat.ask(from("Ada", QUESTIONS.found))).kind).toBe("found");
    expect(await chat.claim("event")).toBe(true);
    expect(await chat.claim("event")).toBe(false);
    expect((await chat.settings("slack:T1")).channels).toEqual([]);
    expect(faults).toEqual(["read a conversation", "save an answer", "remember an event", "read settings"]);
  });

  test("keeps the silence that was asked for", async () => {
    const failing = { ...store };
    const chat = chatWith({ store: failing });
    await chat.setSettings("slack:T1", {
      channels: [],
      privateByDefault: true,
      coolDownSeconds: 0,
      silentInSharedChannels: true,
    });
    await chat.settings("slack:T1");
    Object.assign(failing, broken("settings"));
    expect((await chat.settings("slack:T1")).silentInSharedChannels).toBe(true);
    expect(faults).toEqual(["read settings"]);
  });

  test("does not pretend to have forgotten", async () => {
    await expect(chatWith({ store: broken("forget") }).forget("Ada")).rejects.toThrow("disk is full");
  });
});

test("forget me takes questions, answers, ratings and reports, and leaves those of others", async () => {
  const chat = chatWith();
  const mine = await chat.ask(from("Ada", QUESTIONS.found));
  const ours = await chat.ask(from("Ada", QUESTIONS.part, { conversation: "thread-2" }));
  await chat.ask(from("Bob", QUESTIONS.part, { conversation: "thread-3" }));
  const followUp = await chat.ask(from("Bob", QUESTIONS.followUp));
  await chat.rate(ours.id, "Ada", "yes");
  await chat.forget("Ada");
  expect(await chat.recall(mine.id)).toBeUndefined();
  expect(await chat.recall(ours.id)).toEqual(engine.ask(QUESTIONS.part));
  expect(await chat.recall(followUp.id), "it repeats what Ada asked").toBeUndefined();
  expect(await store.ratingsByDay()).toEqual([]);
  expect((await chat.ask(from("Ada", QUESTIONS.followUp))).kind).toBe("refused");
});
