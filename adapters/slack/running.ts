import type { webApi } from "@slack/bolt";
import type { Chat, Settings } from "../../src/chat/chat.ts";
import { PROBLEMS } from "../../src/chat/wording.ts";
import { actions, button, paragraph } from "./blocks.ts";
import type { Clock } from "./clock.ts";
import type { Log, SlackConfiguration } from "./configuration.ts";
import type { Delivery, Outcome, Place } from "./delivery.ts";
import { escapeText } from "./escape.ts";
import type { Message } from "./render.ts";
import { SLACK } from "./wording.ts";

/** What became of everything that came in; the sum of the others is `received`. */
export type Counts = {
  received: number;
  answered: number;
  /** Said that somebody asks too much, or that the bot is silent there. */
  turnedAway: number;
  /** Nothing was to be said: own messages, edits, other bots, silent places. */
  ignored: number;
  /** Came a second time. */
  repeated: number;
  /** Something went wrong, and it was said. */
  apologised: number;
  /** Slack did not confirm the post, or refused it for good. */
  unconfirmed: number;
};

/** Everything that a handler needs. */
export type Running = {
  readonly chat: Chat;
  readonly configuration: SlackConfiguration;
  readonly log: Log;
  readonly clock: Clock;
  readonly delivery: Delivery;
  readonly counts: Counts;
  /** When the bot last answered in a channel with a cool-down. */
  readonly lastAnswer: Map<string, number>;
};

export const NO_COUNTS: Counts = {
  received: 0,
  answered: 0,
  turnedAway: 0,
  ignored: 0,
  repeated: 0,
  apologised: 0,
  unconfirmed: 0,
};

/** Somebody in a workspace; stored only as a keyed hash. */
export const authorOf = (team: string, user: string): string => `slack:${team}:${user}`;
/** A workspace, for its limits and settings. */
export const spaceOf = (team: string): string => `slack:${team}`;

/** A sentence of our own as a message. */
export function say(...sentences: readonly string[]): Message {
  return { text: escapeText(sentences.join("\n")), blocks: sentences.map(paragraph) };
}

/** What is set for a workspace; the configuration counts where it is stricter. */
export async function settingsOf({ chat, configuration }: Running, team: string): Promise<Settings> {
  const settings = await chat.settings(spaceOf(team));
  return {
    ...settings,
    silentInSharedChannels: settings.silentInSharedChannels || configuration.silentInSharedChannels === true,
  };
}

/** Where a message goes when it cannot stand where it should: to the person directly. */
type Fallback = {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly user: string;
  readonly answer?: string | undefined;
};

/**
 * Sends an answer. Where Slack does not confirm it, the asker is told privately with a button that shows it, so that
 * it never stands twice; where Slack refuses the place, it goes to the asker directly.
 */
export async function sendAnswer(
  running: Running,
  place: Place,
  message: Message,
  since: number,
  fallback: Fallback,
): Promise<Outcome> {
  const { delivery } = running;
  const outcome = await delivery.deliver(place, message, since);
  if (outcome.kind === "failed") {
    const direct: Place = { kind: "post", client: fallback.client, team: fallback.team, channel: fallback.user };
    return place.kind === "post" && place.channel === fallback.user
      ? outcome
      : delivery.deliver(direct, message, since);
  }
  if (outcome.kind === "unsure" && place.kind !== "reply" && fallback.answer !== undefined) {
    const show = actions(button(SLACK.showAnswer, { do: "show", answer: fallback.answer }));
    const notice = { text: escapeText(SLACK.unsure), blocks: [paragraph(SLACK.unsure), ...show] };
    await delivery.deliver({ ...place, kind: "whisper", user: fallback.user }, notice, since);
  }
  return outcome;
}

/** The apology for a fault of ours, with the event's id and nothing else. */
export function apology(event: string): Message {
  return say(PROBLEMS.fault, SLACK.faultId(event));
}

/** What a log may say of a thrown error: its class and where, never its message, which may quote what was typed. */
export function traceOf(error: unknown): { readonly error: string; readonly at: string } {
  if (!(error instanceof Error)) return { error: "unknown", at: "" };
  const frame = error.stack?.split("\n").find((row) => row.trimStart().startsWith("at ")) ?? "";
  return { error: error.name, at: frame.trim().slice(0, 200) };
}
