import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { realAsked, type Asked } from "../support/asked.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { startBot, until, type Mode } from "./bot.ts";

/** What came of a soak. */
export type Soaked = {
  readonly asked: number;
  readonly delivered: number;
  /** Slack gave up after its retries: not the bot's loss. */
  readonly undelivered: number;
  readonly redelivered: number;
  readonly limited: number;
  readonly disconnects: number;
  readonly answered: number;
  readonly twice: number;
  readonly lost: number;
  /** Median of the time from the delivery of an event to the post of its answer, in milliseconds, undisturbed ones only. */
  readonly medianMs: number;
};

function fakeAsked(): Asked {
  const { found, part, shortList, absent, comparison } = QUESTIONS;
  return { engine: fakeEngine(), questions: [found, part, shortList, absent, comparison] };
}

/**
 * Asks many questions while Slack redelivers one in ten, limits one post in twenty, and disconnects after every
 * hundredth: by turns a warning with time to reconnect, a refresh, and a cut line.
 */
export async function soak(mode: Mode, count: number, { engine, questions } = fakeAsked()): Promise<Soaked> {
  const bot = await startBot(mode, { engine });
  const { standIn, people } = bot;
  const asked = new Map<string, { readonly at: number; readonly acknowledged: boolean }>();
  const postedAt = new Map<string, number>();
  const disturbed = new Set<string>();
  let [posts, limited, disconnects, redelivered] = [0, 0, 0, 0];
  standIn.state.faultOf = ({ method, fields, at }) => {
    if (method !== "chat.postMessage") return undefined;
    posts += 1;
    const thread = String(fields["thread_ts"]);
    if (posts % 20 === 0) {
      limited += 1;
      disturbed.add(thread);
      return { kind: "limited", retryAfter: "1" };
    }
    if (!postedAt.has(thread)) postedAt.set(thread, at);
    return undefined;
  };
  for (let channel = 0; channel < 60; channel += 1) bot.workspace.channels.add(`CT1channel${channel}`);
  const ways = ["warning", "refresh_requested", "cut"] as const;
  const disconnect = (way: (typeof ways)[number]): void => {
    disconnects += 1;
    for (const socket of standIn.sockets) {
      if (way === "cut") socket.terminate();
      else socket.send(JSON.stringify({ type: "disconnect", reason: way }));
    }
  };
  const ask = async (index: number): Promise<void> => {
    const at = performance.now();
    const again = index % 10 === 0;
    if (again) redelivered += 1;
    const { ts, acknowledged } = await people.mention(
      `UT1person${index % 97}`,
      questions[index % questions.length] ?? "",
      {
        channel: `CT1channel${index % 60}`,
        again,
      },
    );
    if (again) disturbed.add(ts);
    asked.set(ts, { at, acknowledged });
  };
  for (let index = 1; index <= count; index += 1) {
    await ask(index);
    if (index % 100 === 0) disconnect(ways[(index / 100) % ways.length] ?? "cut");
  }
  await wait(20);
  await until(() => bot.slack.health().running === 0, 120_000);
  const answers = new Map<string, number>();
  for (const { thread, onlyFor } of standIn.state.posts)
    if (thread !== undefined && onlyFor === undefined) answers.set(thread, (answers.get(thread) ?? 0) + 1);
  await bot.close();

  const delivered = [...asked].filter(([, { acknowledged }]) => acknowledged);
  const times = delivered
    .filter(([ts]) => !disturbed.has(ts))
    .map(([ts, { at }]) => (postedAt.get(ts) ?? Number.NaN) - at)
    .filter((time) => !Number.isNaN(time))
    .toSorted((a, b) => a - b);
  return {
    asked: asked.size,
    delivered: delivered.length,
    undelivered: asked.size - delivered.length,
    redelivered,
    limited,
    disconnects,
    answered: answers.size,
    twice: [...answers.values()].filter((number) => number > 1).length,
    lost: delivered.filter(([ts]) => !answers.has(ts)).length,
    medianMs: Math.round((times[Math.floor(times.length / 2)] ?? 0) * 10) / 10,
  };
}

/** `npx tsx test/slack/soak.ts [count]`: the real engine and the questions of the gold, over both ways in; fails on an answer that stands twice or is lost. */
async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 1000);
  const asked = await realAsked();
  for (const mode of ["socket", "http"] as const) {
    const result = await soak(mode, count, asked);
    process.stdout.write(`${mode}: ${JSON.stringify(result)}\n`);
    if (result.twice > 0 || result.lost > 0 || result.medianMs >= 50) process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
