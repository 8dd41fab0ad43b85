import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DiscordApp, startDiscord } from "../../adapters/discord/start.ts";
import type { Log } from "../../adapters/discord/bot.ts";
import type { Engine } from "../../src/answer/engine.ts";
import type { Chat } from "../../src/chat/chat.ts";
import { createChat } from "../../src/chat/create-chat.ts";
import { openStore } from "../../src/store/open-store.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { openStandIn, type StandIn } from "./stand-in/stand-in.ts";
import type { InteractionRecord, Post } from "./stand-in/world.ts";

/** Lines that the bot logged. */
type Logged = { readonly level: string; readonly fields: object; readonly text: string };

export type RunningBot = {
  readonly discord: StandIn;
  readonly chat: Chat;
  readonly app: () => DiscordApp;
  readonly logged: Logged[];
  /** The answer to an interaction, once it is there. */
  readonly answer: (interaction: InteractionRecord) => Promise<Post>;
  /** What the bot wrote after a message, in its channel or one that is given. */
  readonly replyTo: (message: Post, channel?: string) => Promise<Post>;
  /** Stops the bot and starts it again on the same data, as after a deployment. */
  readonly restart: () => Promise<void>;
  /** Throws where a message of the bot would have notified anybody. */
  readonly mustHavePingedNobody: () => void;
  readonly stop: () => Promise<void>;
};

export type BotOptions = {
  readonly heartbeat?: number;
  readonly engine?: Engine;
  readonly now?: () => number;
  /** Changes the chat, to make it fail for instance. */
  readonly change?: (chat: Chat) => Chat;
};

/** The app with its own stand-in of Discord, a store in a temporary folder, and the fake engine. */
export async function runBot({
  heartbeat = 41_250,
  engine = fakeEngine(),
  now = Date.now,
  change = (chat) => chat,
}: BotOptions = {}): Promise<RunningBot> {
  const discord = await openStandIn({ heartbeat });
  const folder = mkdtempSync(join(tmpdir(), "verbatim-discord-"));
  const store = await openStore({ file: join(folder, "store.sqlite"), key: Buffer.alloc(32, 7) });
  // A new chat for every start: nothing may live on in memory.
  const newChat = (): Chat => change(createChat({ engine: () => engine, store, now, limits: { burst: 10_000 } }));
  let chat = newChat();
  const logged: Logged[] = [];
  const line = (level: string) => (fields: object, text: string) => void logged.push({ level, fields, text });
  const logger: Log = { info: line("info"), warn: line("warn"), error: line("error") };
  const start = async (): Promise<DiscordApp> => {
    const { api, world } = discord;
    const app = await startDiscord({
      chat,
      configuration: { token: world.token, sharding: "auto", api, withoutThrottle: true },
      logger,
      now,
    });
    await discord.until(
      () => (app.health().healthy && world.commands.length > 0 ? true : undefined),
      "the bot to be ready",
    );
    return app;
  };
  let app = await start();
  return {
    discord,
    get chat() {
      return chat;
    },
    app: () => app,
    logged,
    answer: (interaction) => discord.until(() => answered(interaction), "an answer"),
    replyTo: (message, channel = message.channel) =>
      discord.until(
        () =>
          discord.world.posts.find(
            (post) => post.author.id === discord.world.bot.id && post.channel === channel && post.id > message.id,
          ),
        "a reply",
      ),
    restart: async () => {
      await app.stop(2_000);
      chat = newChat();
      app = await start();
    },
    mustHavePingedNobody: () => {
      const [ping] = discord.world.pings;
      if (ping !== undefined) throw new Error(`Message ${ping.post} would have pinged ${ping.whom}`);
    },
    stop: async () => {
      await app.stop(2_000);
      await discord.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answered({ answer, answers }: InteractionRecord): Post | undefined {
  return answers > 0 && answer !== undefined && !answer.thinking ? answer : undefined;
}
