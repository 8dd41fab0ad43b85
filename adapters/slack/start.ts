import { createServer, type Server } from "node:http";
import { App, type Receiver } from "@slack/bolt";
import type { Chat } from "../../src/chat/chat.ts";
import { boltLog } from "./bolt-log.ts";
import { channelQueue } from "./channel-queue.ts";
import { clientOptions } from "./client-options.ts";
import { CLOCK, type Clock } from "./clock.ts";
import { TIMES_BY_DEFAULT, type Log, type Owner, type SlackConfiguration, type Times } from "./configuration.ts";
import { delivery } from "./delivery.ts";
import { httpReceiver, type HttpReceiver } from "./http-receiver.ts";
import { installPages, type InstallPages } from "./install-pages.ts";
import { keepTrying } from "./keep-trying.ts";
import { listen } from "./listen.ts";
import { NO_COUNTS, spaceOf, type Counts, type Running } from "./running.ts";
import { socketReceiver, type SocketReceiver } from "./socket-receiver.ts";

export type StartOptions = {
  readonly chat: Chat;
  readonly configuration: SlackConfiguration;
  readonly log: Log;
  readonly clock?: Clock;
  /** Told once when Slack takes a token no more, with a sentence that says what to do; the bot cannot go on. */
  readonly onFatal?: (sentence: string) => void;
};

type Health = {
  /** Events come in and answers go out. */
  readonly ready: boolean;
  readonly connected: boolean;
  /** Why nothing works any more, in one sentence. */
  readonly fatal: string | undefined;
  /** Messages that wait or are being sent. */
  readonly waiting: number;
  /** Questions and clicks under way. */
  readonly running: number;
  readonly counts: Readonly<Counts>;
};

export type Slack = {
  /** Stops taking anything in, waits for what is under way, and says how much was left when the time was up. */
  readonly stop: (deadlineMs: number) => Promise<{ readonly left: number }>;
  readonly health: () => Health;
  /** With HTTP: the port that is listened to. */
  readonly port: () => number | undefined;
};

/** How long `startSlack` waits for a first connection before it hands over to the background, in milliseconds. */
const FIRST_CONNECTION = 15_000;

const fatalSentence = (code: string): string =>
  `Slack refuses the token (${code}): put a valid SLACK_BOT_TOKEN (and SLACK_APP_TOKEN) into the configuration and start again`;

type Reception = SocketReceiver | HttpReceiver;

function receiverOf(
  options: StartOptions,
  clock: Clock,
  times: Times,
  pages: InstallPages | undefined,
  onDeadToken: (code: string) => void,
): Reception {
  const { configuration, log, chat } = options;
  const { reception, apiUrl } = configuration;
  if (reception.kind === "socket")
    return socketReceiver({ appToken: reception.appToken, apiUrl, log, clock, times, onDeadToken });
  const { signingSecret, port, host = "127.0.0.1" } = reception;
  return httpReceiver({ signingSecret, port, host, log, clock, claim: chat.claim, pages: pages?.serve });
}

function appOf(
  { access, apiUrl }: SlackConfiguration,
  log: Log,
  receiver: Receiver,
  pages: InstallPages | undefined,
): App {
  return new App({
    receiver,
    logger: boltLog(log),
    clientOptions: clientOptions(apiUrl),
    // Without this a bad token would be a rejection that nobody can catch.
    deferInitialization: true,
    convoStore: false,
    ...(access.kind === "one-workspace" ? { token: access.botToken } : {}),
    ...(pages === undefined ? {} : { authorize: pages.authorize }),
  });
}

/** Over a socket, the pages for installing need a small server of their own, on loopback. */
async function servePages(pages: InstallPages, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (pages.serve(request, response)) return;
    response.writeHead(404);
    response.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

/**
 * Starts the bot in Slack. Resolves once events come in, or after 15 seconds while it keeps trying in the background.
 *
 * @throws Error when Slack refuses the token, with what to do
 */
export async function startSlack(options: StartOptions): Promise<Slack> {
  const { chat, configuration, log, clock = CLOCK } = options;
  const { access, apiUrl } = configuration;
  const times = { ...TIMES_BY_DEFAULT, ...configuration.times };
  const underWay = new Set<Promise<void>>();
  const state: { fatal: string | undefined; stopped: boolean; initialised: boolean } = {
    fatal: undefined,
    stopped: false,
    initialised: false,
  };

  const onDeadToken = (code: string): void => {
    // With several workspaces, one that removed the app must not stop the others.
    if (access.kind === "several-workspaces" && state.initialised && receiver.connected()) return;
    if (state.fatal !== undefined) return;
    state.fatal = fatalSentence(code);
    log.error({ code }, state.fatal);
    options.onFatal?.(state.fatal);
  };
  const pages = access.kind === "several-workspaces" ? installPages(access, log, apiUrl) : undefined;
  const receiver = receiverOf(options, clock, times, pages, onDeadToken);
  const queue = channelQueue();
  const running: Running = {
    chat,
    configuration,
    log,
    clock,
    delivery: delivery({ queue, clock, log, apiUrl, resend: times.resend, onDeadToken }),
    counts: { ...NO_COUNTS },
    lastAnswer: new Map(),
  };
  const track = async (work: Promise<void>): Promise<void> => {
    underWay.add(work);
    try {
      await work;
    } finally {
      underWay.delete(work);
    }
  };
  const onGone = async (owner: Owner): Promise<void> => {
    if (owner.teamId !== undefined) await chat.forgetSpace?.(spaceOf(owner.teamId));
    if (access.kind === "several-workspaces") await access.installations.delete(owner);
    else onDeadToken("token_revoked");
  };

  const app = appOf(configuration, log, receiver, pages);
  listen(app, { running, track, onGone });
  const server =
    pages !== undefined && configuration.reception.kind === "socket" && access.kind === "several-workspaces"
      ? await servePages(pages, access.port)
      : undefined;

  /** Checks the token and opens the way in, for as long as it takes. */
  const connect = async (): Promise<void> => {
    const stopped = (): boolean => state.stopped;
    const failed = "Slack could not be reached; trying again";
    const connected = await keepTrying({ log, clock, times, stopped, onDeadToken, failed }, async () => {
      await app.init();
      state.initialised = true;
      return true;
    });
    if (connected && !state.stopped) await receiver.start();
  };
  const connecting = connect();
  await Promise.race([connecting, clock.sleep(FIRST_CONNECTION)]);
  connecting.catch((error: unknown) =>
    log.error({ error: error instanceof Error ? error.name : "unknown" }, "Slack could not be started"),
  );
  if (state.fatal !== undefined) throw new Error(state.fatal);

  return {
    port: () => ("port" in receiver ? receiver.port() : undefined),
    health: () => ({
      ready: state.initialised && receiver.connected() && state.fatal === undefined && !state.stopped,
      connected: receiver.connected(),
      fatal: state.fatal,
      waiting: queue.waiting(),
      running: underWay.size,
      counts: { ...running.counts },
    }),
    stop: async (deadlineMs) => {
      state.stopped = true;
      const closing = receiver.stop();
      server?.close();
      const drained = (async () => {
        await closing;
        while (underWay.size > 0) await Promise.allSettled(underWay);
      })();
      await Promise.race([drained, clock.sleep(deadlineMs)]);
      return { left: underWay.size };
    },
  };
}
