import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BUTTONS, DONE, PROBLEMS, TALK } from "../../src/chat/wording.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { hacking } from "../support/fake-passages.ts";
import { startBot, until, type Bot, type Mode } from "./bot.ts";
import { buttonsOf, outline, quotesOf } from "./outline.ts";

const labels = (shown: { readonly blocks: readonly unknown[] }): string[] =>
  buttonsOf(shown.blocks).map(({ label }) => label);

describe.each<Mode>(["socket", "http"])("a day in Slack, over %s", (mode) => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot(mode);
  });
  afterEach(async () => {
    await bot.close();
  });
  const view = async (): Promise<{
    readonly id: string;
    readonly method: string;
    readonly view: { readonly blocks: readonly unknown[] } & Readonly<Record<string, unknown>>;
  }> => {
    await bot.posts();
    const last = bot.standIn.state.views.at(-1);
    if (last === undefined) throw new Error("No view was opened");
    const { blocks } = last.view;
    return { ...last, view: { ...last.view, blocks: Array.isArray(blocks) ? blocks : [] } };
  };

  it("a mention is answered in the thread of the message, once", async () => {
    const { ts, acknowledged } = await bot.people.mention("UT1anna", QUESTIONS.found);
    expect(acknowledged).toBe(true);
    const posts = await bot.posts();
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ channel: "CT1general", thread: ts, via: "postMessage" });
    expect(quotesOf(posts[0]?.blocks ?? [])[0]).toContain("cybercrime centre");
  });

  it("a follow-up in the thread, by mentioning the bot again, knows what it is about", async () => {
    const { ts } = await bot.people.mention("UT1anna", QUESTIONS.found);
    await bot.posts();
    await bot.people.mention("UT1anna", QUESTIONS.followUp, { thread: ts });
    const last = await bot.last();
    expect(last.thread).toBe(ts);
    expect(quotesOf(last.blocks)[0]).toContain("By 2013");
    // The same words in another thread follow nothing.
    await bot.people.mention("UT1ben", QUESTIONS.followUp);
    expect(outline(await bot.last())).toContain("The documents do not answer this.");
  });

  it("a direct message is answered there, and its own answer coming back as an event is not a question", async () => {
    await bot.people.direct("UT1anna", QUESTIONS.found);
    await bot.posts();
    await bot.people.direct("UT1anna", QUESTIONS.followUp);
    const posts = await bot.posts();
    expect(posts).toHaveLength(2);
    expect(quotesOf(posts[1]?.blocks ?? [])[0]).toContain("By 2013");
    expect(bot.slack.health().counts.answered).toBe(2);
  });

  it("/iss answers the asker only, and a button shares the answer in the channel, once", async () => {
    await bot.people.command("UT1anna", QUESTIONS.found);
    const own = await bot.last();
    expect(own).toMatchObject({ onlyFor: "UT1anna", via: "response_url" });
    await bot.people.press("UT1anna", own, BUTTONS.share);
    await bot.people.press("UT1anna", own, BUTTONS.share);
    const shared = (await bot.posts()).filter(({ onlyFor }) => onlyFor === undefined);
    expect(shared).toHaveLength(1);
    expect(outline(shared[0] ?? own)).toContain(`Question: ${QUESTIONS.found}`);
    expect(labels(shared[0] ?? own)).not.toContain(BUTTONS.share);
  });

  it("/iss without a question helps, and /iss forget me forgets", async () => {
    await bot.people.command("UT1anna", "");
    expect(outline(await bot.last())).toContain(TALK.empty);
    await bot.people.command("UT1anna", "forget me");
    expect((await bot.last()).text).toBe(DONE.forgotten);
  });

  it.each([
    ["find_source", "Verbatim: these words stand in the documents exactly so."],
    ["check_quote", "Verbatim: these words stand in the documents exactly so."],
  ])("the shortcut %s on anybody's message answers the one who chose it", async (callback, verdict) => {
    await bot.people.shortcut("UT1anna", callback, `&gt; ${hacking.text}`);
    const post = await bot.last();
    expect(post).toMatchObject({ onlyFor: "UT1anna", channel: "CT1secret" });
    expect(outline(post)).toContain(verdict);
  });

  it("the buttons under an answer: context, further passages, why, cite", async () => {
    await bot.people.mention("UT1anna", QUESTIONS.found);
    const post = await bot.last();
    await bot.people.press("UT1ben", post, BUTTONS.context);
    expect(outline((await view()).view)).toContain("The passage");
    await bot.people.press("UT1ben", post, BUTTONS.cite);
    expect(outline((await view()).view)).toContain("BibTeX");
    await bot.people.press("UT1ben", post, BUTTONS.why);
    expect(outline((await view()).view)).toContain("recognised: a question of when");
    await bot.people.press("UT1ben", post, `${BUTTONS.more} (8)`);
    expect(outline((await view()).view)).toContain("Shown: 1 to 8 of 8.");
    expect(bot.standIn.state.views.map(({ method }) => method)).toEqual([
      "views.open",
      "views.open",
      "views.open",
      "views.open",
    ]);
    // Nothing of this was posted in the channel.
    expect(await bot.posts()).toHaveLength(1);
  });

  it("a long list pages in a modal, forwards and back, and one entry opens in its context", async () => {
    await bot.people.mention("UT1anna", QUESTIONS.longList);
    const post = await bot.last();
    expect(outline(post)).toContain("The rest is one step away: Next page.");
    await bot.people.press("UT1anna", post, BUTTONS.nextPage);
    const second = await view();
    expect(second.method).toBe("views.open");
    await bot.people.press("UT1anna", second, BUTTONS.previousPage);
    const first = await view();
    expect(first).toMatchObject({ method: "views.update", id: second.id });
    expect(outline(first.view)).toContain("Shown: 1 to");
    await bot.people.press("UT1anna", first, "Objective 1, Action 1");
    expect((await view()).method).toBe("views.push");
  });

  it("useful or not: one rating per person, changeable; a wrong passage is reported", async () => {
    await bot.people.mention("UT1anna", QUESTIONS.found);
    const post = await bot.last();
    await bot.people.press("UT1anna", post, BUTTONS.usefulYes);
    await bot.people.press("UT1anna", post, BUTTONS.usefulNo);
    await bot.people.press("UT1ben", post, BUTTONS.usefulYes);
    expect((await bot.last()).text).toBe(DONE.rated);
    const [day] = await bot.store.ratingsByDay();
    expect(day).toMatchObject({ yes: 1, no: 1 });
    await bot.people.press("UT1ben", post, BUTTONS.report);
    expect((await bot.last()).text).toBe(DONE.reported);
    expect(await bot.store.reports()).toHaveLength(1);
  });

  it("only the asker removes an answer", async () => {
    await bot.people.mention("UT1anna", QUESTIONS.found);
    const post = await bot.last();
    await bot.people.press("UT1ben", post, BUTTONS.remove);
    expect((await bot.last()).text).toBe(PROBLEMS.notYours);
    expect(post.deleted).toBe(false);
    await bot.people.press("UT1anna", post, BUTTONS.remove);
    await until(() => post.deleted);
  });

  it("a refusal offers rewordings as buttons, and pressing one answers it in the same thread", async () => {
    const { ts } = await bot.people.mention("UT1anna", QUESTIONS.absent);
    const post = await bot.last();
    expect(outline(post)).toContain("Nearest passages (not the answer):");
    await bot.people.press("UT1anna", post, QUESTIONS.found);
    const answer = await bot.last();
    expect(answer.thread).toBe(ts);
    expect(quotesOf(answer.blocks)[0]).toContain("cybercrime centre");
  });

  it("the Home tab tells what is covered and stored, offers questions, and forgets", async () => {
    await bot.people.open("UT1anna", "home");
    const home = await view();
    expect(home.method).toBe("views.publish");
    expect(outline(home.view)).toContain("COM(2010) 673 final");
    await bot.people.press("UT1anna", home, QUESTIONS.found);
    expect(await bot.last()).toMatchObject({ channel: "DUT1anna" });
    await bot.people.press("UT1anna", home, BUTTONS.forget);
    expect(outline((await view()).view)).toContain(DONE.forgotten);
  });

  it("an empty Messages tab gets at most four questions to begin with; a workspace without them is no matter", async () => {
    await bot.people.open("UT1anna", "messages");
    await until(() => bot.standIn.state.calls.some(({ method }) => method === "assistant.threads.setSuggestedPrompts"));
    bot.workspace.scopes = bot.workspace.scopes.filter((scope) => scope !== "assistant:write");
    await bot.people.open("UT1anna", "messages");
    await bot.people.direct("UT1anna", QUESTIONS.found);
    expect(await bot.posts()).toHaveLength(1);
  });

  it("talk gets a short reply with questions, and another language a line in that language", async () => {
    await bot.people.mention("UT1anna", "hello");
    expect(labels(await bot.last())).toContain(QUESTIONS.found);
    await bot.people.mention("UT1anna", QUESTIONS.german);
    expect(outline(await bot.last())).toContain("Die Dokumente sind auf Englisch.");
  });
});
