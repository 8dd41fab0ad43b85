import type { App, Receiver, ReceiverEvent } from "@slack/bolt";
import * as z from "zod";
import { boltLog } from "./bolt-log.ts";
import { clientOptions } from "./client-options.ts";
import type { Clock } from "./clock.ts";
import type { Log, Times } from "./configuration.ts";
import { keepTrying } from "./keep-trying.ts";
import { SocketClient } from "./socket-client.ts";

export type SocketOptions = {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly clock: Clock;
  readonly times: Times;
  /** Told when Slack will not take this token any more: nothing is tried after that. */
  readonly onDeadToken: (code: string) => void;
};

export type SocketReceiver = Receiver & { readonly connected: () => boolean };

const DELIVERY = z.looseObject({
  body: z.record(z.string(), z.unknown()),
  retry_num: z.number().optional(),
  retry_reason: z.string().optional(),
  ack: z.function({ input: [z.unknown().optional()], output: z.promise(z.void()) }),
});

function eventOf(
  { body, ack, retry_num: retryNum, retry_reason: retryReason }: z.infer<typeof DELIVERY>,
  log: Log,
): ReceiverEvent {
  return {
    body,
    ack: async (response?: unknown) => {
      try {
        await ack(response ?? {});
      } catch {
        // The socket is gone: Slack delivers an event again, and it is answered once all the same.
        log.warn({}, "An event could not be acknowledged, because its socket had closed");
      }
    },
    ...(retryNum === undefined ? {} : { retryNum }),
    ...(retryReason === undefined ? {} : { retryReason }),
  };
}

function close(client: SocketClient): void {
  client.disconnect().catch(() => undefined);
}

/**
 * Receives events over a WebSocket that we open, and keeps one open: a new one before Slack closes the old one, at once
 * after a drop, then with growing waits. Both are listened to while they overlap; redeliveries are sorted out later.
 */
export function socketReceiver(options: SocketOptions): SocketReceiver {
  const { log, clock, times } = options;
  let app: App | undefined;
  let current: SocketClient | undefined;
  let opening: Promise<boolean> | undefined;
  let stopped = false;
  const closed = new WeakSet<SocketClient>();

  const receive = async (given: unknown): Promise<void> => {
    const read = DELIVERY.safeParse(given);
    if (!read.success || stopped || app === undefined) return;
    await app.processEvent(eventOf(read.data, log));
  };

  const makeClient = (): SocketClient => {
    const client = new SocketClient(
      {
        appToken: options.appToken,
        autoReconnectEnabled: false,
        clientPingTimeout: times.pong,
        serverPingTimeout: times.ping,
        logger: boltLog(log),
        clientOptions: clientOptions(options.apiUrl),
      },
      (reason) => {
        log.info({ reason }, "Slack asked for a new socket");
        if (client === current) connect();
      },
      () => log.warn({}, "Slack sent a frame that was not understood; it was left out"),
    );
    client.on("slack_event", (given: unknown) => {
      receive(given).catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.name : "unknown" }, "An event could not be handled");
      });
    });
    client.on("disconnected", () => {
      closed.add(client);
      if (client !== current) return;
      current = undefined;
      log.info({}, "The socket was closed");
      connect();
    });
    return client;
  };

  /** Opens a socket and waits for Slack's hello. */
  const open = async (): Promise<SocketClient> => {
    const client = makeClient();
    const started = client.start();
    const late = clock.sleep(times.hello).then(() => "late" as const);
    if ((await Promise.race([started, late])) !== "late") return client;
    started.catch(() => undefined);
    close(client);
    throw new Error("no hello");
  };

  /** Opens a socket that takes the place of the one before; false where it was closed meanwhile. */
  const replace = async (): Promise<boolean> => {
    const client = await open();
    if (closed.has(client)) return false;
    if (stopped) {
      close(client);
      return true;
    }
    const old = current;
    current = client;
    if (old !== undefined) void clock.sleep(times.linger).then(() => close(old));
    return true;
  };

  const trying = {
    log,
    clock,
    times,
    stopped: () => stopped,
    onDeadToken: options.onDeadToken,
    failed: "No socket could be opened; trying again",
  };
  const connect = (): void => {
    if (stopped || opening !== undefined) return;
    opening = keepTrying(trying, replace).finally(() => {
      opening = undefined;
    });
  };

  return {
    connected: () => current !== undefined,
    init: (given) => {
      app = given;
    },
    start: async () => {
      stopped = false;
      connect();
      await opening;
    },
    stop: async () => {
      stopped = true;
      const last = current;
      current = undefined;
      if (last !== undefined) close(last);
      await Promise.resolve();
    },
  };
}
