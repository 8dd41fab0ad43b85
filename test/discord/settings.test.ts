import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { QUESTIONS } from "../support/fake-engine.ts";
import { type RunningBot, runBot } from "./running-bot.ts";
import { click, slash } from "./stand-in/interacting.ts";
import { channelNamed, directMessages, person } from "./stand-in/people.ts";
import { mention } from "./stand-in/writing.ts";
import { textOf } from "./stand-in/transcript.ts";
import { type Channel, PERMISSION, type Person } from "./stand-in/world.ts";

const ann = person("Ann");
const mod = person("Mod", PERMISSION.manageMessages);
let bot: RunningBot;
let general: Channel;
let random: Channel;
let clock = Date.parse("2026-11-21T12:00:00Z");
beforeAll(async () => {
  bot = await runBot({ now: () => clock });
  general = channelNamed(bot.discord, "general");
  random = channelNamed(bot.discord, "random");
});
afterAll(() => bot.stop());

const set = async (by: Person, values: Record<string, string | number | boolean> = {}): Promise<string> =>
  textOf(await bot.answer(slash(bot.discord, by, "settings", values)));
const ask = (values: object = {}, where: object = {}) =>
  bot.answer(slash(bot.discord, ann, "ask", { question: QUESTIONS.found, ...values }, where));

beforeEach(async () => {
  await set(mod, { everywhere: true, privately: false, cooldown: 0 });
  clock += 3_600_000;
});

describe("settings of a server, for moderators", () => {
  test("they are shown", async () => {
    expect(await set(mod)).toBe(
      [
        "**Settings of this server**",
        "- I answer in all channels.",
        "- Answers to commands are shown to everybody unless the asker chooses otherwise.",
        "- There is no cool-down.",
      ].join("\n"),
    );
  });

  test("for others there is a sentence that names the permission", async () => {
    expect(await set(ann, { cooldown: 10 })).toBe(
      "Changing the settings needs the permission “Manage Messages” in this server.",
    );
    expect(await set(mod)).toContain("There is no cool-down.");
  });

  test("the bot answers in the named channels and their threads only", async () => {
    expect(await set(mod, { allow: general.id })).toContain(`I answer only in <#${general.id}>.`);
    expect(textOf(await ask())).toContain("**By __2013__");
    expect(textOf(await ask({}, { in: channelNamed(bot.discord, "a thread") }))).toContain("**By __2013__");
    const refused = await ask({}, { in: random });
    expect(refused.onlyFor).toBe(ann.id);
    expect(textOf(refused)).toBe(
      `I do not answer in this channel. You can ask me in a direct message. I answer only in <#${general.id}>.`,
    );
  });

  test("a mention in another channel is told directly", async () => {
    await set(mod, { allow: general.id });
    const question = mention(bot.discord, ann, random, QUESTIONS.found);
    const post = await bot.replyTo(question, directMessages(bot.discord, ann).id);
    expect(textOf(post)).toContain("I do not answer in this channel.");
  });

  test("a channel is taken from the list, and all are allowed again", async () => {
    await set(mod, { allow: general.id });
    expect(await set(mod, { allow: random.id })).toContain(`<#${general.id}>, <#${random.id}>`);
    expect(await set(mod, { disallow: general.id })).toContain(`I answer only in <#${random.id}>.`);
    expect(await set(mod, { everywhere: true })).toContain("I answer in all channels.");
  });

  test("answers are private unless the asker chooses otherwise", async () => {
    await set(mod, { privately: true });
    expect((await ask()).onlyFor).toBe(ann.id);
    expect((await ask({ private: false })).onlyFor).toBeUndefined();
  });

  test("within the cool-down answers are private, and sharing waits", async () => {
    await set(mod, { cooldown: 60 });
    expect((await ask()).onlyFor).toBeUndefined();
    clock += 20_000;
    const second = await ask();
    expect(second.onlyFor).toBe(ann.id);
    expect(textOf(second)).toContain("the next public answer is possible in 40 s, so only you see this one.");
    expect(textOf(await bot.answer(click(bot.discord, ann, second, "Share in channel")))).toContain("possible in 40 s");
    clock += 40_000;
    expect((await ask()).onlyFor).toBeUndefined();
  });

  test("one channel's cool-down is not another's", async () => {
    await set(mod, { cooldown: 60 });
    await ask();
    expect((await ask({}, { in: random })).onlyFor).toBeUndefined();
  });

  test("they outlive a restart, and go when the bot is removed from the server", async () => {
    await set(mod, { cooldown: 60 });
    await bot.restart();
    expect(await set(mod)).toContain("At least 60 s lie between");
    bot.discord.gateway.dispatch("GUILD_DELETE", { id: bot.discord.world.guild });
    await expect
      .poll(() => bot.chat.settings(`discord:${bot.discord.world.guild}`))
      .toMatchObject({ coolDownSeconds: 0 });
    await bot.restart();
    expect(await set(mod)).toContain("There is no cool-down.");
  });
});
