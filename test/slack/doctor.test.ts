import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { withoutSecrets } from "../../adapters/slack/bolt-log.ts";
import { SCOPES } from "../../adapters/slack/configuration.ts";
import { examineSlack, findingLine, type Examined } from "../../adapters/slack/doctor.ts";
import { startStandIn, type StandIn } from "./stand-in/server.ts";

describe("the check-up", () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
    standIn.addWorkspace("T1");
  });
  afterEach(async () => {
    await standIn.close();
  });
  const lines = async (examined: Partial<Examined> = {}): Promise<string[]> =>
    (
      await examineSlack({
        botToken: "xoxb-T1-stand-in",
        appToken: standIn.appToken,
        reception: "socket",
        apiUrl: standIn.apiUrl,
        ...examined,
      })
    ).map(findingLine);

  it("finds everything well", async () => {
    expect(await lines()).toMatchInlineSnapshot(`
      [
        "ok    SLACK_BOT_TOKEN has the right form",
        "ok    Slack knows the bot, in workspace T1",
        "ok    the bot has every scope it needs",
        "ok    SLACK_APP_TOKEN has the right form",
        "ok    Slack opens a socket for the app",
      ]
    `);
  });

  it.each<[string, Partial<Examined>, string]>([
    [
      "no bot token",
      { botToken: undefined },
      "wrong SLACK_BOT_TOKEN is missing: copy it from OAuth & Permissions into SLACK_BOT_TOKEN",
    ],
    [
      "tokens exchanged",
      { botToken: "xapp-1-secret" },
      "wrong SLACK_BOT_TOKEN is not of the right kind: SLACK_BOT_TOKEN must begin with xoxb-",
    ],
    ["a line break", { botToken: "xoxb-T1-secret\n" }, "wrong SLACK_BOT_TOKEN begins or ends with white space"],
    ["an old token", { botToken: "xoxb-secret" }, "wrong auth.test failed (invalid_auth): reinstall the app"],
    [
      "an old app token",
      { appToken: "xapp-secret" },
      "wrong apps.connections.open failed (invalid_auth): turn Socket Mode on",
    ],
    ["no signing secret", { reception: "http" }, "wrong SLACK_SIGNING_SECRET is missing or has the wrong form"],
    [
      "a Slack that is not there",
      { apiUrl: "http://127.0.0.1:65531/api/" },
      "wrong auth.test failed (not-sent): check the way to slack.com",
    ],
  ])("%s: one line that says what to do, and no secret", async (_name, examined, expected) => {
    const found = await lines(examined);
    expect(found.filter((row) => row.startsWith(expected))).toHaveLength(1);
    expect(found.join("\n")).not.toContain("secret");
    expect(found.every((row) => !row.includes("\n"))).toBe(true);
  });

  it("names missing and needless scopes", async () => {
    const [workspace] = standIn.state.workspaces;
    if (workspace !== undefined)
      workspace.scopes = [...SCOPES.filter((scope) => scope !== "commands"), "channels:history"];
    const found = (await lines()).join("\n");
    expect(found).toContain("missing scopes: commands");
    expect(found).toContain("scopes that are not needed: channels:history");
  });
});

describe("what others log", () => {
  it.each([
    ["token xoxb-1-2-abc is bad", "token [secret] is bad"],
    ["wss://x/link?ticket=abc-def&app_id=1", "wss://x/link?[secret]&app_id=1"],
    ["xapp-1-A1-2-abc.def", "[secret]"],
    ["nothing to hide", "nothing to hide"],
  ])("%s", (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });
});

const MANIFEST = z.object({
  display_information: z.object({ name: z.string(), description: z.string(), long_description: z.string() }),
  features: z.object({
    bot_user: z.object({ display_name: z.string() }),
    agent_view: z.object({ agent_description: z.string() }),
    slash_commands: z.array(z.object({ command: z.string(), description: z.string() })),
    shortcuts: z.array(z.object({ callback_id: z.string(), name: z.string(), description: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

describe("manifest.json and the README", () => {
  const folder = new URL("../../adapters/slack/", import.meta.url);
  const read = async (name: string): Promise<string> => readFile(new URL(name, folder), "utf8");

  it("asks for the scopes that are needed and for no other, and the README says what each is for", async () => {
    const manifest = MANIFEST.parse(JSON.parse(await read("manifest.json")));
    const readme = await read("README.md");
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES);
    for (const name of [...SCOPES, ...manifest.settings.event_subscriptions.bot_events, "connections:write"]) {
      expect(readme).toContain(`\`${name}\``);
    }
  });

  it("is within Slack's limits for manifests", async () => {
    const { display_information: about, features } = MANIFEST.parse(JSON.parse(await read("manifest.json")));
    expect(about.name.length).toBeLessThanOrEqual(35);
    expect(about.description.length).toBeLessThanOrEqual(140);
    expect(about.long_description.length).toBeGreaterThanOrEqual(174);
    expect(about.long_description.length).toBeLessThanOrEqual(4000);
    expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    for (const { command, description } of features.slash_commands)
      expect([command.length <= 32, description.length <= 2000]).toEqual([true, true]);
    for (const { name, description } of features.shortcuts)
      expect([name.length <= 24, description.length <= 150]).toEqual([true, true]);
    expect(features.shortcuts.map(({ callback_id: id }) => id)).toEqual(["find_source", "check_quote"]);
  });
});
