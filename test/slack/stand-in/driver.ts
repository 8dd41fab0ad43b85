import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Node } from "./state.ts";
import type { StandIn } from "./server.ts";

/** How a delivery went: whether it was acknowledged in time, and after how many tries. */
export type Delivered = {
  readonly acknowledged: boolean;
  readonly tries: number;
  readonly took: number;
  readonly response?: unknown;
};

type Kind = "events_api" | "slash_commands" | "interactive";

/** Delivers to the bot as Slack does, over one of the two ways in. */
export type Driver = {
  readonly deliver: (kind: Kind, body: Node, options?: { readonly again?: boolean }) => Promise<Delivered>;
};

/** Slack waits three seconds for an acknowledgement. */
const ACKNOWLEDGE_MS = 3000;

const ACK = z.looseObject({ envelope_id: z.string(), payload: z.unknown().optional() });

/**
 * Over Socket Mode: to any open socket, and to another one when the first does not acknowledge.
 *
 * @param retryMs waits before the second, third and fourth try of an event; Slack's are 0, 60,000 and 300,000
 */
export function socketDriver(standIn: StandIn, retryMs: readonly number[] = [0, 50, 200]): Driver {
  let count = 0;
  const once = async (kind: Kind, body: Node, attempt: number): Promise<{ ok: boolean; response?: unknown }> => {
    const open = [...standIn.sockets].filter(({ readyState }) => readyState === 1);
    const socket = open[count % Math.max(1, open.length)];
    count += 1;
    if (socket === undefined) return { ok: false };
    const envelope = `e${count}`;
    const frame = { type: kind, envelope_id: envelope, payload: body, accepts_response_payload: kind !== "events_api" };
    const retry = attempt === 0 ? {} : { retry_attempt: attempt, retry_reason: "timeout" };
    return new Promise((resolve) => {
      const settle = (ok: boolean, response?: unknown): void => {
        clearTimeout(timer);
        socket.off("message", onMessage);
        socket.off("close", onClose);
        resolve({ ok, response });
      };
      const onMessage = (data: Buffer): void => {
        const ack = ACK.safeParse(JSON.parse(data.toString("utf8")));
        if (ack.success && ack.data.envelope_id === envelope) settle(true, ack.data.payload);
      };
      const onClose = (): void => settle(false);
      const timer = setTimeout(() => settle(false), ACKNOWLEDGE_MS);
      socket.setMaxListeners(0);
      socket.on("message", onMessage);
      socket.on("close", onClose);
      socket.send(JSON.stringify({ ...frame, ...retry }));
    });
  };
  return withRetries(once, retryMs);
}

/** Signs a request as Slack does. `at` is in seconds. */
export function signed(secret: string, body: string, at: number): Record<string, string> {
  const hash = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(at), "x-slack-signature": `v0=${hash}` };
}

/** The body of a request, as Slack writes it. */
function formOf(kind: Kind, body: Node): { readonly type: string; readonly text: string } {
  if (kind === "events_api") return { type: "application/json", text: JSON.stringify(body) };
  const form = "application/x-www-form-urlencoded";
  if (kind === "interactive")
    return { type: form, text: new URLSearchParams({ payload: JSON.stringify(body) }).toString() };
  return {
    type: form,
    text: new URLSearchParams(
      Object.entries(body).map(([key, value]): [string, string] => [key, String(value)]),
    ).toString(),
  };
}

/** Over HTTP, signed. */
export function httpDriver(url: () => string, secret: string, retryMs: readonly number[] = [0, 50, 200]): Driver {
  const once = async (kind: Kind, body: Node, attempt: number): Promise<{ ok: boolean; response?: unknown }> => {
    const { type, text } = formOf(kind, body);
    const retry = attempt === 0 ? {} : { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": "http_timeout" };
    try {
      // A retry within the same second would carry the same signature; Slack signs each at its own time.
      const stamp = Math.floor(Date.now() / 1000) - attempt;
      const response = await fetch(url(), {
        method: "POST",
        headers: { "content-type": type, ...signed(secret, text, stamp), ...retry },
        body: text,
        signal: AbortSignal.timeout(ACKNOWLEDGE_MS),
      });
      return { ok: response.ok, response: await response.text() };
    } catch {
      return { ok: false };
    }
  };
  return withRetries(once, retryMs);
}

function withRetries(
  once: (kind: Kind, body: Node, attempt: number) => Promise<{ ok: boolean; response?: unknown }>,
  retryMs: readonly number[],
): Driver {
  const tryAgain = async (kind: Kind, body: Node): Promise<Delivered> => {
    const started = performance.now();
    const waits = kind === "events_api" ? retryMs : [];
    for (let attempt = 0; ; attempt += 1) {
      const { ok, response } = await once(kind, body, attempt);
      const next = waits[attempt];
      if (ok || next === undefined)
        return { acknowledged: ok, tries: attempt + 1, took: performance.now() - started, response };
      await wait(next);
    }
  };
  return {
    deliver: async (kind, body, { again = false } = {}) => {
      const delivered = await tryAgain(kind, body);
      // A redelivery of something that was acknowledged: Slack does this too.
      if (again) await once(kind, body, 1);
      return delivered;
    },
  };
}
