import { fileURLToPath } from "node:url";
import type { Installations } from "../adapters/slack/configuration.ts";
import { openBot, type Bot, type Log } from "./bot.ts";
import { readConfiguration, type Configuration } from "./configuration.ts";
import { readEnvironmentFile } from "./environment-file.ts";
import { startHealthServer, type PartHealth } from "./health-server.ts";
import { projectRoot } from "./project.ts";
import { Misuse, runProgram } from "./run-program.ts";
import { slackSetup } from "./slack-configuration.ts";
import { isShard, offLines, startDiscordAdapter, startSlackAdapter, type RunningAdapter } from "./start-adapters.ts";

async function openLog(level: string): Promise<Log> {
  const { pino } = await import("pino");
  const logger = pino({ level, base: null });
  return {
    info: (fields, sentence) => logger.info(fields, sentence),
    warn: (fields, sentence) => logger.warn(fields, sentence),
    error: (fields, sentence) => logger.error(fields, sentence),
  };
}

/** Resolves with the exit code on the first reason to stop: a signal, a fault that nobody caught, or the last adapter's end. */
function reasonToStop(adapters: readonly RunningAdapter[], log: Log): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(0));
    const fault = (error: unknown): void => {
      log.error(
        { error: error instanceof Error ? error.stack?.split("\n").slice(0, 4).join(" ") : "unknown" },
        "A fault that nobody caught: stopping",
      );
      resolve(1);
    };
    process.on("unhandledRejection", fault);
    process.on("uncaughtException", fault);
    let running = adapters.length;
    for (const { name, ended } of adapters) {
      void ended.then((sentence) => {
        log.error({ adapter: name }, sentence);
        running -= 1;
        if (running === 0) resolve(1);
      });
    }
  });
}

async function startAdapters(
  configuration: Configuration,
  bot: Bot,
  installations: Installations,
  log: Log,
): Promise<readonly RunningAdapter[]> {
  const slack = slackSetup(configuration, installations);
  const starts: Promise<RunningAdapter>[] = [];
  if (slack.on && !isShard(process.env)) starts.push(startSlackAdapter(bot, slack.configuration, log));
  if (configuration.DISCORD_TOKEN !== undefined)
    starts.push(startDiscordAdapter(bot, process.env, fileURLToPath(import.meta.url), log));
  const settled = await Promise.allSettled(starts);
  const running = settled.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  const [failed] = settled.flatMap((start) => (start.status === "rejected" ? [start.reason as unknown] : []));
  if (failed === undefined) return running;
  if (running.length === 0) throw failed;
  // One platform that refuses its token must not silence the other.
  log.error({}, failed instanceof Error ? failed.message : "An adapter could not be started");
  return running;
}

async function serve(root: string, configuration: Configuration): Promise<number> {
  const log = await openLog(configuration.LOG_LEVEL);
  const bot = await openBot(root, configuration, log);
  const installations: Installations = {
    store: (owner, text) => bot.store.saveInstallation(owner, text, Date.now()),
    fetch: (owner) => bot.store.installation(owner),
    delete: (owner) => bot.store.deleteInstallation(owner),
  };
  const adapters: RunningAdapter[] = [];
  const parts = (): Readonly<Record<string, PartHealth>> =>
    Object.fromEntries(adapters.map(({ name, health }) => [name, health()]));
  const starting: PartHealth = { ready: false, sentence: "starting" };
  const health = isShard(process.env)
    ? undefined
    : await startHealthServer(configuration.HEALTH_PORT, () => (adapters.length === 0 ? { start: starting } : parts()));
  try {
    adapters.push(...(await startAdapters(configuration, bot, installations, log)));
    log.info(
      { build: bot.chat.engine().build, adapters: adapters.map(({ name }) => name), healthPort: health?.port },
      "Answering",
    );
    const code = await reasonToStop(adapters, log);
    log.info({}, "Stopping: answers under way are finished first");
    const deadline = configuration.SHUTDOWN_SECONDS * 1000;
    await Promise.allSettled(adapters.map(({ stop }) => stop(deadline)));
    return code;
  } finally {
    await health?.close();
    await bot.close();
  }
}

async function chatInTerminal(root: string, configuration: Configuration): Promise<number> {
  const { startTerminal } = await import("../adapters/terminal/start.ts");
  const log: Log = { info: () => {}, warn: () => {}, error: () => {} };
  const bot = await openBot(root, configuration, log);
  const leave = new AbortController();
  process.once("SIGTERM", () => leave.abort());
  try {
    const now = Date.now();
    await startTerminal({
      chat: bot.chat,
      input: process.stdin,
      output: process.stdout,
      signal: leave.signal,
      colour: (process.env["NO_COLOR"] ?? "") === "",
      conversation: `terminal:${now}`,
      startingQuestions: bot.chat.engine().startingQuestions(4, now),
    });
    return 0;
  } finally {
    await bot.close();
  }
}

await runProgram(async () => {
  const root = projectRoot();
  readEnvironmentFile(root);
  const configuration = readConfiguration(process.env);
  const none: Installations = {
    store: () => Promise.resolve(),
    fetch: () => Promise.resolve(undefined),
    delete: () => Promise.resolve(),
  };
  const off = offLines(slackSetup(configuration, none), configuration);
  if (off.length < 2) {
    if (off.length > 0) process.stderr.write(`${off.join("\n")}\n`);
    const code = await serve(root, configuration);
    // A library's timer must not keep a stopped bot alive.
    process.exit(code);
  }
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new Misuse(
      `${off.join(". ")}. Set one (see .env.example), or run \`npm start\` in a terminal to chat there.`,
    );
  }
  process.stdout.write(`${off.join("\n")}\n\n`);
  return chatInTerminal(root, configuration);
});
