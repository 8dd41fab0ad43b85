import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfiguration, VARIABLES } from "../../src/configuration.ts";
import { projectRoot } from "../../src/project.ts";
import { slackSetup } from "../../src/slack-configuration.ts";

const read = (name: string): string => readFileSync(join(projectRoot(), name), "utf8");
const NONE = {
  store: () => Promise.resolve(),
  fetch: () => Promise.resolve(undefined),
  delete: () => Promise.resolve(),
};

describe("the configuration", () => {
  test("is explained in .env.example, variable by variable", () => {
    const explained = [...read(".env.example").matchAll(/^([A-Z_]+)=/gmu)].map(([, name = ""]) => name);
    expect(new Set(explained)).toEqual(new Set(Object.keys(VARIABLES)));
  });

  test("of .env.example as it is can be used, and turns nothing on", () => {
    const example = Object.fromEntries(
      [...read(".env.example").matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(([, name = "", value = ""]) => [name, value]),
    );
    const configuration = readConfiguration(example);
    expect(configuration).toEqual(readConfiguration({}));
    expect([slackSetup(configuration, NONE), configuration.DISCORD_TOKEN]).toEqual([
      { on: false, missing: "SLACK_BOT_TOKEN" },
      undefined,
    ]);
  });

  test("is explained in the README, variable by variable", () => {
    const explained = [...read("README.md").matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, name = ""]) => name);
    expect(new Set(explained)).toEqual(new Set(Object.keys(VARIABLES)));
  });

  test.each([
    ["SLACK_BOT_TOKEN", "xapp-secret-of-the-wrong-kind", "it must begin with xoxb-"],
    ["SLACK_APP_TOKEN", "xoxb-secret-of-the-wrong-kind", "it must begin with xapp-"],
    ["SLACK_MODE", "carrier pigeon", "it must be socket or http"],
    ["HEALTH_PORT", "70000", "it must be at most 65535"],
    ["HEALTH_PORT", "a door", "it must be a whole number"],
    ["UNANSWERED_DAYS", "0", "it must be at least 1"],
    ["LOG_UNANSWERED", "maybe", "it must be on or off"],
  ])("says what is wrong with %s, and never its value", (name, value, sentence) => {
    const reading = (): unknown => readConfiguration({ [name]: value });
    expect(reading).toThrow(`Cannot use ${name}: ${sentence}`);
    expect(reading).not.toThrow(value);
  });
});

describe("Slack", () => {
  test.each([
    ["without anything", {}, "SLACK_BOT_TOKEN"],
    ["with a bot token only", { SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_APP_TOKEN"],
    [
      "over HTTP without the secret of its signatures",
      { SLACK_BOT_TOKEN: "xoxb-1", SLACK_MODE: "http" },
      "SLACK_SIGNING_SECRET",
    ],
    ["for several workspaces without the client's secret", { SLACK_CLIENT_ID: "1.2" }, "SLACK_CLIENT_SECRET"],
    [
      "for several workspaces without the state's secret",
      { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "s" },
      "SLACK_STATE_SECRET",
    ],
  ])("is off %s, and the missing variable is named", (_, environment, missing) => {
    expect(slackSetup(readConfiguration(environment), NONE)).toEqual({ on: false, missing });
  });

  test("is on over a socket with two tokens", () => {
    const setup = slackSetup(
      readConfiguration({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_ADMINISTRATORS: "U1, U2" }),
      NONE,
    );
    expect(setup).toMatchObject({
      on: true,
      configuration: {
        access: { kind: "one-workspace", botToken: "xoxb-1" },
        reception: { kind: "socket", appToken: "xapp-1" },
        administrators: ["U1", "U2"],
      },
    });
  });

  test("takes the place of one workspace's token by OAuth for several", () => {
    const environment = {
      SLACK_CLIENT_ID: "1.2",
      SLACK_CLIENT_SECRET: "s",
      SLACK_STATE_SECRET: "t",
      SLACK_MODE: "http",
      SLACK_SIGNING_SECRET: "0",
      SLACK_PORT: "4000",
    };
    expect(slackSetup(readConfiguration(environment), NONE)).toMatchObject({
      on: true,
      configuration: {
        access: { kind: "several-workspaces", clientId: "1.2", port: 4000 },
        reception: { kind: "http", signingSecret: "0", port: 4000 },
      },
    });
  });
});
