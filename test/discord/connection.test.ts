import { afterEach, describe, expect, test } from "vitest";
import { later } from "../../adapters/discord/running.ts";
import { startDiscord } from "../../adapters/discord/start.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { type BotOptions, type RunningBot, runBot } from "./running-bot.ts";
import { channelNamed, directMessages, mention, person, slash } from "./stand-in/people.ts";
import { openStandIn } from "./stand-in/stand-in.ts";
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
const isWell = async ({ discord, app }: RunningBot): Promise<void> => {
  await expect.poll(() => app().health().healthy && discord.gateway.isConnected(), { timeout: 8_000 }).toBe(true);
};

describe("the connection comes back by itself, and nothing is answered twice or lost", () => {
  test("a cut connection is resumed, and what was asked meanwhile is answered once", async () => {
    const running = await run();
    running.discord.gateway.cut();
    const interaction = ask(running);
    const question = mention(running.discord, ann, channelNamed(running.discord, "general"), QUESTIONS.found);
    expect(textOf(await running.answer(interaction))).toContain("**By __2013__");
    await running.replyTo(question);
    expect(interaction.answers).toBe(1);
    expect(running.discord.gateway.log).toMatchObject({ identifies: 1, resumes: 1 });
  });

  test("Discord asks for a reconnect (op 7)", async () => {
    const running = await run();
    running.discord.gateway.requestReconnect();
    await running.discord.until(() => (running.discord.gateway.log.resumes === 1 ? true : undefined), "a resume");
    expect(textOf(await running.answer(ask(running)))).toContain("**By __2013__");
  });

  test("Discord ends the session (op 9): the bot identifies again", async () => {
    const running = await run();
    running.discord.gateway.invalidateSession();
    await running.discord.until(() => (running.discord.gateway.log.identifies === 2 ? true : undefined), "an identify");
    await isWell(running);
    expect(textOf(await running.answer(ask(running)))).toContain("**By __2013__");
  });

  test("an event that is delivered twice is answered once", async () => {
    const running = await run();
    const first = ask(running);
    await running.answer(first);
    running.discord.gateway.dispatch("INTERACTION_CREATE", interactionJson(running, first.id, first.token));
    await expect.poll(() => running.app().counts().repeated).toBe(1);
    expect(first.answers).toBe(1);
  });

  test("an interaction that is past Discord's three seconds is counted, not answered", async () => {
    const running = await run();
    const late = slash(running.discord, ann, "ask", { question: QUESTIONS.found }, { age: 4_000 });
    await expect.poll(() => running.app().counts().late).toBe(1);
    expect(late.answers).toBe(0);
    expect(textOf(await running.answer(ask(running)))).toContain("**By __2013__");
  });
});

/** The event of an interaction as it was sent before. */
function interactionJson({ discord }: RunningBot, id: string, token: string): object {
  const general = channelNamed(discord, "general");
  return {
    id,
    token,
    application_id: discord.world.application,
    type: 2,
    data: { id: "1", name: "ask", type: 1, options: [{ name: "question", type: 3, value: QUESTIONS.found }] },
    channel_id: general.id,
    channel: { id: general.id, type: 0, name: "general", guild_id: discord.world.guild },
    guild_id: discord.world.guild,
    member: { user: { id: ann.id, username: "Ann", discriminator: "0" }, roles: [], permissions: "0", flags: 0 },
    app_permissions: "0",
    locale: "en-US",
    entitlements: [],
    authorizing_integration_owners: {},
  };
}

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

describe("ends that are final say what to do", () => {
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const start = async (token: string | undefined, refuse?: number): Promise<unknown> => {
    const discord = await openStandIn();
    discord.gateway.faults.refuseIdentify = refuse;
    const { chat, stop } = await runBot();
    const configuration = {
      token: token ?? discord.world.token,
      sharding: "auto" as const,
      api: discord.api,
      withoutThrottle: true,
    };
    const started = await startDiscord({ chat, configuration, logger: quiet }).then(
      () => "started",
      (error: unknown) => error,
    );
    await stop();
    await discord.stop();
    return started;
  };

  test("a bad token", async () => {
    expect(String(await start("MTIzNDU2Nzg5MDEyMzQ1Njc4.abcdef.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"))).toBe(
      "Error: Discord refused the bot's token: make a new one in the developer portal (page Bot) and set DISCORD_TOKEN",
    );
  });

  test("intents that the app is not allowed", async () => {
    expect(String(await start(undefined, 4014))).toContain(
      "Discord does not allow this app the intents Guilds, GuildMessages and DirectMessages",
    );
  });

  test("the token is withdrawn while running (401)", async () => {
    const running = await run();
    running.discord.fail(/POST \/channels/u, { status: 401 });
    mention(running.discord, ann, channelNamed(running.discord, "general"), QUESTIONS.found);
    expect(await running.app().ended).toContain("Discord no longer accepts the bot's token (401)");
    expect(running.app().health().healthy).toBe(false);
  });

  test("the gateway closes for good (4004)", async () => {
    const running = await run();
    running.discord.gateway.close(4004);
    expect(await running.app().ended).toContain("Discord refused the bot's token");
  });

  test("an expired interaction token (401, 50027) is not mistaken for that", async () => {
    const running = await run({
      change: (chat) => ({
        ...chat,
        ask: (incoming) => {
          running.discord.world.clockAhead += 16 * 60_000;
          return chat.ask(incoming);
        },
      }),
    });
    ask(running);
    await expect.poll(() => running.app().counts().refusedByDiscord).toBe(1);
    expect(running.app().health().healthy).toBe(true);
  });

  test("no line of the log holds the token or a question", async () => {
    const running = await run();
    await running.answer(ask(running));
    running.discord.gateway.close(4004);
    await running.app().ended;
    expect(JSON.stringify(running.logged)).not.toContain(running.discord.world.token);
    expect(JSON.stringify(running.logged)).not.toContain("cybercrime");
  });
});

describe("health and shutdown", () => {
  test("health is the age of the last heartbeat that was acknowledged, not the ping", async () => {
    let ahead = 0;
    const running = await run({ heartbeat: 50, now: () => Date.now() + ahead });
    await running.discord.until(() => (running.discord.gateway.log.heartbeats > 1 ? true : undefined), "heartbeats");
    expect(running.app().health()).toMatchObject({ healthy: true, sentence: "Discord: 1 shard(s) connected" });
    ahead = 200_000;
    expect(running.app().health()).toMatchObject({
      healthy: false,
      sentence: expect.stringMatching(/shard 0 is silent for \d+ s/u),
    });
  });

  test("heartbeats that are not acknowledged lead to a new connection", async () => {
    const running = await run({ heartbeat: 60 });
    const { faults, log } = running.discord.gateway;
    faults.silentHeartbeats = true;
    await running.discord.until(() => (log.resumes + log.identifies > 1 ? true : undefined), "a new connection");
    faults.silentHeartbeats = false;
    await isWell(running);
    expect(textOf(await running.answer(ask(running)))).toContain("**By __2013__");
  });

  test("shutdown waits for answers under way and takes no new ones", async () => {
    const held = later<void>();
    const running = await run({
      change: (chat) => ({ ...chat, ask: (incoming) => held.promise.then(() => chat.ask(incoming)) }),
    });
    const under = ask(running);
    await running.discord.until(() => under.acknowledged, "the acknowledgement");
    const stopped = running.app().stop(5_000);
    const refused = ask(running);
    held.resolve();
    await stopped;
    expect(under.answers).toBe(1);
    expect(refused.acknowledged).toBeUndefined();
  });

  test("shutdown keeps its deadline when an answer hangs", async () => {
    const running = await run({ change: (chat) => ({ ...chat, ask: () => new Promise(() => {}) }) });
    const under = ask(running);
    await running.discord.until(() => under.acknowledged, "the acknowledgement");
    await running.app().stop(100);
    expect(under.answers).toBe(0);
  });
});
