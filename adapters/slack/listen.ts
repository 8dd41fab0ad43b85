import type { App, webApi } from "@slack/bolt";
import { besideClick, onClick } from "./clicks.ts";
import type { Owner } from "./configuration.ts";
import type { Place } from "./delivery.ts";
import { homeView, OFFERED } from "./home.ts";
import { interpretAction } from "./interpret-action.ts";
import { interpretCommand, interpretShortcut, type Command } from "./interpret-command.ts";
import { interpretEvent, type Heard } from "./interpret-event.ts";
import { claimAll, onCommand, onQuestion } from "./questions.ts";
import { apology, traceOf, type Running } from "./running.ts";
import { readClick } from "./values.ts";
import { SLACK } from "./wording.ts";

export type Listening = {
  readonly running: Running;
  /** Remembers work under way, so that a shutdown can wait for it. */
  readonly track: (work: Promise<void>) => Promise<void>;
  /** Told when a workspace has removed the app. */
  readonly onGone: (owner: Owner) => Promise<void>;
};

const EVERYTHING = /^/u;

/** Does a piece of work; whatever it throws is logged without its message, and apologised for where a place is known. */
async function guarded(
  running: Running,
  event: string,
  place: Place | undefined,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    running.log.error({ event, ...traceOf(error) }, "Something that came from Slack could not be handled");
    running.counts.apologised += 1;
    if (place === undefined) return;
    await running.delivery.deliver(place, apology(event), running.clock.now()).catch(() => undefined);
  }
}

/** The Home tab when it is looked at, and questions to begin with where an empty direct message is opened. */
async function onTab(
  running: Running,
  client: webApi.WebClient,
  heard: Extract<Heard, { kind: "home" | "messages" }>,
  since: number,
): Promise<void> {
  const engine = running.chat.engine();
  if (heard.kind === "home") {
    await client.views.publish({ user_id: heard.user, view: homeView(engine, Math.floor(since)) });
    return;
  }
  // Not every workspace has this, and the bot is complete without: a refusal is of no matter.
  const prompts = engine
    .startingQuestions(OFFERED, Math.floor(since))
    .map((question) => ({ title: question.slice(0, 150), message: question }));
  const [first, ...others] = prompts;
  if (first === undefined) return;
  await client.assistant.threads
    .setSuggestedPrompts({ channel_id: heard.channel, title: SLACK.promptsTitle, prompts: [first, ...others] })
    .catch(() => undefined);
}

async function onHeard(
  { running, onGone }: Listening,
  client: webApi.WebClient,
  heard: Heard,
  since: number,
): Promise<void> {
  const { counts, log } = running;
  switch (heard.kind) {
    case "question":
      return guarded(
        running,
        heard.event,
        { kind: "post", client, team: heard.team, channel: heard.channel, thread: heard.thread },
        () => onQuestion(running, client, heard, since),
      );
    case "home":
    case "messages":
      return guarded(running, heard.event, undefined, async () => {
        await onTab(running, client, heard, since);
        counts.answered += 1;
      });
    case "gone":
      log.info({}, "A workspace has removed the app, or its token was revoked");
      return guarded(running, "removal", undefined, async () => {
        await onGone({
          isEnterpriseInstall: heard.team === undefined,
          teamId: heard.team,
          enterpriseId: heard.enterprise,
        });
        counts.answered += 1;
      });
    case "ignored":
    case "unsupported":
      counts.ignored += 1;
      return undefined;
    default:
      return heard satisfies never;
  }
}

/** Registers everything that the bot listens to; each kind has one listener, and what it means is decided by type. */
export function listen(app: App, listening: Listening): void {
  const { running, track } = listening;
  const { counts, clock, log } = running;

  app.event(EVERYTHING, async ({ body, client, context }) => {
    counts.received += 1;
    await track(onHeard(listening, client, interpretEvent(body, context.botUserId), clock.now()));
  });

  const answerPrivately = async (client: webApi.WebClient, command: Command | undefined): Promise<void> => {
    const since = clock.now();
    counts.received += 1;
    if (command === undefined) {
      counts.ignored += 1;
      return;
    }
    const place: Place = { kind: "reply", url: command.responseUrl, visible: "asker" };
    await track(guarded(running, command.event, place, () => onCommand(running, client, command, since)));
  };
  app.command(EVERYTHING, async ({ ack, body, client }) => {
    await ack();
    await answerPrivately(client, interpretCommand(body));
  });
  app.shortcut(EVERYTHING, async ({ ack, body, client }) => {
    await ack();
    await answerPrivately(client, interpretShortcut(body));
  });

  app.action(EVERYTHING, async ({ ack, body, client }) => {
    await ack();
    const since = clock.now();
    counts.received += 1;
    const pressed = interpretAction(body);
    const click = pressed === undefined ? undefined : readClick(pressed.actionId, pressed.value);
    if (pressed === undefined || click === undefined) {
      counts.ignored += 1;
      return;
    }
    const given = { running, client, pressed, since };
    await track(
      guarded(running, pressed.event, besideClick(given), async () => {
        if (!(await claimAll(running, [pressed.event]))) {
          counts.repeated += 1;
          return;
        }
        await onClick(given, click);
        // A question from a button is counted where it is answered.
        if (click.do !== "ask") counts.answered += 1;
      }),
    );
  });
  app.view(EVERYTHING, async ({ ack }) => ack());
  app.options(EVERYTHING, async ({ ack }) => ack({ options: [] }));
  app.error(async (error) => {
    await Promise.resolve();
    log.error({ code: error.code, ...traceOf(error) }, "Bolt could not handle something that came from Slack");
  });
}
