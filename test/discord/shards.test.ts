import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { startDiscordShards } from "../../adapters/discord/shard-manager.ts";
import { openStandIn, type StandIn } from "./stand-in/stand-in.ts";

const script = fileURLToPath(new URL("shard-child.ts", import.meta.url));
const lines: string[] = [];
const note = (_fields: object, text: string): void => void lines.push(text);
let discord: StandIn | undefined;
afterEach(async () => {
  delete process.env["SHARD_FAILS"];
  delete process.env["STAND_IN_API"];
  await discord?.stop();
});

/** As many processes, each with a shard, all talking to the stand-in. */
async function start(shards: number) {
  discord = await openStandIn();
  process.env["STAND_IN_API"] = discord.api;
  return startDiscordShards({
    script,
    configuration: { token: discord.world.token, sharding: "processes" },
    logger: { info: note, warn: note, error: note },
    shards,
    execArgv: ["--import", "tsx"],
    restartDelay: 10,
    mostDeaths: 3,
  });
}

test("a shard runs in a process of its own and comes back when it ends, but not for ever", async () => {
  const shards = await start(1);
  const standIn = discord;
  if (standIn === undefined) throw new Error("There is no stand-in");
  expect(shards.health()).toEqual({ healthy: true, sentence: "Discord: 1 shard process(es) ready" });
  standIn.gateway.close(4014);
  await expect.poll(() => standIn.gateway.log.identifies, { timeout: 25_000 }).toBe(2);
  await expect.poll(() => shards.health().healthy, { timeout: 25_000 }).toBe(true);
  // From now on each start fails: that would use up the day's logins.
  standIn.gateway.faults.refuseIdentify = 4014;
  standIn.gateway.close(4014);
  expect(await shards.ended).toBe(
    "Discord: shard 0 ended 3 times in a row, so all were stopped: read its last lines in the log",
  );
  expect(shards.health().healthy).toBe(false);
}, 60_000);

test("shards end with their manager", async () => {
  const shards = await start(1);
  await shards.stop(10_000);
  expect(shards.health().healthy).toBe(false);
  expect(discord?.gateway.isConnected()).toBe(false);
}, 60_000);

test("a shard that cannot start gives one sentence", async () => {
  process.env["SHARD_FAILS"] = "1";
  await expect(start(1)).rejects.toThrow("Discord: not every shard became ready, so all were stopped");
}, 60_000);
