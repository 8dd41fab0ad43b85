import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMAND_DEFINITIONS } from "../../adapters/discord/commands.ts";
import { registerNow } from "../../adapters/discord/register-now.ts";
import { sameCommands } from "../../adapters/discord/register.ts";
import { discordDoctor } from "../../adapters/discord/doctor.ts";
import { discordConfiguration } from "../../adapters/discord/configuration.ts";
import { INVITATION } from "../../adapters/discord/permissions.ts";
import { acceptCommands } from "./stand-in/command-rules.ts";
import { openStandIn, type StandIn } from "./stand-in/stand-in.ts";

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
let discord: StandIn;
beforeAll(async () => {
  discord = await openStandIn();
});
afterAll(() => discord.stop());
const configuration = () => ({ token: discord.world.token, sharding: "auto" as const, api: discord.api });
const writes = (): number => discord.requests.filter(({ method }) => method === "PUT").length;

describe("the commands", () => {
  test("keep Discord's rules: names, lengths, order of options, characters in all", () => {
    expect(() => acceptCommands(json(COMMAND_DEFINITIONS))).not.toThrow();
  });

  test.each(["de", "fr", "es-ES", "it", "pl"] as const)("have names and descriptions in %s, options too", (locale) => {
    const parts = COMMAND_DEFINITIONS.flatMap((command) => [
      command,
      ...("options" in command ? (command.options ?? []) : []),
    ]);
    const described = parts.flatMap((part) =>
      "description_localizations" in part ? [part.description_localizations] : [],
    );
    expect(parts.filter(({ name_localizations }) => !name_localizations?.[locale])).toEqual([]);
    expect(described.filter((translations) => !translations?.[locale])).toEqual([]);
    expect(described.length).toBeGreaterThan(20);
  });

  test("English stands under its own keys, or readers of one English would get the other's", () => {
    for (const { name, name_localizations } of COMMAND_DEFINITIONS) {
      expect(name_localizations).toMatchObject({ "en-US": name, "en-GB": name });
    }
  });

  test("say where they can be used, and settings are for moderators of servers", () => {
    for (const { name, contexts, integration_types, default_member_permissions } of COMMAND_DEFINITIONS) {
      const inServers = name === "settings";
      expect(contexts).toEqual(inServers ? [0] : [0, 1, 2]);
      expect(integration_types).toEqual(inServers ? [0] : [0, 1]);
      expect(default_member_permissions).toBe(inServers ? "8192" : undefined);
    }
  });
});

describe("registering", () => {
  test("writes once, then only on difference", async () => {
    expect(await registerNow(configuration())).toMatch(/^Registered 9 commands: ask, actions/u);
    expect(await registerNow(configuration())).toBe("All 9 commands were up to date; nothing was written");
    expect(writes()).toBe(1);
  });

  test.each([
    ["a description", (command: Record<string, unknown>) => ({ ...command, description: "Another" })],
    ["a translation", (command: Record<string, unknown>) => ({ ...command, name_localizations: { de: "anders" } })],
    ["an option", (command: Record<string, unknown>) => ({ ...command, options: [] })],
    ["where it can be used", (command: Record<string, unknown>) => ({ ...command, contexts: [0] })],
  ])("%s that differs is written", async (_name, change) => {
    const [first, ...others] = discord.world.commands;
    if (first === undefined) throw new Error("Nothing is registered");
    discord.world.commands = [Object.assign(structuredClone(first), change({ ...first })), ...others];
    const before = writes();
    expect(await registerNow(configuration())).toContain("Registered 9 commands");
    expect(writes()).toBe(before + 1);
  });

  test("keys that are undefined, defaults and order make no difference; a missing command does", () => {
    const [first, ...others] = COMMAND_DEFINITIONS;
    expect(
      sameCommands([...others, { ...first, nsfw: false, id: "1", options: undefined, ...first }], COMMAND_DEFINITIONS),
    ).toBe(true);
    expect(sameCommands(others, COMMAND_DEFINITIONS)).toBe(false);
  });

  test("a bad token gives one sentence", async () => {
    await expect(registerNow({ ...configuration(), token: "x" })).rejects.toThrow(
      "Discord no longer accepts the bot's token (401)",
    );
  });
});

const lines = async (...given: Parameters<typeof discordDoctor>): Promise<string> =>
  (await discordDoctor(...given)).map(({ well, line }) => `${well ? "ok " : "FIX"} ${line}`).join("\n");

describe("the doctor", () => {
  test("everything well", async () => {
    await registerNow(configuration());
    expect(await lines(configuration())).toBe(
      [
        `ok  Discord: the token belongs to the app "Verbatim" (${discord.world.application})`,
        "ok  Discord: no privileged intent, and none is needed",
        "ok  Discord: people can install the app for themselves",
        `ok  Discord: to add the bot to a server, open https://discord.com/oauth2/authorize?client_id=${discord.world.application}&scope=bot+applications.commands&permissions=${INVITATION}`,
        "ok  Discord: 990 of 1000 logins left today",
        "ok  Discord: the commands are registered and up to date",
      ].join("\n"),
    );
  });

  test("commands that are not registered", async () => {
    discord.world.commands = [];
    expect(await lines(configuration())).toContain(
      "FIX Discord: the commands are not up to date; run: npm run discord:register",
    );
  });

  test("no token, a bad one, no network: one line each, never the token", async () => {
    expect(await lines(undefined)).toBe(
      "ok  Discord: off, because DISCORD_TOKEN is not set (see adapters/discord/README.md)",
    );
    const bad = { ...configuration(), token: "MTIz.secret.secret" };
    expect(await lines(bad)).toContain("FIX Discord no longer accepts the bot's token (401)");
    expect(await lines({ ...configuration(), api: "http://127.0.0.1:9/api" })).toMatch(
      /^FIX Discord: could not be asked \(\w+\); check the network$/u,
    );
    expect(await lines(bad)).not.toContain("secret");
  });

  test("asks for the permissions of its table and no others", () => {
    // View Channels, Send Messages (in Threads), Read Message History, Attach Files.
    expect(INVITATION).toBe(274_878_008_320n);
  });
});

describe("the configuration", () => {
  const token = `MTIzNDU2Nzg5MDEyMzQ1Njc4.abcdef.${"y".repeat(38)}`;
  test.each([
    [{}, undefined],
    [{ DISCORD_TOKEN: "" }, undefined],
    [{ DISCORD_TOKEN: token }, { token, sharding: "auto" }],
    [
      { DISCORD_TOKEN: token, DISCORD_SHARDING: "processes" },
      { token, sharding: "processes" },
    ],
  ])("%j", (environment, expected) => {
    expect(discordConfiguration(environment)).toEqual(expected);
  });

  test.each([
    [{ DISCORD_TOKEN: `Bot ${token}` }, "DISCORD_TOKEN does not look like a bot token"],
    [{ DISCORD_TOKEN: `${token}\n` }, "DISCORD_TOKEN does not look like a bot token"],
    [{ DISCORD_TOKEN: token, DISCORD_SHARDING: "many" }, "DISCORD_SHARDING must be auto"],
  ])("%j is refused without repeating it", (environment, sentence) => {
    expect(() => discordConfiguration(environment)).toThrow(sentence);
    expect(() => discordConfiguration(environment)).not.toThrow(token);
  });
});
