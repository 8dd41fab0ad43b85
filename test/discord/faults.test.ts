import { afterEach, describe, expect, test } from "vitest";
import { QUESTIONS } from "../support/fake-engine.ts";
import { type BotOptions, type RunningBot, runBot } from "./running-bot.ts";
import { slash } from "./stand-in/interacting.ts";
import { channelNamed, directMessages, person } from "./stand-in/people.ts";
import { mention } from "./stand-in/writing.ts";
import { textOf } from "./stand-in/transcript.ts";

const ann = person("Ann");
let bot: RunningBot | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});
const run = async (options?: BotOptions): Promise<RunningBot> => {
  bot = await runBot(options);
  return bot;
};
const ask = ({ discord }: RunningBot) => slash(discord, ann, "ask", { question: QUESTIONS.found });

describe("requests that fail", () => {
  test.each([
    ["the acknowledgement, before it took effect", /POST .*callback/u, { status: 500 }],
    ["the acknowledgement, after it took effect", /POST .*callback/u, { status: 502, stored: true }],
    ["the answer, before it took effect", /PATCH/u, { status: 503 }],
    ["the answer, after it took effect", /PATCH/u, { status: 500, stored: true }],
    ["the answer, by the rate limit", /PATCH/u, { status: 429 }],
  ])("%s: answered all the same, once", async (_name, what, fault) => {
    const running = await run();
    running.discord.fail(what, fault, 2);
    const interaction = ask(running);
    const post = await running.answer(interaction);
    expect(textOf(post)).toContain("**By __2013__");
    await expect.poll(() => running.app().counts().answered).toBe(1);
    expect(running.discord.world.posts.filter(({ interaction: id }) => id === interaction.id)).toHaveLength(1);
  });

  test("longer outages than discord.js waits for are waited for too", async () => {
    const running = await run();
    running.discord.fail(/PATCH/u, { status: 500 }, 6);
    expect(textOf(await running.answer(ask(running)))).toContain("**By __2013__");
  });

  test.each([{ status: 500, stored: true }, { status: 502 }, { status: 429 }])(
    "a message in a channel is posted once, whatever happens to its request: %j",
    async (fault) => {
      const running = await run();
      running.discord.fail(/POST \/channels/u, fault, 2);
      const question = mention(running.discord, ann, channelNamed(running.discord, "general"), QUESTIONS.found);
      await running.replyTo(question);
      await expect.poll(() => running.app().counts().answered).toBe(1);
      expect(running.discord.world.posts.filter(({ replyTo }) => replyTo === question.id)).toHaveLength(1);
    },
  );

  test("a layout that Discord refuses goes as plain text, once, and is logged without its text", async () => {
    const running = await run();
    running.discord.failBy(({ method, body }) =>
      method === "PATCH" && JSON.stringify(body).includes('"components"') ? { status: 400, code: 50_035 } : undefined,
    );
    const answered = await running.answer(ask(running));
    expect(answered.body.content).toContain("Discord did not accept the full layout of this answer");
    expect(answered.body.content).toContain("By 2013, the EU will establish");
    expect(JSON.stringify(running.logged)).not.toContain("cybercrime");
  });
});

describe("faults of our own", () => {
  test("an error while answering gives an apology, and the next question is answered", async () => {
    let broken = true;
    const running = await run({
      change: (chat) => ({
        ...chat,
        ask: (incoming) => (broken ? Promise.reject(new Error("disk")) : chat.ask(incoming)),
      }),
    });
    expect(textOf(await running.answer(ask(running)))).toContain("Something went wrong on our side");
    const question = mention(running.discord, ann, channelNamed(running.discord, "general"), QUESTIONS.found);
    expect(textOf(await running.replyTo(question))).toContain("Something went wrong on our side");
    broken = false;
    expect(textOf(await running.answer(ask(running)))).toContain("**By __2013__");
    await expect.poll(() => running.app().counts()).toMatchObject({ received: 3, answered: 1, apologised: 2 });
  });

  test("who asks too much is told so, privately, and in a channel only once", async () => {
    let told = false;
    const allow = () => {
      const sayIt = !told;
      told = true;
      return { allowed: false, sayIt };
    };
    const running = await run({ change: (chat) => ({ ...chat, allow }) });
    const general = channelNamed(running.discord, "general");
    const first = mention(running.discord, ann, general, QUESTIONS.found);
    const direct = directMessages(running.discord, ann).id;
    expect(textOf(await running.replyTo(first, direct))).toContain("You have asked many questions in a short time.");
    mention(running.discord, ann, general, QUESTIONS.found);
    await expect.poll(() => running.app().counts().ignored).toBe(1);
    const refused = await running.answer(ask(running));
    expect(refused.onlyFor).toBe(ann.id);
    expect(textOf(refused)).toContain("You have asked many questions in a short time.");
  });

  test("the store fails while the settings are read: the answer is private rather than too public", async () => {
    const running = await run({ change: (chat) => ({ ...chat, settings: () => Promise.reject(new Error("disk")) }) });
    expect((await running.answer(ask(running))).onlyFor).toBe(ann.id);
  });

  test.each([
    [
      "an interaction without what discord.js reads",
      { t: "INTERACTION_CREATE", d: { id: "1200000000000000001", type: 2, data: { type: 1 } } },
    ],
    [
      "an interaction of a kind that does not exist",
      { t: "INTERACTION_CREATE", d: { id: "1200000000000000001", type: 99 } },
    ],
    [
      "a message without an author",
      { t: "MESSAGE_CREATE", d: { id: "1200000000000000001", channel_id: "1200000000000000002" } },
    ],
    ["nothing at all", { t: "MESSAGE_CREATE", d: null }],
    ["an event that does not exist", { t: "MOON_PHASE", d: {} }],
  ])("%s does not end the process", async (_name, { t, d }) => {
    const running = await run();
    const rejections: unknown[] = [];
    const note = (reason: unknown): void => void rejections.push(reason);
    process.on("unhandledRejection", note);
    running.discord.gateway.dispatch(t, d);
    expect(textOf(await running.answer(ask(running)))).toContain("**By __2013__");
    process.off("unhandledRejection", note);
    expect(rejections).toEqual([]);
  });
});
