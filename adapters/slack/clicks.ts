import type { webApi } from "@slack/bolt";
import type { Answer } from "../../src/answer/answer.ts";
import { DONE, PROBLEMS } from "../../src/chat/wording.ts";
import { line, literal, richText } from "./blocks.ts";
import { problems } from "./check.ts";
import type { Place } from "./delivery.ts";
import { escapeText } from "./escape.ts";
import { homeView } from "./home.ts";
import type { Pressed } from "./interpret-action.ts";
import { faultOf } from "./fault.ts";
import { answerTo, claimAll, conversationOf } from "./questions.ts";
import { renderAnswer, sheetOf, type Message } from "./render.ts";
import { deleteOriginal } from "./respond.ts";
import { authorOf, say, type Running } from "./running.ts";
import type { Click, ClickOf } from "./values.ts";
import { citeView, contextView, listView, moreView, whyView, type View } from "./views.ts";
import { viewText } from "./view-text.ts";
import { SLACK } from "./wording.ts";

type Given = {
  readonly running: Running;
  readonly client: webApi.WebClient;
  readonly pressed: Pressed;
  readonly since: number;
};

/** How many further passages are fetched at a time; a page shows those of them that fit. */
const FETCHED = 12;

/** Where a private word to the person who clicked goes. */
export function besideClick({ client, pressed }: Pick<Given, "client" | "pressed">): Place {
  const { team, user, channel, thread, responseUrl } = pressed;
  if (responseUrl !== undefined) return { kind: "reply", url: responseUrl, visible: "asker", thread };
  if (channel !== undefined) return { kind: "whisper", client, team, channel, thread, user };
  return { kind: "post", client, team, channel: user };
}

async function whisper(given: Given, message: Message): Promise<void> {
  await given.running.delivery.deliver(besideClick(given), message, given.since);
}

/** Shows a modal; where Slack will not open it any more, the same is said beside the message. */
async function show(given: Given, view: View): Promise<void> {
  const { client, pressed, running } = given;
  const checked = problems({ type: "modal", blocks: view.blocks });
  const fallback: Message = { text: escapeText(viewText(view)), blocks: view.blocks };
  if (checked.length > 0) {
    running.log.warn({ problems: checked.slice(0, 5) }, "A view is over the limits and goes out as a message");
    return whisper(given, fallback);
  }
  try {
    if (pressed.modal === undefined) await client.views.open({ trigger_id: pressed.trigger, view });
    else await client.views.push({ trigger_id: pressed.trigger, view });
  } catch (error) {
    const fault = faultOf(error);
    running.log.warn({ fault: fault.kind, code: "code" in fault ? fault.code : "" }, "A view could not be opened");
    if (pressed.modal === undefined) return whisper(given, fallback);
    await client.views.update({ view_id: pressed.modal, view });
  }
}

async function recalled(given: Given, answer: string): Promise<Answer | undefined> {
  const found = await given.running.chat.recall(answer);
  if (found === undefined) await whisper(given, say(PROBLEMS.forgotten));
  return found;
}

async function context(given: Given, { passage }: { readonly passage: string }): Promise<void> {
  const { chat } = given.running;
  const found = chat.context(passage);
  await (found === undefined
    ? whisper(given, say(PROBLEMS.passageGone))
    : show(given, contextView(found, chat.engine().keyOf)));
}

async function page(given: Given, click: ClickOf<"page">): Promise<void> {
  const { running, client, pressed } = given;
  const { keyOf } = running.chat.engine();
  const answer = await recalled(given, click.answer);
  if (answer === undefined) return;
  const more = click.list === "more" ? await running.chat.more(click.answer, click.from, FETCHED) : undefined;
  const view =
    more === undefined
      ? listView(sheetOf(answer).list, click, keyOf)
      : moreView(more.citations, more.rest, click, keyOf);
  if (pressed.modal === undefined || problems({ type: "modal", blocks: view.blocks }).length > 0)
    return show(given, view);
  await client.views.update({ view_id: pressed.modal, view });
}

async function remove(given: Given, { asker }: ClickOf<"remove">): Promise<void> {
  const { pressed, client, running } = given;
  if (pressed.user !== asker) return whisper(given, say(PROBLEMS.notYours));
  const fault =
    pressed.responseUrl === undefined
      ? "no address"
      : await deleteOriginal(pressed.responseUrl, running.configuration.apiUrl);
  if (fault !== undefined && pressed.channel !== undefined && pressed.message !== undefined && !pressed.ephemeral) {
    await client.chat.delete({ channel: pressed.channel, ts: pressed.message });
  }
}

async function share(given: Given, click: ClickOf<"share">): Promise<void> {
  const { pressed, running, since } = given;
  const answer = await recalled(given, click.answer);
  if (answer === undefined || pressed.responseUrl === undefined) return;
  // One person shares an answer once in a place, however often the button is pressed.
  if (
    !(await claimAll(running, [`slack:${pressed.team}:share:${pressed.channel ?? ""}:${pressed.user}:${click.answer}`]))
  )
    return;
  const question = SLACK.sharedQuestion(answer.question);
  const message = renderAnswer(answer, { keyOf: running.chat.engine().keyOf, asker: pressed.user });
  const asked = {
    text: `${escapeText(question)}\n\n${message.text}`,
    blocks: [richText(line(literal(question.slice(0, 2900)))), ...message.blocks],
  };
  const whole = problems({ type: "message", ...asked }).length === 0 ? asked : message;
  await running.delivery.deliver(
    { kind: "reply", url: pressed.responseUrl, visible: "channel", thread: undefined },
    whole,
    since,
  );
}

async function ask(given: Given, { question }: ClickOf<"ask">): Promise<void> {
  const { running, client, pressed, since } = given;
  const { team, user, channel, thread } = pressed;
  const author = authorOf(team, user);
  const { allowed, sayIt } = running.chat.allow(author);
  if (!allowed) return sayIt ? whisper(given, say(PROBLEMS.limited)) : undefined;
  const direct = channel === undefined || channel.startsWith("D");
  const conversation = conversationOf(team, user, channel ?? user, thread, direct);
  const answer = await running.chat.ask({ text: question, conversation, author, event: pressed.event });
  const beside: Place =
    pressed.ephemeral || channel === undefined ? besideClick(given) : { kind: "post", client, team, channel, thread };
  await answerTo(running, client, { team, user, since }, beside, answer);
}

async function forget(given: Given): Promise<void> {
  const { running, client, pressed, since } = given;
  await running.chat.forget(authorOf(pressed.team, pressed.user));
  if (!pressed.home) return whisper(given, say(DONE.forgotten));
  await client.views.publish({ user_id: pressed.user, view: homeView(running.chat.engine(), since, DONE.forgotten) });
}

/** What a click does. Every id in it is looked up again; an answer or a passage that is gone is said to be gone. */
export async function onClick(given: Given, click: Click): Promise<void> {
  const { running, pressed } = given;
  const { chat } = running;
  const author = authorOf(pressed.team, pressed.user);
  switch (click.do) {
    case "context":
    case "open":
      return context(given, click);
    case "cite": {
      const forms = chat.cite(click.passage);
      return forms === undefined ? whisper(given, say(PROBLEMS.passageGone)) : show(given, citeView(forms));
    }
    case "why": {
      const reasons = await chat.why(click.answer);
      return reasons === undefined ? whisper(given, say(PROBLEMS.forgotten)) : show(given, whyView(reasons));
    }
    case "page":
      return page(given, click);
    case "rate":
      await chat.rate(click.answer, author, click.verdict);
      return whisper(given, say(DONE.rated));
    case "report":
      await chat.report(click.answer, click.passage, author);
      return whisper(given, say(DONE.reported));
    case "remove":
      return remove(given, click);
    case "share":
      return share(given, click);
    case "show": {
      const answer = await recalled(given, click.answer);
      if (answer === undefined) return undefined;
      return whisper(
        given,
        renderAnswer(answer, { keyOf: chat.engine().keyOf, asker: pressed.user, onlyForAsker: true }),
      );
    }
    case "ask":
      return ask(given, click);
    case "forget":
      return forget(given);
    default:
      return click satisfies never;
  }
}
