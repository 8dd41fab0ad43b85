import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RETENTION } from "../../src/store/limits.ts";
import type { Asked, Store } from "../../src/store/store.ts";
import type { StoreHome } from "../support/stores.ts";
import { HOMES } from "../support/stores.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const team = (teamId: string) => ({ isEnterpriseInstall: false, teamId, enterpriseId: "E1" });
const enterprise = (enterpriseId: string) => ({ isEnterpriseInstall: true, enterpriseId, teamId: "T1" });

const asked = (id: string, rest: Partial<Asked> & { readonly question?: string } = {}): Asked => ({
  answer: { id, command: "ask", question: rest.question ?? `question of ${id}`, history: [], build: "build-1" },
  author: "Ada",
  conversation: "thread-1",
  remember: true,
  cited: [],
  ...rest,
});

describe.each(HOMES)("the store in %s", (_name, makeHome) => {
  let home: StoreHome;
  let store: Store;
  beforeAll(async () => {
    home = await makeHome();
    store = await home.open();
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await home.close();
  });
  beforeEach(() => home.reset());

  const ask = (question: string, at: number, conversation = "thread-1", author = "Ada") =>
    store.saveAsked(asked(question, { question, conversation, author }), at);
  const rate = (author: string, verdict: "yes" | "no", at = NOW) =>
    store.rate({ answer: "a1", author, verdict, build: "build-1" }, "the question", at);

  describe("conversations", () => {
    test("keep the last five questions, oldest first, each conversation its own", async () => {
      for (const [index, question] of ["one", "two", "three", "four", "five", "six"].entries())
        await ask(question, NOW + index);
      await ask("elsewhere", NOW, "thread-2");
      expect(await store.earlierQuestions("thread-1", NOW + 10)).toEqual(["two", "three", "four", "five", "six"]);
      expect(await store.earlierQuestions("thread-2", NOW + 10)).toEqual(["elsewhere"]);
      expect(await store.earlierQuestions("thread-3", NOW + 10)).toEqual([]);
    });

    test("are forgotten after a day, swept or not", async () => {
      await ask("yesterday", NOW);
      expect(await store.earlierQuestions("thread-1", NOW + DAY - 1)).toEqual(["yesterday"]);
      expect(await store.earlierQuestions("thread-1", NOW + DAY)).toEqual([]);
    });

    test("survive a restart", async () => {
      await ask("before", NOW);
      await store.close();
      store = await home.open();
      expect(await store.earlierQuestions("thread-1", NOW)).toEqual(["before"]);
    });

    test("are not found with another key", async () => {
      await ask("mine", NOW);
      const other = await home.open({ key: Buffer.alloc(32, 8) });
      expect(await other.earlierQuestions("thread-1", NOW)).toEqual([]);
      await other.close();
    });
  });

  describe("handled events", () => {
    test("are claimed once, until their time is over", async () => {
      expect(await store.claim("event-1", DAY, NOW)).toBe(true);
      expect(await store.claim("event-1", DAY, NOW + 1)).toBe(false);
      expect(await store.claim("event-2", DAY, NOW + 1)).toBe(true);
      expect(await store.claim("event-1", DAY, NOW + DAY)).toBe(true);
      expect(await store.claim("event-1", DAY, NOW + DAY + 1)).toBe(false);
    });

    test("of many claims at once exactly one wins, over two connections too", async () => {
      const other = await home.open();
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? store : other).claim("event-1", DAY, NOW)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      await other.close();
    });
  });

  describe("answers", () => {
    test("keep what is needed to give them again, for seven days", async () => {
      const answer = {
        id: "a1",
        command: "rows",
        question: "q",
        history: ["earlier", "and then"],
        document: "press-release",
        filter: '{"year":2013}',
        build: "b",
      } as const;
      await store.saveAsked({ ...asked("a1"), answer }, NOW);
      expect(await store.findAnswer("a1", NOW + RETENTION.answer - 1)).toEqual(answer);
      expect(await store.findAnswer("a1", NOW + RETENTION.answer)).toBeUndefined();
      expect(await store.findAnswer("unknown", NOW)).toBeUndefined();
    });

    test("know who asked, and hand that on when a new build renews them", async () => {
      await store.saveAsked(asked("a1"), NOW);
      await store.saveAsked(asked("a1", { author: "Bob" }), NOW);
      await store.renewAnswer("a1", "a2", "build-2");
      const askers = await Promise.all(["Ada", "Bob", "Eve"].map((author) => store.isAsker("a2", author)));
      expect(askers).toEqual([true, true, false]);
      expect(await store.findAnswer("a2", NOW)).toEqual({ ...asked("a1").answer, id: "a2", build: "build-2" });
    });

    test("are written whole or not at all", async () => {
      const cited = ["p", "q"];
      Object.defineProperty(cited, 1, {
        get: () => {
          throw new Error("a fault in mid-transaction");
        },
      });
      await expect(store.saveAsked(asked("a1", { conversation: "thread-1", cited }), NOW)).rejects.toThrow(
        "mid-transaction",
      );
      expect(await store.cited()).toEqual([]);
      expect(await store.findAnswer("a1", NOW)).toBeUndefined();
      expect(await store.earlierQuestions("thread-1", NOW)).toEqual([]);
      await store.saveAsked(asked("a1"), NOW);
      expect(await store.findAnswer("a1", NOW)).toBeDefined();
    });
  });

  describe("gaps", () => {
    const gap = { question: "what of zebras", reason: "not-in-documents" };

    test("count per day, without a trace of who asked", async () => {
      await store.saveAsked(asked("a1", { gap }), NOW);
      await store.saveAsked(asked("a1", { gap, author: "Bob" }), NOW + MINUTE);
      await store.saveAsked(asked("a1", { gap }), NOW + DAY);
      expect(await store.gaps()).toEqual([
        { ...gap, build: "build-1", day: "2026-11-21", times: 2 },
        { ...gap, build: "build-1", day: "2026-11-22", times: 1 },
      ]);
    });

    test("can be closed one by one, and erased", async () => {
      await store.saveAsked(asked("a1", { gap }), NOW);
      await store.saveAsked(asked("a2", { gap: { ...gap, question: "another" } }), NOW);
      expect(await store.closeGap(gap.question)).toBe(1);
      expect((await store.gaps()).map(({ question }) => question)).toEqual(["another"]);
      await store.eraseGaps();
      expect(await store.gaps()).toEqual([]);
    });

    test("go after the days that are configured", async () => {
      const other = await home.open({ gapRetention: 2 * DAY });
      await store.saveAsked(asked("a1", { gap, cited: ["p"] }), NOW);
      await other.sweep(NOW + DAY);
      expect(await store.gaps()).toHaveLength(1);
      await other.sweep(NOW + 2 * DAY);
      await other.close();
      expect(await store.gaps()).toEqual([]);
      expect(await store.cited()).toEqual([]);
    });
  });

  test("passages shown as answers are counted per day", async () => {
    await store.saveAsked(asked("a1", { cited: ["p", "q"] }), NOW);
    await store.saveAsked(asked("a2", { cited: ["p"] }), NOW);
    expect(await store.cited()).toEqual([
      { passage: "p", day: "2026-11-21", times: 2 },
      { passage: "q", day: "2026-11-21", times: 1 },
    ]);
  });

  describe("ratings", () => {
    test("are one per person and changeable; a changed mind takes the gap back", async () => {
      await rate("Ada", "no");
      await rate("Ada", "no");
      await rate("Bob", "no");
      expect(await store.ratingsByDay()).toEqual([{ day: "2026-11-21", yes: 0, no: 2 }]);
      expect((await store.gaps()).map(({ reason, times }) => [reason, times])).toEqual([["not-useful", 2]]);
      await rate("Ada", "yes", NOW + DAY);
      expect(await store.ratingsByDay()).toEqual([
        { day: "2026-11-21", yes: 0, no: 1 },
        { day: "2026-11-22", yes: 1, no: 0 },
      ]);
      expect((await store.gaps()).map(({ times }) => times)).toEqual([1]);
      await rate("Bob", "yes");
      expect(await store.gaps()).toEqual([]);
    });

    test("note no gap where the question may not be logged", async () => {
      await store.rate({ answer: "a1", author: "Ada", verdict: "no", build: "b" }, undefined, NOW);
      expect(await store.gaps()).toEqual([]);
    });
  });

  test("reports of wrong passages count people, and those of most people come first", async () => {
    const report = (passage: string, author: string, at: number) =>
      store.report({ answer: "a1", passage, author, question: "q", build: "b" }, at);
    await report("p", "Ada", NOW);
    await report("q", "Ada", NOW + 1);
    await report("q", "Ada", NOW + 2);
    await report("q", "Bob", NOW + 3);
    expect(await store.reports()).toEqual([
      { answer: "a1", passage: "q", question: "q", build: "b", times: 2, lastReportedAt: NOW + 3 },
      { answer: "a1", passage: "p", question: "q", build: "b", times: 1, lastReportedAt: NOW },
    ]);
    await store.closeReport("a1", "q");
    expect((await store.reports()).map(({ passage }) => passage)).toEqual(["p"]);
  });

  test("settings and kept values are replaced, and a space can be forgotten", async () => {
    await store.saveSettings("slack:T1", "{}", NOW);
    await store.saveSettings("slack:T1", '{"channels":["C1"]}', NOW);
    expect(await store.settings("slack:T1")).toBe('{"channels":["C1"]}');
    expect(await store.settings("slack:T2")).toBeUndefined();
    await store.forgetSpace("slack:T1");
    expect(await store.settings("slack:T1")).toBeUndefined();
    await store.keepValue("discord commands", "hash 1", NOW);
    await store.keepValue("discord commands", "hash 2", NOW);
    expect(await store.keptValue("discord commands")).toBe("hash 2");
  });

  describe("installations", () => {
    test("belong to one team, or to one enterprise, and to nobody else", async () => {
      await store.saveInstallation(team("T1"), "token of T1", NOW);
      await store.saveInstallation(team("T2"), "token of T2", NOW);
      await store.saveInstallation(enterprise("E1"), "token of E1", NOW);
      expect(await store.installation(team("T1"))).toBe("token of T1");
      expect(await store.installation(team("T2"))).toBe("token of T2");
      expect(await store.installation(enterprise("E1"))).toBe("token of E1");
      expect(await store.installation(team("T3"))).toBeUndefined();
      await store.saveInstallation(team("T1"), "new token of T1", NOW);
      await store.deleteInstallation(team("T2"));
      expect(await store.installation(team("T1"))).toBe("new token of T1");
      expect(await store.installation(team("T2"))).toBeUndefined();
    });

    test("without the id that counts are refused", async () => {
      await expect(async () => store.installation({ isEnterpriseInstall: true, teamId: "T1" })).rejects.toThrow(
        "enterprise id is missing",
      );
    });

    test("cannot be opened with another key", async () => {
      await store.saveInstallation(team("T1"), "token", NOW);
      const other = await home.open({ key: Buffer.alloc(32, 8) });
      expect(await other.installation(team("T1"))).toBeUndefined();
      await other.close();
    });
  });

  test("forgetting an author takes what is theirs and leaves what is others'", async () => {
    await store.saveAsked(asked("only-ada", { conversation: "thread-1" }), NOW);
    await store.saveAsked(asked("both", { conversation: "thread-1" }), NOW);
    await store.saveAsked(asked("both", { conversation: "thread-1", author: "Bob", question: "by Bob" }), NOW);
    const followUp = { ...asked("follow-up").answer, history: ["question of only-ada"] };
    await store.saveAsked({ ...asked("follow-up", { author: "Bob", remember: false }), answer: followUp }, NOW);
    for (const author of ["Ada", "Bob"]) {
      await store.rate({ answer: "both", author, verdict: "yes", build: "b" }, undefined, NOW);
      await store.report({ answer: "both", passage: "p", author, question: "q", build: "b" }, NOW);
    }
    await store.forget("Ada");
    expect(await store.earlierQuestions("thread-1", NOW)).toEqual(["by Bob"]);
    expect(await store.findAnswer("only-ada", NOW)).toBeUndefined();
    expect(await store.findAnswer("both", NOW)).toBeDefined();
    expect(await store.findAnswer("follow-up", NOW), "it repeats what Ada asked").toBeUndefined();
    expect(await store.isAsker("both", "Ada")).toBe(false);
    expect(await store.ratingsByDay()).toEqual([{ day: "2026-11-21", yes: 1, no: 0 }]);
    expect((await store.reports()).map(({ times }) => times)).toEqual([1]);
  });

  test("two processes that open a new store at once both succeed", async () => {
    await store.close();
    await home.wipe();
    const [first, second] = await Promise.all([home.open(), home.open()]);
    await first.keepValue("name", "value", NOW);
    expect(await second.keptValue("name")).toBe("value");
    await Promise.all([first.close(), second.close()]);
    store = await home.open();
  });
});
