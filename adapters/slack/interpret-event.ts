import * as z from "zod";
import { readText } from "./escape.ts";

/** What an event means to us: a question, a look at a tab, a farewell of a workspace, or nothing, and why. */
export type Heard =
  | {
      readonly kind: "question";
      readonly text: string;
      readonly team: string;
      readonly channel: string;
      readonly user: string;
      /** The thread to answer in: the parent of the message, or the message itself. */
      readonly thread: string;
      readonly direct: boolean;
      /** The channel is shared with another organisation, or the asker is a guest or from elsewhere. */
      readonly outside: boolean;
      /** Keys under which the event is handled at most once. */
      readonly claims: readonly string[];
      readonly event: string;
    }
  | {
      readonly kind: "home" | "messages";
      readonly team: string;
      readonly user: string;
      readonly channel: string;
      readonly event: string;
    }
  | { readonly kind: "gone"; readonly team: string | undefined; readonly enterprise: string | undefined }
  | { readonly kind: "ignored"; readonly why: "own message" | "another bot" | "an edit" | "not for us" }
  | { readonly kind: "unsupported" };

const text = z.string().max(100_000);
const id = z.string().min(1).max(100);
const maybe = z.unknown().optional();

const ENVELOPE = z.object({
  team_id: id.nullish(),
  context_team_id: id.nullish(),
  enterprise_id: id.nullish(),
  context_enterprise_id: id.nullish(),
  event_id: id,
  is_ext_shared_channel: z.boolean().nullish(),
  authorizations: z.array(z.object({ team_id: id.nullish(), enterprise_id: id.nullish() })).nullish(),
  event: z.looseObject({ type: id }),
});

const MESSAGE = z.object({
  type: z.enum(["app_mention", "message"]),
  channel: id,
  user: id,
  text,
  ts: id,
  thread_ts: id.nullish(),
  channel_type: id.nullish(),
  subtype: id.nullish(),
  bot_id: id.nullish(),
  app_id: id.nullish(),
  edited: maybe,
  user_team: id.nullish(),
  user_profile: z
    .looseObject({ is_restricted: z.boolean().nullish(), is_ultra_restricted: z.boolean().nullish() })
    .nullish(),
});

const HOME = z.object({
  type: z.literal("app_home_opened"),
  user: id,
  channel: id.nullish(),
  tab: z.enum(["home", "messages"]),
});
const REVOKED = z.object({
  type: z.literal("tokens_revoked"),
  tokens: z.object({ bot: z.array(z.string()).nullish() }),
});

type Envelope = z.infer<typeof ENVELOPE>;

/** The workspace in which we are installed, which in a shared channel is not always the sender's. */
function teamOf(envelope: Envelope): string | undefined {
  return envelope.context_team_id ?? envelope.authorizations?.[0]?.team_id ?? envelope.team_id ?? undefined;
}

function question(envelope: Envelope, team: string, botUser: string | undefined): Heard {
  const read = MESSAGE.safeParse(envelope.event);
  if (!read.success) return { kind: "unsupported" };
  const message = read.data;
  const direct = message.channel_type === "im";
  if (message.type === "message" && !direct) return { kind: "ignored", why: "not for us" };
  if (message.user === botUser) return { kind: "ignored", why: "own message" };
  if (message.bot_id != null || message.user === "USLACKBOT") return { kind: "ignored", why: "another bot" };
  if (message.edited !== undefined) return { kind: "ignored", why: "an edit" };
  if (message.subtype != null && message.subtype !== "file_share") return { kind: "ignored", why: "not for us" };
  const guest = message.user_profile?.is_restricted === true || message.user_profile?.is_ultra_restricted === true;
  const elsewhere = message.user_team != null && message.user_team !== team;
  return {
    kind: "question",
    text: readText(message.text, botUser),
    team,
    channel: message.channel,
    user: message.user,
    thread: message.thread_ts ?? message.ts,
    direct,
    outside: envelope.is_ext_shared_channel === true || guest || elsewhere,
    claims: [`slack:${team}:message:${message.channel}:${message.ts}`, `slack:${team}:event:${envelope.event_id}`],
    event: envelope.event_id,
  };
}

/**
 * Reads the body of an Events API delivery: total, never throws.
 *
 * @param botUser our own user id in that workspace
 */
export function interpretEvent(body: unknown, botUser: string | undefined): Heard {
  const read = ENVELOPE.safeParse(body);
  if (!read.success) return { kind: "unsupported" };
  const envelope = read.data;
  const team = teamOf(envelope);
  const { type } = envelope.event;
  if (
    type === "app_uninstalled" ||
    (type === "tokens_revoked" && (REVOKED.safeParse(envelope.event).data?.tokens.bot?.length ?? 0) > 0)
  ) {
    return { kind: "gone", team, enterprise: envelope.enterprise_id ?? undefined };
  }
  if (team === undefined) return { kind: "unsupported" };
  if (type === "app_mention" || type === "message") {
    if (MESSAGE.shape.subtype.safeParse(envelope.event["subtype"]).data === "message_changed")
      return { kind: "ignored", why: "an edit" };
    return question(envelope, team, botUser);
  }
  const home = HOME.safeParse(envelope.event);
  if (!home.success) return { kind: "unsupported" };
  return {
    kind: home.data.tab,
    team,
    user: home.data.user,
    channel: home.data.channel ?? "",
    event: envelope.event_id,
  };
}
