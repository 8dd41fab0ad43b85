import * as z from "zod";
import { readText } from "./escape.ts";

const text = z.string().max(100_000);
const id = z.string().min(1).max(100);

const COMMAND = z.object({
  command: id,
  text: z.string().max(100_000).nullish(),
  team_id: id,
  channel_id: id,
  user_id: id,
  trigger_id: id,
  response_url: z.url(),
});

export type Command = {
  readonly text: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly event: string;
  readonly responseUrl: string;
};

/** Reads a slash command; undefined when it is none. */
export function interpretCommand(body: unknown): Command | undefined {
  const { data } = COMMAND.safeParse(body);
  if (data === undefined) return undefined;
  return {
    text: readText(data.text ?? ""),
    team: data.team_id,
    channel: data.channel_id,
    user: data.user_id,
    event: `slack:${data.team_id}:command:${data.trigger_id}`,
    responseUrl: data.response_url,
  };
}

const SHORTCUT = z.object({
  type: z.literal("message_action"),
  callback_id: z.enum(["find_source", "check_quote"]),
  team: z.object({ id }),
  user: z.object({ id }),
  channel: z.object({ id }),
  message: z.looseObject({ text: text.nullish(), ts: id.nullish() }),
  action_ts: id.nullish(),
  trigger_id: id,
  response_url: z.url(),
});

export type Shortcut = Command & { readonly callback: "find_source" | "check_quote" };

/** Reads a message shortcut; undefined when it is none of ours. */
export function interpretShortcut(body: unknown): Shortcut | undefined {
  const { data } = SHORTCUT.safeParse(body);
  if (data === undefined) return undefined;
  return {
    callback: data.callback_id,
    text: readText(data.message.text ?? ""),
    team: data.team.id,
    channel: data.channel.id,
    user: data.user.id,
    event: `slack:${data.team.id}:shortcut:${data.trigger_id}`,
    responseUrl: data.response_url,
  };
}
