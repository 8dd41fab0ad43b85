import { realAsked } from "../support/asked.ts";
import { soak } from "./soak-run.ts";

/*
 * npx tsx test/discord/soak.ts [events]: questions of the gold, clicks, mentions and direct messages by the thousand,
 * answered by the real engine while requests fail and connections end. Prints the counts; exits with 1 when one was
 * answered twice, or lost although in time.
 */
const events = Number(process.argv[2] ?? 1_000);
const result = await soak(
  { events, disconnectEvery: 100, serverErrors: 0.05, rateLimits: 0.02, lateDeliveries: 0.01 },
  await realAsked(),
);
for (const [name, count] of Object.entries(result)) process.stdout.write(`${name.padEnd(16)} ${count}\n`);
process.exit(result.twice > 0 || result.lost > 0 || result.pings > 0 ? 1 : 0);
