import { afterEach, describe, expect, test } from "vitest";
import { later } from "../../adapters/discord/running.ts";
import { startDiscord } from "../../adapters/discord/start.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { type BotOptions, type RunningBot, runBot } from "./running-bot.ts";
import { slash } from "./stand-in/interacting.ts";
import { channelNamed, person } from "./stand-in/people.ts";
import { mention } from "./stand-in/writing.ts";
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

  test("shutdown keeps its deadline while a new session awaits its first event", async () => {
    const running = await run();
    const { faults, log, invalidateSession } = running.discord.gateway;
    faults.withoutReady = true;
    invalidateSession();
    await running.discord.until(() => (log.identifies === 2 ? true : undefined), "an identify");
    expect(running.app().health()).toMatchObject({ healthy: false, sentence: "Discord: shard 0 is not connected" });
    await running.app().stop(700);
    faults.withoutReady = false;
  });

  test("shutdown keeps its deadline when an answer hangs", async () => {
    const running = await run({ change: (chat) => ({ ...chat, ask: () => new Promise(() => {}) }) });
    const under = ask(running);
    await running.discord.until(() => under.acknowledged, "the acknowledgement");
    await running.app().stop(100);
    expect(under.answers).toBe(0);
  });
});
