import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { QUESTIONS } from "../support/fake-engine.ts";
import { ALL_ROWS } from "../support/fake-passages.ts";
import { type RunningBot, runBot } from "./running-bot.ts";
import { choose, click, slash, submit } from "./stand-in/interacting.ts";
import { channelNamed, person } from "./stand-in/people.ts";
import { mention } from "./stand-in/writing.ts";
import { textOf, transcript } from "./stand-in/transcript.ts";
import { controlsOf } from "./stand-in/message-rules.ts";
import { componentsOf, PERMISSION, type Person, type Post } from "./stand-in/world.ts";

const ann = person("Ann");
const bob = person("Bob");
const mod = person("Mod", PERMISSION.manageMessages);
let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
afterEach(() => bot.mustHavePingedNobody());

const ask = (question: string, values: object = {}, by = ann): Promise<Post> =>
  bot.answer(slash(bot.discord, by, "ask", { question, ...values }));
const press = (by: Person, on: Post, label: string): Promise<Post> => bot.answer(click(bot.discord, by, on, label));

describe("buttons of an answer, for anybody who sees it, each reply for them alone", () => {
  test.each([
    [
      "Show in context",
      [
        "The passage in its context",
        "> OBJECTIVE 3: Raise levels",
        "**Before it:**",
        "**The passage:**",
        "**After it:**",
        "[Cite as] [Report a wrong passage]",
      ],
    ],
    [
      "Cite as",
      [
        "**Footnote**",
        "European Commission, The EU Internal Security Strategy in Action",
        "**BibTeX**",
        "@misc{iss-in-action",
      ],
    ],
    ["Why this passage", ["recognised: a question of when"]],
    ["More passages (8)", ["**Further passages:**", "feasibility study", "[More passages (4)]"]],
    ["Useful", ["Thank you. You can change your mind at any time."]],
    ["Report a wrong passage", ["Thank you. The maintainers will look at this passage."]],
  ])("%s", async (label, expected) => {
    const reply = await press(bob, await ask(QUESTIONS.found), label);
    expect(reply.onlyFor).toBe(bob.id);
    for (const line of expected) expect(transcript(reply)).toContain(line);
  });

  test("of several passages one is chosen", async () => {
    const reply = await bot.answer(choose(bot.discord, bob, await ask(QUESTIONS.found), "Section 1, paragraph 3"));
    expect(transcript(reply)).toContain("**The passage:**\n> Serious and organised crime");
  });

  test("further passages, click by click, to the last", async () => {
    let reply = await press(ann, await ask(QUESTIONS.found), "More passages (8)");
    reply = await press(ann, reply, "More passages (4)");
    expect(transcript(reply)).not.toContain("[More passages");
  });

  test("a rewording of a refusal is asked by a click", async () => {
    const reply = await press(ann, await ask(QUESTIONS.absent), QUESTIONS.found);
    expect(transcript(reply)).toContain("-# Question: When will the EU set up a cybercrime centre?\n> **By __2013__");
  });

  test("so is a suggestion of small talk", async () => {
    const reply = await bot.answer(choose(bot.discord, ann, await ask(QUESTIONS.greeting), QUESTIONS.part));
    expect(textOf(reply)).toContain("**The five objectives (5 passages, complete)**");
  });

  test("the next question by a form, which understands what it refers to", async () => {
    const opened = click(bot.discord, ann, await ask(QUESTIONS.found), "Ask the next question");
    const form = await bot.discord.until(() => opened.form, "a form");
    expect(form.title).toBe("Ask the next question");
    expect(textOf(await bot.answer(submit(bot.discord, ann, opened, QUESTIONS.followUp)))).toContain("**By __2013__");
  });
});

describe("long lists", () => {
  test("the asker turns the pages of the answer itself, to and fro", async () => {
    const post = await ask(QUESTIONS.longList);
    expect(textOf(post)).toContain("Page 1 of 4");
    expect((await press(ann, post, "Next page")).id).toBe(post.id);
    expect(textOf(post)).toContain("Page 2 of 4");
    await press(ann, post, "Next page");
    await press(ann, post, "Previous page");
    expect(textOf(post)).toContain("Page 2 of 4");
    expect(transcript(post)).toContain("[Ask the next question] [Remove]");
  });

  test("somebody else gets a page of their own", async () => {
    const post = await ask(QUESTIONS.longList);
    const own = await press(bob, post, "Next page");
    expect(own.onlyFor).toBe(bob.id);
    expect(textOf(own)).toContain("Page 2 of 4");
    expect(textOf(post)).toContain("Page 1 of 4");
  });

  test("all rows as a file that spreadsheets open, every cell whole", async () => {
    const reply = await press(bob, await ask(QUESTIONS.longList), "Whole list as a file");
    const [[name, content] = ["", ""]] = reply.files;
    expect(transcript(reply)).toContain(`{${name}}`);
    expect(name).toMatch(/^rows-[0-9a-f]+\.csv$/u);
    expect(content.trim().split("\r\n")).toHaveLength(1 + 41);
    for (const { row } of ALL_ROWS)
      expect(content).toContain(`"${row?.measure}","${row?.responsible}","${row?.timing}"`);
  });

  test("where files are forbidden, a sentence names the permission", async () => {
    const general = channelNamed(bot.discord, "general");
    const post = await ask(QUESTIONS.longList);
    bot.discord.world.channels.set(general.id, { ...general, denied: PERMISSION.attachFiles });
    const reply = await press(bob, post, "Whole list as a file");
    bot.discord.world.channels.set(general.id, general);
    expect(textOf(reply)).toContain("I lack the permission “Attach Files” in this channel.");
  });
});

describe("taking an answer back and sharing it", () => {
  test("the asker may remove it", async () => {
    const post = await ask(QUESTIONS.found);
    click(bot.discord, ann, post, "Remove");
    await expect.poll(() => post.deleted).toBe(true);
  });

  test("others may not, and are told which permission it takes", async () => {
    const post = await ask(QUESTIONS.found);
    const reply = await press(bob, post, "Remove");
    expect(transcript(reply)).toBe(
      "(only for you)\nOnly the person who asked, or somebody with the permission “Manage Messages”, can remove this answer.",
    );
    expect(post.deleted).toBe(false);
  });

  test("a moderator may, also where the answer is a message of its own", async () => {
    const question = mention(bot.discord, ann, channelNamed(bot.discord, "general"), QUESTIONS.found);
    const post = await bot.replyTo(question);
    click(bot.discord, mod, post, "Remove");
    await expect.poll(() => post.deleted).toBe(true);
  });

  test("a private answer is shared by its asker", async () => {
    const post = await ask(QUESTIONS.found, { private: true });
    const shared = await press(ann, post, "Share in channel");
    expect(shared.onlyFor).toBeUndefined();
    expect(textOf(shared)).toContain("**By __2013__");
    expect(transcript(shared)).toContain("[Ask the next question] [Remove]");
  });
});

describe("after a restart", () => {
  test("every button of an old answer still works", async () => {
    const post = await ask(QUESTIONS.longList);
    const refusal = await ask(QUESTIONS.absent);
    const found = await ask(QUESTIONS.found);
    await bot.restart();
    await press(ann, post, "Next page");
    expect(textOf(post)).toContain("Page 2 of 4");
    expect(textOf(await press(bob, found, "Show in context"))).toContain("The passage in its context");
    expect(textOf(await press(ann, refusal, QUESTIONS.shortList))).toContain("2 of 41 rows");
    click(bot.discord, ann, found, "Remove");
    await expect.poll(() => found.deleted).toBe(true);
  });

  test("the conversation goes on", async () => {
    const question = mention(bot.discord, ann, channelNamed(bot.discord, "a thread"), QUESTIONS.found);
    await bot.replyTo(question);
    await bot.restart();
    const further = mention(bot.discord, ann, channelNamed(bot.discord, "a thread"), QUESTIONS.followUp);
    expect(textOf(await bot.replyTo(further))).toContain("**By __2013__");
  });

  test("what is forgotten is said, not guessed", async () => {
    const post = await ask(QUESTIONS.longList);
    await press(ann, await bot.answer(slash(bot.discord, ann, "about")), "Forget me");
    await press(ann, post, "Next page");
    expect(textOf(post)).toBe("This answer is no longer kept: answers are kept for seven days. Please ask again.");
  });

  test("a button of another version", async () => {
    const post = await ask(QUESTIONS.found);
    const [useful] = componentsOf(post)
      .flatMap(controlsOf)
      .filter((part) => part.custom_id.startsWith("1:yes:"));
    Object.assign(useful ?? {}, { custom_id: useful?.custom_id.replace("1:yes:", "0:yes:") });
    expect(textOf(await press(ann, post, "Useful"))).toBe(
      "This button is from an older version of the bot. Please ask again.",
    );
  });
});
