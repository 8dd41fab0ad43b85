import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Log, SlackConfiguration } from "../../adapters/slack/configuration.ts";
import { startSlack, type Slack } from "../../adapters/slack/start.ts";
import type { Engine } from "../../src/answer/engine.ts";
import type { Chat } from "../../src/chat/chat.ts";
import { createChat } from "../../src/chat/create-chat.ts";
import type { ChatLimits } from "../../src/chat/limits.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { httpDriver, socketDriver, type Driver } from "./stand-in/driver.ts";
import { people, type People } from "./stand-in/people.ts";
import { startStandIn, type StandIn } from "./stand-in/server.ts";
import type { Post, Workspace } from "./stand-in/state.ts";

export type Mode = "socket" | "http";
export const SIGNING_SECRET = "0123456789abcdef0123456789abcdef";

/** Times short enough for tests. */
export const SHORT_TIMES = {
  hello: 2000,
  reconnect: 20,
  longestReconnect: 200,
  linger: 50,
  pong: 5000,
  ping: 30_000,
  resend: 20,
};

export type Bot = {
  readonly standIn: StandIn;
  readonly workspace: Workspace;
  readonly people: People;
  readonly driver: Driver;
  readonly slack: Slack;
  readonly chat: Chat;
  readonly store: Store;
  /** Everything that was logged, as text. */
  readonly logged: string[];
  readonly url: () => string;
  /** Waits until nothing is under way, then gives all posts that stand. */
  readonly posts: () => Promise<readonly Post[]>;
  readonly last: () => Promise<Post>;
  readonly close: () => Promise<void>;
};

export type BotOptions = {
  readonly engine?: Engine;
  readonly limits?: Partial<ChatLimits>;
  readonly configuration?: Partial<SlackConfiguration>;
  readonly before?: (standIn: StandIn, workspace: Workspace) => void;
  readonly chat?: (chat: Chat) => Chat;
  /** The store of another bot, which is left open: this one is its next run. */
  readonly store?: Store;
};

/** A log that is kept, so that tests can look for what must not be in it. */
export function keptLog(lines: string[]): Log {
  const write = (fields: object, sentence: string): void => {
    lines.push(`${sentence} ${JSON.stringify(fields)}`);
  };
  return { info: write, warn: write, error: write };
}

/** Waits until a condition holds; fails after five seconds, or as many milliseconds as given. */
export async function until(holds: () => boolean, most = 5000): Promise<void> {
  const started = performance.now();
  while (!holds()) {
    if (performance.now() - started > most) throw new Error(`This did not come to hold within ${most} ms`);
    await wait(2);
  }
}

/** A chat with a store of its own in a new folder. */
export async function freshChat(
  engine: Engine = fakeEngine(),
  limits: Partial<ChatLimits> = {},
  kept?: Store,
): Promise<{ chat: Chat; store: Store; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-slack-"));
  const store = kept ?? (await openStore({ file: join(folder, "store.db"), key: new Uint8Array(32).fill(7) }));
  const chat = createChat({ engine: () => engine, store, now: () => Date.now(), limits: { burst: 10_000, ...limits } });
  return {
    chat,
    store,
    close: async () => {
      if (kept === undefined) await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The whole bot against a stand-in of Slack. */
export async function startBot(mode: Mode, options: BotOptions = {}): Promise<Bot> {
  const standIn = await startStandIn();
  const workspace = standIn.addWorkspace("T1");
  options.before?.(standIn, workspace);
  const fresh = await freshChat(options.engine, options.limits, options.store);
  const chat = options.chat?.(fresh.chat) ?? fresh.chat;
  const logged: string[] = [];
  const slack = await startSlack({
    chat,
    log: keptLog(logged),
    configuration: {
      access: { kind: "one-workspace", botToken: workspace.token },
      reception:
        mode === "socket"
          ? { kind: "socket", appToken: standIn.appToken }
          : { kind: "http", signingSecret: SIGNING_SECRET, port: 0 },
      apiUrl: standIn.apiUrl,
      times: SHORT_TIMES,
      ...options.configuration,
    },
  });
  const url = (): string => `http://127.0.0.1:${slack.port() ?? 0}/slack/events`;
  const driver = mode === "socket" ? socketDriver(standIn) : httpDriver(url, SIGNING_SECRET);
  const told = people(standIn, workspace, driver);
  standIn.state.onOwnMessage = (post) => {
    const event = {
      type: "message",
      channel: post.channel,
      channel_type: "im",
      user: workspace.botUser,
      bot_id: workspace.botId,
      text: post.text,
      ts: post.ts,
      event_ts: post.ts,
    };
    void told.event(event);
  };
  const posts = async (): Promise<readonly Post[]> => {
    await wait(5);
    await until(() => slack.health().running === 0 && slack.health().waiting === 0);
    return standIn.state.posts.filter(({ deleted }) => !deleted);
  };
  return {
    standIn,
    workspace,
    people: told,
    driver,
    slack,
    chat,
    store: fresh.store,
    logged,
    url,
    posts,
    last: async () => {
      const post = (await posts()).at(-1);
      if (post === undefined) throw new Error("Nothing was posted");
      return post;
    },
    close: async () => {
      await slack.stop(50);
      await standIn.close();
      await fresh.close();
    },
  };
}
