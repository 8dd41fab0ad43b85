import type { Asked } from "../support/asked.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { runBot, type RunningBot } from "./running-bot.ts";
import type { Fault } from "./stand-in/http.ts";
import { click, slash, typeInto } from "./stand-in/interacting.ts";
import { channelNamed, directMessages, person } from "./stand-in/people.ts";
import { mention, write } from "./stand-in/writing.ts";
import type { Channel, InteractionRecord, Post } from "./stand-in/world.ts";

export type SoakOptions = {
  readonly events: number;
  /** One connection ends in each of so many events. */
  readonly disconnectEvery: number;
  /** Shares of requests that fail, from 0 to 1. */
  readonly serverErrors: number;
  readonly rateLimits: number;
  /** Share of events that Discord delivers past its own deadline. */
  readonly lateDeliveries: number;
};

export type SoakResult = {
  readonly sent: number;
  readonly answered: number;
  /** Answered by more than one message. */
  readonly twice: number;
  /** Delivered in time, not answered. */
  readonly lost: number;
  /** Delivered past Discord's deadline, as planned or because a reconnect took long. */
  readonly late: number;
  /** Answered although they came again after a resume. */
  readonly replayed: number;
  readonly disconnects: number;
  readonly failedRequests: number;
  /** Median of the milliseconds from sending an event to its answer, of those whose requests did not fail. */
  readonly medianOwnTime: number;
  /** Milliseconds of processor time for an event, of the bot and the stand-in together. */
  readonly processorTime: number;
  readonly pings: number;
};

type Sent = {
  readonly at: number;
  readonly plannedLate: boolean;
  /** Posts that answer it. */
  readonly answers: () => readonly Post[];
  readonly interaction?: InteractionRecord;
  answeredAt?: number;
  disturbed: boolean;
};

/** Numbers from 0 to 1, the same in every run. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function fakeAsked(): Asked {
  return { engine: fakeEngine(), questions: [QUESTIONS.found, QUESTIONS.shortList, QUESTIONS.absent] };
}

/** Sends events of all kinds while requests fail and connections end, and counts what became of them. */
export async function soak(options: SoakOptions, asked = fakeAsked()): Promise<SoakResult> {
  const bot = await runBot({ engine: asked.engine });
  const before = process.cpuUsage();
  try {
    const result = await run(bot, options, asked.questions);
    const { user, system } = process.cpuUsage(before);
    return { ...result, processorTime: Math.round((user + system) / 100 / options.events) / 10 };
  } finally {
    await bot.stop();
  }
}

async function run(
  bot: RunningBot,
  options: SoakOptions,
  questions: readonly string[],
): Promise<Omit<SoakResult, "processorTime">> {
  const { discord } = bot;
  const random = randomly(20_261_121);
  const sent: Sent[] = [];
  const seed = await bot.answer(slash(discord, person("Seed"), "ask", { question: questions[0] ?? "" }));
  const note = (): void => {
    for (const event of sent)
      if (event.answeredAt === undefined && event.answers().length > 0) event.answeredAt = performance.now();
  };
  discord.world.changes.on("change", note);
  let failedRequests = 0;
  discord.failBy(({ path }) => {
    if (path.startsWith("/gateway")) return undefined;
    const fault = faultBy(random, options);
    if (fault === undefined) return undefined;
    failedRequests += 1;
    for (const event of sent) if (event.answeredAt === undefined) event.disturbed = true;
    return fault;
  });
  const asked = (index: number): string => questions[index % questions.length] ?? "";
  let disconnects = 0;
  for (let index = 0; index < options.events; index += 1) {
    sent.push(send(bot, asked(index), index, seed, random() < options.lateDeliveries));
    if (index % options.disconnectEvery === options.disconnectEvery - 1) {
      disconnects += 1;
      for (const event of sent) if (event.answeredAt === undefined) event.disturbed = true;
      await disconnect(bot, disconnects, sent, () => void sent.push(send(bot, asked(index), index, seed, false)));
    }
    if (index % 2 === 1) await settle(bot, sent, 1_000);
  }
  await settle(bot, sent, 12_000);
  discord.world.changes.off("change", note);
  return counted(bot, sent, disconnects, failedRequests);
}

function faultBy(random: () => number, { serverErrors, rateLimits }: SoakOptions): Fault | undefined {
  const dice = random();
  if (dice < serverErrors) return { status: random() < 0.5 ? 500 : 503, stored: random() < 0.5 };
  return dice < serverErrors + rateLimits ? { status: 429, retryAfter: 0.1 } : undefined;
}

/** An event of one of the kinds in turn. */
function send(bot: RunningBot, question: string, index: number, seed: Post, plannedLate: boolean): Sent {
  const { discord } = bot;
  const by = person(`Person ${index}`);
  const channel: Channel = index % 3 === 0 ? directMessages(discord, by) : channelNamed(discord, "general");
  const at = performance.now();
  const age = plannedLate ? { age: 10_000 } : {};
  const byInteraction = (interaction: InteractionRecord): Sent => ({
    at,
    plannedLate,
    interaction,
    disturbed: false,
    answers: () =>
      interaction.answers > 0
        ? discord.world.posts.filter((post) => post.interaction === interaction.id && !post.thinking)
        : [],
  });
  const byMessage = (message: Post): Sent => ({
    at,
    plannedLate: false,
    disturbed: false,
    answers: () => discord.world.posts.filter(({ replyTo }) => replyTo === message.id),
  });
  switch (index % 5) {
    case 0:
      return byInteraction(slash(discord, by, "ask", { question }, { in: channel, ...age }));
    case 1:
      return byMessage(mention(discord, by, channelNamed(discord, "general"), question));
    case 2:
      return byInteraction(click(discord, by, seed, "Show in context", age));
    case 3:
      return byMessage(write(discord, by, directMessages(discord, by), question));
    default:
      typeInto(discord, by, "ask", "question", "cyber");
      return byInteraction(slash(discord, by, "actions", { responsible: "CEPOL" }, age));
  }
}

/** Ends the connection in turn by a cut, by request, and by ending the session once all is answered. */
async function disconnect(bot: RunningBot, turn: number, sent: readonly Sent[], sendOne: () => void): Promise<void> {
  const { gateway, until } = bot.discord;
  const { resumes, identifies } = gateway.log;
  if (turn % 3 === 0) {
    // What is sent while there is no session is never delivered by Discord, so nothing may be under way.
    await settle(bot, sent, 8_000);
    gateway.invalidateSession();
    await until(() => (gateway.log.identifies > identifies ? true : undefined), "a new session");
    while (!bot.app().health().healthy) await new Promise((resolve) => setTimeout(resolve, 20));
    return;
  }
  if (turn % 3 === 1) gateway.cut();
  else gateway.requestReconnect();
  // While the bot is away: they come with the resume.
  await until(() => (gateway.isConnected() ? undefined : true), "the end of the connection");
  for (const _ of [1, 2, 3]) sendOne();
  await until(() => (gateway.log.resumes > resumes ? true : undefined), "a resume");
}

/** Waits until everything is answered, at most so long (milliseconds). */
async function settle({ discord }: RunningBot, sent: readonly Sent[], atMost: number): Promise<void> {
  const end = performance.now() + atMost;
  const isOpen = (event: Sent): boolean => event.answeredAt === undefined && !event.plannedLate;
  while (sent.slice(-200).some(isOpen) && performance.now() < end) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 20);
      discord.world.changes.once("change", () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

function counted(
  bot: RunningBot,
  sent: readonly Sent[],
  disconnects: number,
  failedRequests: number,
): Omit<SoakResult, "processorTime"> {
  const isLate = (event: Sent): boolean =>
    event.plannedLate || (event.interaction !== undefined && event.interaction.acknowledged === undefined);
  const answered = sent.filter((event) => event.answers().length > 0);
  const times = answered
    .filter(({ disturbed }) => !disturbed)
    .map(({ at, answeredAt = at }) => answeredAt - at)
    .toSorted((one, other) => one - other);
  return {
    sent: sent.length,
    answered: answered.length,
    twice: sent.filter((event) => event.answers().length > 1).length,
    lost: sent.filter((event) => event.answers().length === 0 && !isLate(event)).length,
    late: sent.filter((event) => event.answers().length === 0 && isLate(event)).length,
    replayed: bot.discord.gateway.log.replayed,
    disconnects,
    failedRequests,
    medianOwnTime: Math.round((times[Math.floor(times.length / 2)] ?? 0) * 10) / 10,
    pings: bot.discord.world.pings.length,
  };
}
