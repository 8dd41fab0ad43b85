import { EventEmitter, once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BUTTONS, PROBLEMS } from "../../src/chat/wording.ts";
import { SLACK } from "../../adapters/slack/wording.ts";
import type { Chat } from "../../src/chat/chat.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { startBot, until, type Bot, type BotOptions, type Mode } from "./bot.ts";
import { outline, quotesOf } from "./outline.ts";
import type { Call, Fault } from "./stand-in/state.ts";

let bot: Bot;
const start = async (mode: Mode, options?: BotOptions): Promise<void> => {
  bot = await startBot(mode, options);
};
afterEach(async () => {
  await bot.close();
});

/** The first so many calls of a method go wrong. */
function firstCalls(method: string, count: number, fault: Fault): (call: Call) => Fault | undefined {
  let left = count;
  return (call) => {
    if (call.method !== method || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}
const posted = async (): Promise<readonly string[]> =>
  (await bot.posts()).filter(({ onlyFor }) => onlyFor === undefined).map(({ channel }) => channel);

describe.each<Mode>(["socket", "http"])("never twice, over %s", (mode) => {
  beforeEach(() => start(mode));

  it("a redelivery of an acknowledged event", async () => {
    await bot.people.mention("UT1anna", QUESTIONS.found, { again: true });
    expect(await posted()).toHaveLength(1);
    // the redelivery is counted when it has been looked at, which may be after the first answer stands
    await vi.waitFor(() => expect(bot.slack.health().counts).toMatchObject({ received: 2, answered: 1, repeated: 1 }), {
      timeout: 10_000,
    });
  });

  it("the same message under two event ids", async () => {
    const { ts } = await bot.people.direct("UT1anna", QUESTIONS.found);
    await bot.people.direct("UT1anna", QUESTIONS.found, { ts });
    expect((await posted()).length).toBe(1);
  });

  it("an edited mention, an edited message, our own, another bot's, Slackbot's", async () => {
    const { ts } = await bot.people.mention("UT1anna", QUESTIONS.found);
    await bot.people.mention("UT1anna", QUESTIONS.part, {
      ts: "1.5",
      event: { edited: { user: "UT1anna", ts: "2.0" } },
    });
    await bot.people.event({
      type: "message",
      subtype: "message_changed",
      channel: "DUT1anna",
      channel_type: "im",
      message: { text: "x" },
      ts: "1.6",
    });
    await bot.people.direct(bot.workspace.botUser, QUESTIONS.part, { event: { bot_id: bot.workspace.botId } });
    await bot.people.direct("UT1robot", QUESTIONS.part, { event: { bot_id: "BOTHER" } });
    await bot.people.mention("UT1robot", QUESTIONS.part, { event: { subtype: "bot_message", bot_id: "BOTHER" } });
    await bot.people.direct("USLACKBOT", QUESTIONS.part);
    await bot.people.direct("UT1anna", QUESTIONS.part, { event: { subtype: "channel_join" } });
    await bot.people.event({
      type: "message",
      channel: "CT1general",
      channel_type: "channel",
      user: "UT1anna",
      text: "just talk",
      ts: "1.7",
    });
    const posts = await bot.posts();
    expect(posts.map(({ thread }) => thread)).toEqual([ts]);
  });

  it("a click that is delivered twice", async () => {
    await bot.people.mention("UT1anna", QUESTIONS.absent);
    const post = await bot.last();
    await bot.people.press("UT1anna", post, QUESTIONS.found, { again: true });
    expect(await posted()).toHaveLength(2);
    // The second delivery may still be on its way when the answer to the first is posted.
    await expect.poll(() => bot.slack.health().counts).toMatchObject({ received: 3, answered: 2, repeated: 1 });
    expect(await posted()).toHaveLength(2);
  });
});

describe("never twice, when Slack goes wrong", () => {
  it.each<[string, Fault]>([
    ["500 after the message was stored", { kind: "status", status: 500, carriedOut: true }],
    ["a reset after the message was stored", { kind: "reset", carriedOut: true }],
    [
      "an answer that is no JSON, after it was stored",
      { kind: "status", status: 200, carriedOut: true, body: "<html>" },
    ],
    ["internal_error", { kind: "error", error: "internal_error" }],
    ["503 before it was stored", { kind: "status", status: 503, carriedOut: false }],
  ])("%s: not posted again; the asker is told, and can see the answer", async (_name, fault) => {
    await start("socket");
    bot.standIn.state.faultOf = firstCalls("chat.postMessage", 1, fault);
    await bot.people.mention("UT1anna", QUESTIONS.found);
    const carriedOut = "carriedOut" in fault && fault.carriedOut;
    expect(await posted()).toHaveLength(carriedOut ? 1 : 0);
    const notice = await bot.last();
    expect(notice).toMatchObject({ onlyFor: "UT1anna", via: "postEphemeral" });
    await bot.people.press("UT1anna", notice, SLACK.showAnswer);
    expect(quotesOf((await bot.last()).blocks)[0]).toContain("cybercrime centre");
    expect(await posted()).toHaveLength(carriedOut ? 1 : 0);
  });

  it.each<[string, string | undefined]>([
    ["with Retry-After", "1"],
    ["without Retry-After", undefined],
    ["with one that is no number", "soon"],
  ])("429 %s: posted once, later", async (_name, retryAfter) => {
    await start("http");
    bot.standIn.state.faultOf = firstCalls("chat.postMessage", 1, { kind: "limited", retryAfter });
    await bot.people.mention("UT1anna", QUESTIONS.found);
    expect(await posted()).toEqual(["CT1general"]);
    const [first, second] = bot.standIn.state.calls.filter(({ method }) => method === "chat.postMessage");
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it("a limited channel does not hold up another", async () => {
    await start("socket");
    let left = 1;
    bot.standIn.state.faultOf = ({ method, fields }) =>
      method === "chat.postMessage" && fields["channel"] === "CT1general" && left-- > 0
        ? { kind: "limited", retryAfter: "1" }
        : undefined;
    await bot.people.mention("UT1anna", QUESTIONS.found);
    await bot.people.mention("UT1ben", QUESTIONS.found, { channel: "CT1other" });
    expect(await posted()).toEqual(["CT1other", "CT1general"]);
  });

  it("a wait of an hour is not waited for: the answer goes to the asker directly", async () => {
    await start("socket");
    bot.standIn.state.faultOf = firstCalls("chat.postMessage", 1, { kind: "limited", retryAfter: "3600" });
    await bot.people.mention("UT1anna", QUESTIONS.found);
    expect(await posted()).toEqual(["DUT1anna"]);
  });

  it.each(["invalid_blocks", "msg_blocks_too_long"])("%s: the same goes out as plain text, once", async (error) => {
    await start("socket");
    bot.standIn.state.faultOf = ({ method, fields }) =>
      method === "chat.postMessage" && fields["blocks"] !== undefined ? { kind: "error", error } : undefined;
    await bot.people.mention("UT1anna", QUESTIONS.found);
    const post = await bot.last();
    expect(post.blocks).toEqual([]);
    expect(post.text).toContain("cybercrime centre");
    expect(await posted()).toHaveLength(1);
  });

  it("a channel that does not take it: the asker gets it directly", async () => {
    await start("socket");
    await bot.people.mention("UT1anna", QUESTIONS.found, { channel: "CT1private" });
    expect(await posted()).toEqual(["DUT1anna"]);
  });

  it("a response URL that is used up or too old: the asker gets it directly", async () => {
    await start("http");
    bot.standIn.state.faultOf = ({ method }) =>
      method === "response_url" ? { kind: "error", error: "expired_url" } : undefined;
    await bot.people.command("UT1anna", QUESTIONS.found);
    expect(await posted()).toEqual(["DUT1anna"]);
  });

  it("a trigger that Slack will not take any more: the same stands beside the message, for who clicked", async () => {
    await start("socket");
    await bot.people.mention("UT1anna", QUESTIONS.found);
    const post = await bot.last();
    bot.standIn.state.faultOf = firstCalls("views.open", 1, { kind: "error", error: "expired_trigger_id" });
    await bot.people.press("UT1ben", post, BUTTONS.context);
    const beside = await bot.last();
    expect(beside).toMatchObject({ onlyFor: "UT1ben", via: "response_url" });
    expect(outline(beside)).toContain("The passage");
  });
});

describe("acknowledged while searching", () => {
  it.each<Mode>(["socket", "http"])("over %s: Slack has its acknowledgement before the answer exists", async (mode) => {
    const gate = new EventEmitter();
    const held = once(gate, "open");
    const slow = (chat: Chat): Chat => ({
      ...chat,
      ask: async (incoming) => {
        await held;
        return chat.ask(incoming);
      },
    });
    await start(mode, { chat: slow });
    const results = await Promise.all([
      bot.people.mention("UT1anna", QUESTIONS.found),
      bot.people.command("UT1anna", QUESTIONS.found),
    ]);
    expect(results.map(({ acknowledged, tries }) => ({ acknowledged, tries }))).toEqual([
      { acknowledged: true, tries: 1 },
      { acknowledged: true, tries: 1 },
    ]);
    expect(bot.standIn.state.posts).toEqual([]);
    gate.emit("open");
    expect(await bot.posts()).toHaveLength(2);
  });
});

describe("one person does not crowd out the others", () => {
  it("is told once, and the others are answered", async () => {
    await start("socket", { limits: { burst: 2, refillMilliseconds: 3_600_000 } });
    for (let asked = 0; asked < 5; asked += 1) await bot.people.mention("UT1anna", QUESTIONS.found);
    await bot.people.mention("UT1ben", QUESTIONS.found);
    const posts = await bot.posts();
    expect(posts.filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(3);
    expect(posts.filter(({ text }) => text === PROBLEMS.limited).map(({ onlyFor }) => onlyFor)).toEqual(["UT1anna"]);
  });
});

/** A chat whose answering fails, with what was asked in the error. */
const broken = (chat: Chat): Chat => ({
  ...chat,
  ask: async ({ text }) => {
    await Promise.resolve();
    throw new Error(`cannot read ${text}`);
  },
});

describe("a fault of ours", () => {
  it("is apologised for with the event's id; neither the post nor the log holds what was asked", async () => {
    await start("socket", { chat: broken });
    await bot.people.mention("UT1anna", "canary question xyzzy");
    await bot.people.command("UT1anna", "canary question xyzzy");
    const posts = await bot.posts();
    expect(posts.map(({ text }) => text.split("\n")[0])).toEqual([PROBLEMS.fault, PROBLEMS.fault]);
    expect(posts[0]?.text).toContain("EvT1");
    expect(JSON.stringify([posts, bot.logged])).not.toContain("xyzzy");
    expect(bot.slack.health().counts.apologised).toBe(2);
  });
});

describe("stopping", () => {
  it("waits for answers under way, and takes nothing new", async () => {
    await start("http");
    bot.standIn.state.faultOf = firstCalls("chat.postMessage", 1, { kind: "slow", ms: 150 });
    await bot.people.mention("UT1anna", QUESTIONS.found);
    await until(() => bot.slack.health().running === 1);
    expect(await bot.slack.stop(5000)).toEqual({ left: 0 });
    expect(bot.standIn.state.posts).toHaveLength(1);
    expect((await bot.people.mention("UT1ben", QUESTIONS.found)).acknowledged).toBe(false);
    expect(bot.slack.health().ready).toBe(false);
  });

  it("gives up at its deadline and says how much was left", async () => {
    await start("socket");
    bot.standIn.state.faultOf = firstCalls("chat.postMessage", 1, { kind: "slow", ms: 2000 });
    await bot.people.mention("UT1anna", QUESTIONS.found);
    await until(() => bot.slack.health().running === 1);
    expect(await bot.slack.stop(20)).toEqual({ left: 1 });
  });
});
