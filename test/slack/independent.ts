import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { startSlack, type Slack } from "../../adapters/slack/start.ts";
import { BUTTONS, DONE } from "../../src/chat/wording.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { freshChat, keptLog, SHORT_TIMES, SIGNING_SECRET } from "./bot.ts";
import { buttonsOf, outline } from "./outline.ts";

/**
 * An optional check against a stand-in of Slack that others made: `npx tsx test/slack/independent.ts`, after
 * `npm install --no-save local-slack-linux-x64@0.1.8` (or with LOCAL_SLACK set to its binary). It listens on all
 * interfaces, so it runs in a network namespace of its own, in which there is only loopback.
 */
const HERE = fileURLToPath(import.meta.url);
const BINARY =
  process.env["LOCAL_SLACK"] ??
  fileURLToPath(new URL("../../node_modules/local-slack-linux-x64/bin/local-slack", import.meta.url));
const INSIDE = "VERBATIM_IN_NAMESPACE";
const ADDRESS = "http://localhost:3999";
const BOT_PORT = 4999;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const MESSAGES = z.looseObject({
  messages: z.array(
    z.looseObject({
      ts: z.string(),
      user: z.string().nullish(),
      text: z.string().nullish(),
      blocks: z.array(z.unknown()).nullish(),
      thread_ts: z.string().nullish(),
    }),
  ),
});
type Message = z.infer<typeof MESSAGES>["messages"][number];

/** Runs this file again where there is no network but loopback. */
function enterNamespace(): void {
  const command = `ip link set lo up && exec "${process.execPath}" --import tsx "${HERE}"`;
  const { status } = spawnSync("unshare", ["-rn", "sh", "-c", command], {
    stdio: "inherit",
    env: { ...process.env, [INSIDE]: "1", LOCAL_SLACK: BINARY },
  });
  process.exitCode = status ?? 1;
}

async function control(path: string, body?: object): Promise<unknown> {
  const request =
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${ADDRESS}/_control/${path}`, request);
  return response.json();
}

async function messagesIn(channel: string): Promise<readonly Message[]> {
  const read = await control(`messages/${channel}`);
  return MESSAGES.parse(Array.isArray(read) ? { messages: read } : read).messages;
}

async function eventually<Result>(what: string, find: () => Promise<Result | undefined>): Promise<Result> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = await find().catch(() => undefined);
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error(`did not happen: ${what}`);
}

function configuration(mode: "socket" | "events"): string {
  return JSON.stringify({
    workspace: { name: "Test", domain: "test", teamId: "T1" },
    app: {
      appId: "A1",
      botUserId: "U0BOT",
      botName: "verbatim",
      botToken: "xoxb-test",
      appToken: "xapp-test",
      signingSecret: SIGNING_SECRET,
      mode,
      requestUrl: `http://localhost:${BOT_PORT}/slack/events`,
    },
    users: [{ id: "U1ANNA", name: "anna", real_name: "Anna" }],
    channels: [{ id: "C1GEN", name: "general", members: ["U1ANNA", "U0BOT"] }],
  });
}

async function answerIn(channel: string, seen: number, expected: string): Promise<Message> {
  return eventually(`an answer with "${expected}"`, async () =>
    (await messagesIn(channel))
      .slice(seen)
      .find(
        ({ user, blocks, text }) =>
          user !== "U1ANNA" && `${text} ${outline({ blocks: blocks ?? [] })}`.includes(expected),
      ),
  );
}

/** What is asked, in order; each throws when it does not come out. */
const CHECKS: Readonly<Record<string, () => Promise<void>>> = {
  "a mention is answered in its thread": async () => {
    await control("message", { channel: "C1GEN", user: "U1ANNA", text: `<@U0BOT> ${QUESTIONS.found}` });
    const answer = await answerIn("C1GEN", 0, "cybercrime centre");
    if (answer.thread_ts == null) throw new Error("not in a thread");
  },
  "a follow-up in the thread": async () => {
    const [question] = await messagesIn("C1GEN");
    const seen = (await messagesIn("C1GEN")).length;
    await control("message", {
      channel: "C1GEN",
      user: "U1ANNA",
      text: `<@U0BOT> ${QUESTIONS.followUp}`,
      thread_ts: question?.ts,
    });
    await answerIn("C1GEN", seen, "By 2013");
  },
  "/iss": async () => {
    const seen = (await messagesIn("C1GEN")).length;
    await control("command", { channel: "C1GEN", user: "U1ANNA", command: "/iss", text: QUESTIONS.shortList });
    await answerIn("C1GEN", seen, "CEPOL");
  },
  "a button": async () => {
    const messages = await messagesIn("C1GEN");
    const answer = messages.find(({ blocks }) => buttonsOf(blocks ?? []).some(({ label }) => label === BUTTONS.report));
    const button = buttonsOf(answer?.blocks ?? []).find(({ label }) => label === BUTTONS.report);
    await control("interact", {
      channel: "C1GEN",
      messageTs: answer?.ts,
      user: "U1ANNA",
      action: { type: "button", action_id: button?.id, block_id: "b", value: button?.raw },
    });
    await answerIn("C1GEN", messages.length, DONE.reported);
  },
  "the Home tab": async () => {
    await control("open-home", { user: "U1ANNA" });
    await eventually("a published Home tab", async () =>
      JSON.stringify(await control("log")).includes("views.publish") ? true : undefined,
    );
  },
  "one answer per question": async () => {
    const answers = (await messagesIn("C1GEN")).filter(
      ({ user, blocks }) => user !== "U1ANNA" && outline({ blocks: blocks ?? [] }).includes("[Remove]"),
    );
    if (answers.length !== 3) throw new Error(`${answers.length} answers to 3 questions`);
  },
};

async function startBoth(
  mode: "socket" | "events",
  folder: string,
): Promise<{ readonly server: ChildProcess; readonly slack: Slack; readonly close: () => Promise<void> }> {
  const file = join(folder, `${mode}.json`);
  await writeFile(file, configuration(mode));
  const server = spawn(BINARY, ["--config", file, "--port", "3999"], { stdio: "ignore" });
  await eventually("local-slack is up", async () => ((await fetch(`${ADDRESS}/_control/state`)).ok ? true : undefined));
  const { chat, close } = await freshChat();
  const slack = await startSlack({
    chat,
    log: keptLog([]),
    configuration: {
      access: { kind: "one-workspace", botToken: "xoxb-test" },
      reception:
        mode === "socket"
          ? { kind: "socket", appToken: "xapp-test" }
          : { kind: "http", signingSecret: SIGNING_SECRET, port: BOT_PORT },
      apiUrl: `${ADDRESS}/api/`,
      times: SHORT_TIMES,
    },
  });
  return { server, slack, close };
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-independent-"));
  for (const mode of ["socket", "events"] as const) {
    const { server, slack, close } = await startBoth(mode, folder);
    for (const [name, check] of Object.entries(CHECKS)) {
      try {
        await check();
        say(`ok    ${mode}: ${name}`);
      } catch (error) {
        say(`wrong ${mode}: ${name}: ${error instanceof Error ? error.message : "unknown"}`);
        process.exitCode = 1;
      }
    }
    await slack.stop(500);
    server.kill();
    await close();
    await wait(300);
  }
  await rm(folder, { recursive: true, force: true });
  // A client may still wait for a handshake with a server that is gone.
  process.exit();
}

if (!existsSync(BINARY))
  say("skipped: local-slack-linux-x64 is not installed (npm install --no-save local-slack-linux-x64@0.1.8)");
else if (spawnSync("unshare", ["-rn", "true"]).status !== 0)
  say("skipped: no network namespace can be made here (unshare -rn)");
else if (process.env[INSIDE] === undefined) enterNamespace();
else await main();
