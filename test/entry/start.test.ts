import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectRoot } from "../../src/project.ts";
import { until } from "../slack/bot.ts";
import { socketDriver } from "../slack/stand-in/driver.ts";
import { people } from "../slack/stand-in/people.ts";
import { startStandIn, type StandIn } from "../slack/stand-in/server.ts";

const PATIENCE = 20_000;

let folder: string;
let standIn: StandIn;
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-start-"));
  standIn = await startStandIn();
});
afterEach(async () => {
  child?.kill("SIGKILL");
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` with these variables; `seen` grows with what it writes. */
function start(environment: Readonly<Record<string, string>>): {
  readonly seen: () => string;
  readonly ended: Promise<number | null>;
  readonly stop: () => void;
} {
  const started = spawn(process.execPath, [join(projectRoot(), "src", "run.mjs"), "main"], {
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      STORE_FILE: join(folder, "store.db"),
      HEALTH_PORT: "0",
      SLACK_API_URL: standIn.apiUrl,
      ...environment,
    },
  });
  child = started;
  let seen = "";
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (seen += text));
  const ended = new Promise<number | null>((resolve) => {
    started.on("close", resolve);
  });
  return { seen: () => seen, ended, stop: () => void started.kill("SIGTERM") };
}

test("npm start answers in Slack from the real index, says that it is ready, and stops when told", async () => {
  const workspace = standIn.addWorkspace("T1");
  const bot = start({ SLACK_BOT_TOKEN: workspace.token, SLACK_APP_TOKEN: standIn.appToken });
  await until(() => bot.seen().includes('"Answering"'), PATIENCE);
  expect(bot.seen()).toContain("Discord is off: DISCORD_TOKEN is missing");

  const port = /"healthPort":(\d+)/u.exec(bot.seen())?.[1] ?? "";
  const ready = await fetch(`http://127.0.0.1:${port}/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { status: "ok", slack: { ready: true } }]);

  const question = "Which words of a person must not be in a log? When will the EU cybercrime centre be set up?";
  await people(standIn, workspace, socketDriver(standIn)).mention("U1", `<@${workspace.botUser}> ${question}`);
  await until(() => standIn.state.posts.some(({ text }) => text.includes("ybercrime")), PATIENCE);

  bot.stop();
  expect(await bot.ended).toBe(0);
  for (const secret of [workspace.token, standIn.appToken, "Which words of a person"])
    expect(bot.seen()).not.toContain(secret);
}, 60_000);

test("npm start with a token that Slack refuses ends with one sentence that says what to do", async () => {
  const bot = start({ SLACK_BOT_TOKEN: "xoxb-not-a-token-of-anybody", SLACK_APP_TOKEN: standIn.appToken });
  expect(await bot.ended).toBe(1);
  expect(bot.seen()).toContain("put a valid SLACK_BOT_TOKEN");
  expect(bot.seen()).not.toContain("xoxb-not-a-token-of-anybody");
}, 60_000);
