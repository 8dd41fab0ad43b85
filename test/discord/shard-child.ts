import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDiscord } from "../../adapters/discord/start.ts";
import { createChat } from "../../src/chat/create-chat.ts";
import { openStore } from "../../src/store/open-store.ts";
import { fakeEngine } from "../support/fake-engine.ts";

/*
 * What a shard's process runs in the test: the bot against the stand-in, or a process that fails at once.
 */
if (process.env["SHARD_FAILS"] === "1") process.exit(1);
const store = await openStore({
  file: join(mkdtempSync(join(tmpdir(), "verbatim-shard-")), "store.db"),
  key: Buffer.alloc(32, 7),
});
const engine = fakeEngine();
const started = startDiscord({
  chat: createChat({ engine: () => engine, store, now: Date.now }),
  configuration: {
    token: process.env["DISCORD_TOKEN"] ?? "",
    sharding: "auto",
    api: process.env["STAND_IN_API"] ?? "",
    withoutThrottle: true,
  },
  logger: { info: () => {}, warn: () => {}, error: () => {} },
});
const app = await started.catch(() => process.exit(1));
process.once("SIGTERM", () => {
  void app.stop(2_000).finally(() => process.exit(0));
});
void app.ended.then(() => process.exit(1));
