import type { webApi } from "@slack/bolt";
import type { Answer } from "../../src/answer/answer.ts";
import type { Incoming, Settings } from "../../src/chat/chat.ts";
import { DONE, PROBLEMS } from "../../src/chat/wording.ts";
import type { Place } from "./delivery.ts";
import { withoutQuoteMarks } from "./escape.ts";
import type { Command, Shortcut } from "./interpret-command.ts";
import type { Heard } from "./interpret-event.ts";
import { renderAnswer, type Viewer } from "./render.ts";
import { authorOf, say, sendAnswer, settingsOf, type Running } from "./running.ts";
import { changeSettings } from "./settings-command.ts";
import { SLACK } from "./wording.ts";

export type Question = Extract<Heard, { kind: "question" }>;

/** Most channels whose last answer is remembered for a cool-down. */
const CHANNELS_REMEMBERED = 5000;

/** True the first time that all of these keys are seen; every key is remembered. */
export async function claimAll({ chat }: Running, keys: readonly string[]): Promise<boolean> {
  let first = true;
  for (const key of keys) first = (await chat.claim(key)) && first;
  return first;
}

/** The key under which earlier questions are remembered: a thread, or everything said to the bot directly. */
export function conversationOf(
  team: string,
  user: string,
  channel: string,
  thread: string | undefined,
  direct: boolean,
): string {
  return direct || thread === undefined ? `slack:${team}:dm:${user}` : `slack:${team}:${channel}:${thread}`;
}

/** Whether a channel is still cooling down; when not, the next stretch begins. */
function coolingDown({ lastAnswer, clock }: Running, channel: string, seconds: number): boolean {
  if (seconds <= 0) return false;
  const now = clock.now();
  const last = lastAnswer.get(channel);
  if (last !== undefined && now - last < seconds * 1000) return true;
  lastAnswer.delete(channel);
  if (lastAnswer.size >= CHANNELS_REMEMBERED)
    for (const oldest of lastAnswer.keys()) {
      lastAnswer.delete(oldest);
      break;
    }
  lastAnswer.set(channel, now);
  return false;
}

/** Why a question is not answered where it was asked; undefined when it is. "" says nothing at all. */
function turnedAway(running: Running, heard: Question, settings: Settings): string | undefined {
  if (heard.outside && settings.silentInSharedChannels) return "";
  if (!heard.direct && settings.channels.length > 0 && !settings.channels.includes(heard.channel))
    return PROBLEMS.silentHere;
  const { allowed, sayIt } = running.chat.allow(authorOf(heard.team, heard.user));
  if (!allowed) return sayIt ? PROBLEMS.limited : "";
  const channel = `${heard.team}:${heard.channel}`;
  return !heard.direct && coolingDown(running, channel, settings.coolDownSeconds) ? SLACK.coolDown : undefined;
}

/** Shows that something is under way, where Slack can; whatever goes wrong with that is of no matter. */
function showStatus({ configuration }: Running, client: webApi.WebClient, heard: Question): void {
  if (configuration.showStatus !== true) return;
  const status = { channel_id: heard.channel, thread_ts: heard.thread, status: SLACK.waiting };
  client.assistant.threads.setStatus(status).catch(() => undefined);
}

/** Renders an answer and sends it. */
export async function answerTo(
  running: Running,
  client: webApi.WebClient,
  asked: { readonly team: string; readonly user: string; readonly since: number },
  place: Place,
  answer: Answer,
): Promise<void> {
  const { counts, chat } = running;
  const onlyForAsker = place.kind === "whisper" || (place.kind === "reply" && place.visible === "asker");
  const viewer: Viewer = { keyOf: chat.engine().keyOf, asker: asked.user, onlyForAsker };
  const fallback = { client, team: asked.team, user: asked.user, answer: answer.id };
  const outcome = await sendAnswer(running, place, renderAnswer(answer, viewer), asked.since, fallback);
  if (outcome.kind === "sent") counts.answered += 1;
  else counts.unconfirmed += 1;
}

/** A question by mention or direct message: answered in its thread, once. */
export async function onQuestion(
  running: Running,
  client: webApi.WebClient,
  heard: Question,
  since: number,
): Promise<void> {
  const { chat, counts } = running;
  if (!(await claimAll(running, heard.claims))) {
    counts.repeated += 1;
    return;
  }
  const { team, channel, user, thread, direct, text } = heard;
  const settings = await settingsOf(running, team);
  const reason = turnedAway(running, heard, settings);
  const place = { client, team, channel, thread } as const;
  if (reason !== undefined) {
    counts[reason === "" ? "ignored" : "turnedAway"] += 1;
    if (reason !== "")
      await running.delivery.deliver(
        direct ? { kind: "post", ...place } : { kind: "whisper", ...place, user },
        say(reason),
        since,
      );
    return;
  }
  showStatus(running, client, heard);
  const incoming: Incoming = {
    text,
    conversation: conversationOf(team, user, channel, thread, direct),
    author: authorOf(team, user),
    event: heard.event,
  };
  const answer = await chat.ask(incoming);
  const whisper = settings.privateByDefault && !direct;
  await answerTo(
    running,
    client,
    { team, user, since },
    whisper ? { kind: "whisper", ...place, user } : { kind: "post", ...place },
    answer,
  );
}

const FORGET = /^forget me[.!]?$/i;
const SETTINGS = /^settings\b/i;

/** `/iss question`, or a message shortcut: answered for the asker only. */
export async function onCommand(
  running: Running,
  client: webApi.WebClient,
  command: Command & Partial<Pick<Shortcut, "callback">>,
  since: number,
): Promise<void> {
  const { chat, counts, delivery } = running;
  if (!(await claimAll(running, [command.event]))) {
    counts.repeated += 1;
    return;
  }
  const { team, user, channel, callback } = command;
  const author = authorOf(team, user);
  const place: Place = { kind: "reply", url: command.responseUrl, visible: "asker" };
  const reply = async (sentence: string, counted: "turnedAway" | "answered"): Promise<void> => {
    counts[counted] += 1;
    await delivery.deliver(place, say(sentence), since);
  };
  if (callback === undefined && FORGET.test(command.text)) {
    await chat.forget(author);
    return reply(DONE.forgotten, "answered");
  }
  if (callback === undefined && SETTINGS.test(command.text))
    return reply(await changeSettings(running, command), "answered");
  const { allowed, sayIt } = chat.allow(author);
  if (!allowed && !sayIt) {
    counts.ignored += 1;
    return;
  }
  if (!allowed) return reply(PROBLEMS.limited, "turnedAway");
  const incoming: Incoming = {
    text: callback === undefined ? command.text : withoutQuoteMarks(command.text),
    conversation: `slack:${team}:private:${user}:${channel}`,
    author,
    event: command.event,
  };
  const ask = { find_source: chat.findSource, check_quote: chat.checkQuote };
  const answer = await (callback === undefined ? chat.ask(incoming) : ask[callback](incoming));
  await answerTo(running, client, { team, user, since }, place, answer);
}
