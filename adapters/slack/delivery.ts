import type { webApi } from "@slack/bolt";
import type { ChannelQueue } from "./channel-queue.ts";
import { problems } from "./check.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./configuration.ts";
import { faultOf, type Fault } from "./fault.ts";
import { TIMES } from "./limits.ts";
import { payloadOf, plainPayloads, type Payload } from "./payload.ts";
import type { Message } from "./render.ts";
import { respond } from "./respond.ts";

/** Where a message goes: into a channel or thread, to one person there, or back through a response URL. */
export type Place =
  | {
      readonly kind: "post";
      readonly client: webApi.WebClient;
      readonly team: string;
      readonly channel: string;
      readonly thread?: string | undefined;
    }
  | {
      readonly kind: "whisper";
      readonly client: webApi.WebClient;
      readonly team: string;
      readonly channel: string;
      readonly thread?: string | undefined;
      readonly user: string;
    }
  | {
      readonly kind: "reply";
      readonly url: string;
      readonly visible: "asker" | "channel";
      readonly thread?: string | undefined;
    };

/** What became of a message; "unsure": Slack did not say, and it was not sent again, so that it never stands twice. */
export type Outcome =
  | { readonly kind: "sent" }
  | { readonly kind: "unsure" }
  | { readonly kind: "failed"; readonly code: string };

export type Delivery = {
  /** @param since when what is answered came in, by the monotonic clock: after 90 s nothing is tried any more */
  readonly deliver: (place: Place, message: Message, since: number) => Promise<Outcome>;
};

export type DeliveryNeeds = {
  readonly queue: ChannelQueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly apiUrl: string | undefined;
  /** First wait before a message that did not leave is tried again, in milliseconds. */
  readonly resend: number;
  /** Told when a token turns out to be of no use any more. */
  readonly onDeadToken: (code: string) => void;
};

async function sendOnce(place: Place, payload: Payload, apiUrl: string | undefined): Promise<Fault | undefined> {
  try {
    if (place.kind === "reply") return await respond(place, payload, apiUrl);
    const { client, channel, thread } = place;
    const threaded = thread === undefined ? {} : { thread_ts: thread };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's, not a window's
    if (place.kind === "post") await client.chat.postMessage({ channel, ...threaded, ...payload });
    else
      await client.chat.postEphemeral({
        channel,
        ...threaded,
        user: place.user,
        text: payload.text,
        parse: "none",
        link_names: false,
        ...(payload.blocks === undefined ? {} : { blocks: payload.blocks }),
      });
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

/** Sends messages once: checked before, queued per channel, tried again only when they certainly did not arrive. */
export function delivery({ queue, clock, log, apiUrl, resend, onDeadToken }: DeliveryNeeds): Delivery {
  const send = async (place: Place, payload: Payload, since: number): Promise<Fault | undefined> => {
    for (let attempt = 0; ; attempt += 1) {
      const fault = await sendOnce(place, payload, apiUrl);
      if (fault === undefined || (fault.kind !== "limited" && fault.kind !== "not-sent")) return fault;
      const wait = fault.kind === "limited" ? fault.waitMs : Math.min(resend * 2 ** attempt, 10_000);
      if (wait > TIMES.longestRetryAfter || clock.now() - since + wait > TIMES.answer) return fault;
      await clock.sleep(wait);
    }
  };

  const sendAll = async (place: Place, payloads: readonly Payload[], since: number): Promise<Fault | undefined> => {
    for (const payload of payloads) {
      const fault = await send(place, payload, since);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

  const sendSafely = async (place: Place, message: Message, since: number): Promise<Fault | undefined> => {
    const wrong = problems({ type: "message", ...message });
    if (wrong.length > 0) {
      log.warn({ problems: wrong.slice(0, 5) }, "A payload is over the limits and goes out as plain text");
      return sendAll(place, plainPayloads(message), since);
    }
    const fault = await send(place, payloadOf(message), since);
    if (fault?.kind !== "blocks") return fault;
    log.warn({ code: fault.code }, "Slack refused the blocks; the message goes out as plain text");
    return sendAll(place, plainPayloads(message), since);
  };

  return {
    deliver: async (place, message, since) => {
      const channel = place.kind === "reply" ? place.url : `${place.team}:${place.channel}`;
      let fault: Fault | undefined;
      try {
        fault = await queue.run(channel, () => sendSafely(place, message, since));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        fault = { kind: "refused", code: "queue_full" };
      }
      if (fault === undefined) return { kind: "sent" };
      const code = "code" in fault ? fault.code : fault.kind;
      log.warn({ place: place.kind, fault: fault.kind, code }, "A message was not confirmed by Slack");
      if (fault.kind === "token") onDeadToken(code);
      return fault.kind === "unsure" ? { kind: "unsure" } : { kind: "failed", code };
    },
  };
}
