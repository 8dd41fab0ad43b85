import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { createChat } from "../../src/chat/create-chat.ts";
import { openStore } from "../../src/store/open-store.ts";
import { KEY, sqliteHome } from "../support/stores.ts";

const WRITER = fileURLToPath(new URL("../support/store-writer.ts", import.meta.url));
const NOW = Date.UTC(2026, 10, 21);

let home: Awaited<ReturnType<typeof sqliteHome>>;
beforeEach(async () => {
  home = await sqliteHome();
});
afterEach(() => home.close());

/** Runs a writer; `killAfter` is how many lines it may print before kill -9. @returns what it printed */
async function write(count: number, killAfter = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, home.file, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (data: Buffer) => {
    printed += data.toString();
    if (printed.split("\n").length > killAfter) child.kill("SIGKILL");
  });
  await once(child, "close");
  return printed.split("\n").slice(0, -1);
}

const bytesOnDisk = (): string =>
  ["", "-wal"]
    .map((ending) => (existsSync(`${home.file}${ending}`) ? readFileSync(`${home.file}${ending}`, "latin1") : ""))
    .join("");

describe("a process that is killed", () => {
  test.each([1, 40, 200])("loses nothing of what it was told is stored, after %i writes", async (killAfter) => {
    const won = await write(100_000, killAfter);
    expect(won.length).toBeGreaterThanOrEqual(killAfter);
    const store = await home.open();
    const again = await Promise.all(won.map((id) => store.claim(`event ${id}`, 60_000, 1)));
    expect(again.filter(Boolean)).toEqual([]);
    await store.close();
  });
});

test("two processes share one file: each event is won by one of them", async () => {
  const [first, second] = await Promise.all([write(200), write(200)]);
  expect(first.length + second.length).toBe(200);
  expect(new Set([...first, ...second]).size).toBe(200);
});

test("the file is for its owner only", async () => {
  const file = join(dirname(home.file), "data", "store.sqlite");
  const store = await openStore({ file, key: KEY });
  await store.claim("event", 1, NOW);
  expect([file, `${file}-wal`].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
  expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  await store.close();
});

test("no id of a person, conversation or event, and no token, can be read on disk; what is forgotten is gone", async () => {
  const store = await home.open();
  const chat = createChat({ engine: () => fakeEngine(), store, now: () => NOW });
  const incoming = { author: "PERSON-1", conversation: "CONVERSATION-1", event: "EVENT-1" };
  await chat.claim(incoming.event);
  const { id } = await chat.ask({ ...incoming, text: QUESTIONS.found });
  await chat.ask({ ...incoming, text: "is my neighbour Smith a spy" });
  await chat.rate(id, "PERSON-1", "yes");
  await store.saveInstallation({ isEnterpriseInstall: false, teamId: "TEAM-1" }, "xoxb-TOKEN-1", NOW);
  await store.eraseGaps();
  for (const clear of ["PERSON-1", "CONVERSATION-1", "EVENT-1", "TEAM-1", "TOKEN-1"])
    expect(bytesOnDisk()).not.toContain(clear);
  expect(bytesOnDisk()).toContain("neighbour Smith");
  await chat.forget("PERSON-1");
  expect(bytesOnDisk()).not.toContain("neighbour Smith");
  await store.close();
});

describe("a file that cannot be used", () => {
  test("stops with a sentence and is left as it is", async () => {
    writeFileSync(home.file, "this is no database, and never was one, whatever its name may say".repeat(100));
    const before = readFileSync(home.file);
    await expect(home.open()).rejects.toThrow(`Cannot open the store ${home.file}`);
    expect(readFileSync(home.file)).toEqual(before);
  });

  test("may be a folder", async () => {
    mkdirSync(home.file);
    await expect(home.open()).rejects.toThrow(`Cannot open the store ${home.file}`);
  });
});
