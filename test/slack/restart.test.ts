import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BUTTONS } from "../../src/chat/wording.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { startBot, type Bot } from "./bot.ts";
import { outline, quotesOf } from "./outline.ts";

describe("after a restart", () => {
  let before: Bot;
  let after: Bot;
  beforeEach(async () => {
    before = await startBot("socket");
    await before.people.mention("UT1anna", QUESTIONS.found, { ts: "100.1" });
    await before.posts();
    await before.slack.stop(100);
    after = await startBot("http", { store: before.store });
  });
  afterEach(async () => {
    await after.close();
    await before.close();
  });

  it("a question that was answered before and is delivered again is not answered again", async () => {
    await after.people.mention("UT1anna", QUESTIONS.found, { ts: "100.1" });
    expect(await after.posts()).toEqual([]);
    expect(after.slack.health().counts).toMatchObject({ received: 1, repeated: 1 });
  });

  it("a follow-up in the thread still knows what it is about", async () => {
    await after.people.mention("UT1ben", "hello");
    await after.people.mention("UT1anna", QUESTIONS.followUp, { thread: "100.1" });
    expect(quotesOf((await after.last()).blocks)[0]).toContain("By 2013");
  });

  it("the buttons of an answer from before still work", async () => {
    const old = before.standIn.state.posts[0];
    if (old === undefined) throw new Error("There is no answer from before");
    await after.people.press("UT1ben", old, BUTTONS.why);
    await after.posts();
    expect(outline({ blocks: [after.standIn.state.views.at(-1)?.view["blocks"]].flat() })).toContain(
      "recognised: a question of when",
    );
  });

  it("and do not after the asker was forgotten, which they say", async () => {
    const old = before.standIn.state.posts[0];
    if (old === undefined) throw new Error("There is no answer from before");
    await after.people.command("UT1anna", "forget me");
    await after.people.press("UT1anna", old, BUTTONS.why);
    expect((await after.last()).text).toContain("no longer kept");
  });
});
