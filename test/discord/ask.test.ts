import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { discordPayload } from "../../adapters/discord/payload.ts";
import { fakeEngine, QUESTIONS } from "../support/fake-engine.ts";
import { hacking } from "../support/fake-passages.ts";
import { type RunningBot, runBot } from "./running-bot.ts";
import { onMessage, slash, typeInto } from "./stand-in/interacting.ts";
import { channelNamed, directMessages, person } from "./stand-in/people.ts";
import { mention, write } from "./stand-in/writing.ts";
import { textOf, transcript } from "./stand-in/transcript.ts";

const ann = person("Ann");
let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
afterEach(() => bot.mustHavePingedNobody());

const ask = async (
  ...[by, name, values, where]: [typeof ann, string, Record<string, string | number | boolean>?, object?]
) => {
  const interaction = slash(bot.discord, by, name, values, where);
  return bot.answer(interaction);
};

describe("slash commands", () => {
  test("/ask answers in the channel, deferred first, with the question above", async () => {
    const interaction = slash(bot.discord, ann, "ask", { question: QUESTIONS.found });
    const post = await bot.answer(interaction);
    expect(interaction.acknowledged?.type).toBe(5);
    expect(post.onlyFor).toBeUndefined();
    expect(transcript(post)).toBe(
      [
        "-# Question: When will the EU set up a cybercrime centre?",
        String.raw`> **By __2013__, the EU will establish, within existing structures, a cybercrime centre, through which Member States and EU institutions will be able to build operational and analytical capacity for investigations and cooperation with international partners.** \[…\]`,
        "Source: Objective 3, Action 1, paragraph 1 · *Internal Security Strategy in Action*, COM(2010) 673 final, 22 November 2010, [official page](<https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673>)",
        "-# Note 24: Council conclusions concerning an Action Plan to implement the concerted strategy to combat cybercrime, 26 April 2010.",
        "-# Also in: Annex, Objective 3, paragraph 2 · First Annual Report",
        "-# The whole passage is one step away: Show in context.",
        "-# Also answering: Section 1, paragraph 3 · *Internal Security Strategy in Action*",
        "-# The documents are from their time: whether it happened, and any later law, is not covered.",
        "-# Answer d2acf834f0",
        "[Objective 3, Action 1, paragraph 1 / Section 1, paragraph 3]",
        "[Show in context] [More passages (8)] [Why this passage] [Cite as] [Report a wrong passage]",
        "[Useful] [Not useful] [Ask the next question] [Remove]",
      ].join("\n"),
    );
  });

  test("privately, only the asker sees it and may share it", async () => {
    const post = await ask(ann, "ask", { question: QUESTIONS.found, private: true });
    expect(post.onlyFor).toBe(ann.id);
    expect(transcript(post)).toContain("[Useful] [Not useful] [Ask the next question] [Share in channel]");
  });

  test("in one document, by the choice's id or by any name people use; other text is told so", async () => {
    for (const document of ["iss-in-action", "The Strategy", "COM(2010) 673 final"]) {
      expect(transcript(await ask(ann, "ask", { question: QUESTIONS.found, document }))).toContain("cybercrime centre");
    }
    const post = await ask(ann, "ask", { question: QUESTIONS.found, document: "the Bible" });
    expect(transcript(post)).toBe(
      "There is no such document. Please choose one from the list that appears while you type.",
    );
  });

  test.each([
    [{ responsible: "CEPOL" }, "2 of 41 rows of the annex (responsible: CEPOL)"],
    [{ responsible: "european police college", year: 2013 }, "1 of 41 row"],
    [{ objective: 1, timing: "ongoing" }, "1 of 41 row"],
    [{ objective: 1, action: 1, timing: "dated" }, "4 of 41 rows"],
    [{ year: 1999 }, "No row of the annex matches."],
    [{ responsible: "Interpol" }, "There is no such party in the annex."],
  ])("/actions %j: %s", async (values, expected) => {
    expect(textOf(await ask(ann, "actions", values))).toContain(expected);
  });

  test("/check, /define, /compare, /about", async () => {
    expect(textOf(await ask(ann, "check", { quote: hacking.text }))).toContain("Verbatim");
    expect(textOf(await ask(ann, "define", { term: "ENISA" }))).toContain("> **By __2013__");
    expect(textOf(await ask(ann, "compare", { topic: "cybercrime" }))).toContain("document by document");
    const about = await ask(ann, "about");
    expect(about.onlyFor).toBe(ann.id);
    expect(transcript(about)).toMatch(/It answers from these documents[\s\S]+What is stored[\s\S]+\[Forget me\]/u);
  });

  test("in a direct message with the bot, and in a server that only the asker belongs to", async () => {
    const direct = await ask(ann, "ask", { question: QUESTIONS.found }, { in: directMessages(bot.discord, ann) });
    expect(textOf(direct)).toContain("cybercrime centre");
    const abroad = await ask(ann, "ask", { question: QUESTIONS.found }, { elsewhere: true });
    expect(textOf(abroad)).toContain("cybercrime centre");
  });

  test("what is typed is only words: no mark-up, no ping, one line", async () => {
    const post = await ask(ann, "ask", { question: "# @everyone **what**\n<@123456789012345678> ||now||?" });
    expect(textOf(post).split("\n")[0]).toBe(
      String.raw`-# Question: \# \@everyone \*\*what\*\* \<\@123456789012345678\> \|\|now\|\|?`,
    );
  });

  test("the printed payload is what the API receives for a mention", async () => {
    const dan = person("Dan");
    const question = mention(bot.discord, dan, channelNamed(bot.discord, "general"), QUESTIONS.found);
    const { body } = await bot.replyTo(question);
    const engine = fakeEngine();
    const printed = discordPayload(engine.ask(QUESTIONS.found), engine.keyOf);
    const received = Object.fromEntries(Object.keys(printed).map((key) => [key, body[key]]));
    // But for the asker's id, which the button to remove the answer carries.
    expect(JSON.parse(JSON.stringify(received).replaceAll(dan.id, ""))).toEqual(printed);
    expect(Object.keys(body).toSorted()).toEqual(
      [...Object.keys(printed), "enforce_nonce", "message_reference", "nonce", "tts"].toSorted(),
    );
  });
});

const choices = async (command: string, option: string, typed: string) => {
  const interaction = typeInto(bot.discord, ann, command, option, typed);
  return bot.discord.until(() => interaction.choices, "choices");
};

describe("choices while typing", () => {
  test("questions, marked by how they were found", async () => {
    const list = await choices("ask", "question", "cyber");
    expect(list[0]).toEqual({ name: `✔ ${QUESTIONS.found}`, value: QUESTIONS.found });
    expect(list.map(({ name }) => name.charAt(0))).toEqual(expect.arrayContaining(["✔", "↪"]));
  });

  test("before anything is typed, questions to begin with, each of which is answered", async () => {
    const list = await choices("ask", "question", "");
    expect(list.map(({ value }) => value)).toContain(QUESTIONS.part);
    for (const { value } of list) expect(fakeEngine().ask(value).kind).not.toBe("refused");
  });

  test("documents and parties", async () => {
    expect(await choices("ask", "document", "annual")).toEqual([
      { name: "First Annual Report, 25 November 2011", value: "annual-report-2011" },
    ]);
    expect(await choices("actions", "responsible", "police")).toEqual([
      { name: "CEPOL: European Police College", value: "CEPOL" },
    ]);
  });

  test("a keystroke that comes too late is dropped in silence", async () => {
    const before = bot.logged.filter(({ level }) => level !== "info").length;
    const late = typeInto(bot.discord, ann, "ask", "question", "cyber");
    Object.assign(late, { created: 0 });
    await choices("ask", "question", "cyber");
    expect(late.choices).toBeUndefined();
    expect(bot.logged.filter(({ level }) => level !== "info")).toHaveLength(before);
  });

  test("a question longer than a choice may be is completed when it comes back", async () => {
    const long = `What does the strategy say about ${"very ".repeat(20)}long questions?`;
    const engine = { ...fakeEngine(), suggest: () => [{ question: long, match: "exact" as const }] };
    const { choicesFor } = await import("../../adapters/discord/handle/autocomplete.ts");
    const { wholeQuestion } = await import("../../adapters/discord/handle/free-text.ts");
    const [choice] = choicesFor(engine, "question", "what", 1);
    expect(choice?.name.length).toBeLessThanOrEqual(100);
    expect(choice?.value).toHaveLength(100);
    expect(wholeQuestion(engine, choice?.value ?? "")).toBe(long);
    expect(wholeQuestion(engine, "what")).toBe("what");
  });
});

describe("the apps menu on anybody's message", () => {
  test("check this quote, privately, though its content is withheld from the bot otherwise", async () => {
    const said = write(
      bot.discord,
      person("Bob"),
      channelNamed(bot.discord, "general"),
      hacking.text.replace("human beings", "people"),
    );
    const post = await bot.answer(onMessage(bot.discord, ann, "Check this quote", said));
    expect(post.onlyFor).toBe(ann.id);
    expect(textOf(post)).toContain("**human beings** ~~people~~");
    expect(transcript(post)).toContain("[Share in channel]");
  });

  test("find the source", async () => {
    const said = write(bot.discord, person("Bob"), channelNamed(bot.discord, "general"), hacking.text);
    expect(textOf(await bot.answer(onMessage(bot.discord, ann, "Find the source", said)))).toContain(
      "Section 1, paragraph 3",
    );
  });

  test("a message without text", async () => {
    const said = write(bot.discord, person("Bob"), channelNamed(bot.discord, "general"), "");
    expect(textOf(await bot.answer(onMessage(bot.discord, ann, "Find the source", said)))).toBe(
      "That message has no text to look up.",
    );
  });
});
