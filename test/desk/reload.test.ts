import { EventEmitter } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { createEngine } from "../../src/answer/create-engine.ts";
import type { Engine } from "../../src/answer/engine.ts";
import { buildIndexFiles } from "../../src/desk/build-index.ts";
import { outcomeOf } from "../../src/desk/outcome.ts";
import { publish } from "../../src/desk/publish.ts";
import { loadLibrary } from "../../src/load-library.ts";
import { readSeeds } from "../../src/project.ts";
import { openLive, type Live, type LiveOptions } from "../../src/reload.ts";
import { changedText, makeProject, smallSeeds, writeSeeds } from "./support/small-project.ts";

const QUESTION = "what does the programme adopted today comprise";
const SEEDS = [smallSeeds(), changedText(smallSeeds(), "press-release.txt", "41 actions", "57 actions")] as const;
const BUILT = [buildIndexFiles(SEEDS[0]), buildIndexFiles(SEEDS[1])] as const;

function publishState(root: string, state: 0 | 1): string {
  writeSeeds(root, SEEDS[state]);
  const built = BUILT[state];
  publish(root, built, readSeeds(root));
  return built.manifest.build;
}

const open = (root: string): Engine => createEngine(loadLibrary(root));

function live(root: string, rest: Partial<LiveOptions<Engine>> = {}): Live<Engine> {
  const opened = openLive<Engine>({ root, open, ...rest });
  onTestFinished(() => opened.close());
  return opened;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

describe("live reload", () => {
  it("follows the manifest", async () => {
    const root = makeProject();
    publishState(root, 0);
    const loaded: string[] = [];
    const { current } = live(root, { onLoaded: ({ build }) => loaded.push(build) });
    const old = current();
    const build = publishState(root, 1);
    await until(() => current().build === build);
    expect(loaded).toEqual([build]);
    expect(old.build).not.toBe(build);
  });

  it("looks again on SIGHUP", async () => {
    const root = makeProject();
    publishState(root, 0);
    const refused: string[] = [];
    const signals = new EventEmitter(); // a thread of the test runner gets no signals
    const { current } = live(root, { signals, onRefused: (sentence) => refused.push(sentence) });
    writeSeeds(root, SEEDS[1]);
    signals.emit("SIGHUP");
    expect(refused).toEqual([expect.stringMatching(/seeds\/press-release\.txt was changed after it was built/u)]);
    writeSeeds(root, SEEDS[0]);
    expect(outcomeOf(current().ask(QUESTION)).first?.text).toContain("41 actions");
  });

  it.each<[string, (root: string) => void]>([
    ["a manifest that is no JSON", (root) => writeFileSync(join(root, "index/manifest.json"), "{")],
    [
      "a manifest that names files that are not there",
      (root) => writeFileSync(join(root, "index/manifest.json"), BUILT[1].files.get("manifest.json") ?? ""),
    ],
  ])("refuses %s, and answers on", async (_, harm) => {
    const root = makeProject();
    const build = publishState(root, 0);
    const refused: string[] = [];
    const { current } = live(root, { onRefused: (sentence) => refused.push(sentence) });
    harm(root);
    await until(() => refused.length > 0);
    expect(refused).toHaveLength(1);
    expect(current().build).toBe(build);
    expect(outcomeOf(current().ask(QUESTION)).first?.text).toContain("41 actions");
    const next = publishState(root, 1);
    await until(() => current().build === next);
  });

  it("answers on when the whole index goes", async () => {
    const root = makeProject();
    const build = publishState(root, 0);
    const opened = live(root);
    rmSync(join(root, "index"), { recursive: true });
    opened.reload();
    expect(opened.current().build).toBe(build);
  });

  it("does not start with an index that cannot be used", () => {
    const root = makeProject();
    expect(() => openLive({ root, open })).toThrow(/npm run index:build/u);
  });

  it("drops and mixes none of 1,000 questions during 20 reloads", async () => {
    const root = makeProject();
    publishState(root, 0);
    const opened = live(root);
    const expected = new Map(
      BUILT.map(({ manifest }, state) => [manifest.build, state === 0 ? "41 actions" : "57 actions"]),
    );
    let answered = 0;
    const mixed: string[] = [];
    const builds = new Set<string>();

    /** As chat does it: the engine is taken when the question comes, and asked after something was waited for. */
    const askOne = async (): Promise<void> => {
      const engine = opened.current();
      await sleep(Math.random() * 20);
      const { first } = outcomeOf(engine.ask(QUESTION));
      answered += 1;
      builds.add(engine.build);
      if (first === undefined || !first.text.includes(expected.get(engine.build) ?? "?"))
        mixed.push(`${engine.build}: ${first?.text ?? "nothing"}`);
    };
    const questions: Promise<void>[] = [];
    for (let reload = 0; reload < 20; reload += 1) {
      const build = publishState(root, reload % 2 === 0 ? 1 : 0);
      questions.push(...Array.from({ length: 25 }, askOne));
      opened.reload();
      expect(opened.current().build).toBe(build);
      questions.push(...Array.from({ length: 25 }, askOne));
      await sleep(5);
    }
    await Promise.all(questions);
    expect({ answered, mixed, builds: builds.size }).toEqual({ answered: 1_000, mixed: [], builds: 2 });
  });
});
