import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGINE, INPUT } from "../support/real-engine.ts";
import { CONVERSATIONS } from "./conversations.ts";
import { discordPlayer } from "./discord-player.ts";
import { createExaminer, gistOf } from "./examine.ts";
import type { Player } from "./player.ts";
import { slackPlayer } from "./slack-player.ts";
import { terminalPlayer } from "./terminal-player.ts";

const PLATFORMS: readonly (readonly [string, () => Promise<Player>])[] = [
  ["the terminal", () => terminalPlayer(ENGINE)],
  ["Slack", () => slackPlayer(ENGINE)],
  ["Discord", () => discordPlayer(ENGINE)],
];

const examine = createExaminer(INPUT.corpus);
const given = new Map<string, readonly object[]>();

describe.each(PLATFORMS)("the exam in %s", (platform, sit) => {
  let player: Player;
  beforeAll(async () => {
    player = await sit();
  });
  afterAll(async () => {
    given.set(platform, player.answers.map(gistOf));
    await player.stop();
  });

  test.each(CONVERSATIONS.map(({ name, steps }) => [name, steps] as const))("%s", async (_, steps) => {
    player.begin();
    expect(await examine(player, steps)).toEqual([]);
  });
});

test("the answers were the same everywhere: the same passages, the same first sentence", () => {
  const [first, ...others] = PLATFORMS.map(([platform]) => given.get(platform));
  expect(first?.length).toBeGreaterThan(CONVERSATIONS.length);
  for (const other of others) expect(other).toEqual(first);
});
