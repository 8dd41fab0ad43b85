import { afterEach, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../src/chat/wording.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { startBot, type Bot, type BotOptions } from "./bot.ts";

let bot: Bot;
const start = async (configuration: BotOptions["configuration"] = {}): Promise<void> => {
  bot = await startBot("socket", { configuration });
};
afterEach(async () => {
  await bot.close();
});

const GUEST = { user_profile: { is_restricted: true } };
const OUTSIDE: readonly (readonly [string, Parameters<Bot["people"]["mention"]>[2]])[] = [
  ["a channel shared with another organisation", { outer: { is_ext_shared_channel: true } }],
  ["a guest", { event: GUEST }],
  ["somebody from another workspace", { event: { user_team: "T8" } }],
];

describe("shared channels and guests", () => {
  it.each(OUTSIDE)("%s is answered, since the documents are public", async (_name, options) => {
    await start();
    await bot.people.mention("UT1guest", QUESTIONS.found, options);
    expect(await bot.posts()).toHaveLength(1);
  });

  it.each(OUTSIDE)("%s is met with silence where that is set", async (_name, options) => {
    await start({ silentInSharedChannels: true });
    await bot.people.mention("UT1guest", QUESTIONS.found, options);
    expect(await bot.posts()).toEqual([]);
    await bot.people.mention("UT1anna", QUESTIONS.found);
    expect(await bot.posts()).toHaveLength(1);
  });
});

/** The administrator types a setting; the reply. */
async function set(text: string): Promise<string> {
  await bot.people.command("UT1admin", `settings ${text}`);
  return (await bot.last()).text;
}

describe("/iss settings", () => {
  it("is for the administrators named in the configuration only", async () => {
    await start();
    expect(await set("shared silent")).toBe(PROBLEMS.notAllowed);
  });

  it("shows and changes what is set", async () => {
    await start({ administrators: ["UT1admin"] });
    expect(await set("")).toContain("Settings now: shared channels and guests: answered");
    expect(await set("shared silent")).toContain("shared channels and guests: silent");
    expect(await set("cooldown 60")).toContain("cool-down: 60 seconds");
    expect(await set("nonsense")).toContain("Settings: `/iss settings`");
    await bot.people.mention("UT1anna", QUESTIONS.found, { outer: { is_ext_shared_channel: true } });
    expect((await bot.posts()).filter(({ onlyFor }) => onlyFor === undefined)).toEqual([]);
  });

  it("private: a mention is answered for the asker only", async () => {
    await start({ administrators: ["UT1admin"] });
    await set("private on");
    await bot.people.mention("UT1anna", QUESTIONS.found);
    expect(await bot.last()).toMatchObject({ onlyFor: "UT1anna", via: "postEphemeral" });
  });

  it("only here: elsewhere it says so, privately", async () => {
    await start({ administrators: ["UT1admin"] });
    await set("here on");
    await bot.people.mention("UT1anna", QUESTIONS.found, { channel: "CT1other" });
    expect(await bot.last()).toMatchObject({ onlyFor: "UT1anna", text: PROBLEMS.silentHere });
    await bot.people.mention("UT1anna", QUESTIONS.found);
    expect(await bot.last()).toMatchObject({ onlyFor: undefined, channel: "CT1general" });
  });

  it("cool-down: a second question in the channel waits, in another one not", async () => {
    await start({ administrators: ["UT1admin"] });
    await set("cooldown 600");
    await bot.people.mention("UT1anna", QUESTIONS.found);
    await bot.people.mention("UT1ben", QUESTIONS.found);
    expect(await bot.last()).toMatchObject({ onlyFor: "UT1ben" });
    await bot.people.mention("UT1ben", QUESTIONS.found, { channel: "CT1other" });
    expect(await bot.last()).toMatchObject({ onlyFor: undefined });
  });
});
