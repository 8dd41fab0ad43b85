import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { QUESTIONS } from "../support/fake-engine.ts";
import { literal } from "../support/fake-passages.ts";
import { type RunningBot, runBot } from "./running-bot.ts";
import { click, slash, submit } from "./stand-in/interacting.ts";
import { channelNamed, directMessages, person } from "./stand-in/people.ts";
import { deliver, mention, write } from "./stand-in/writing.ts";
import { textOf, transcript } from "./stand-in/transcript.ts";
import { type Channel, PERMISSION } from "./stand-in/world.ts";
import { readMarkdown } from "./markdown.ts";

const ann = person("Ann");
let bot: RunningBot;
let general: Channel;
let thread: Channel;
beforeAll(async () => {
  bot = await runBot();
  general = channelNamed(bot.discord, "general");
  thread = channelNamed(bot.discord, "a thread");
});
afterAll(() => bot.stop());
afterEach(() => bot.mustHavePingedNobody());

/** Posts of the bot so far, once what was sent before has been handled. */
const settled = async (): Promise<number> => {
  const probe = mention(bot.discord, person("Probe"), channelNamed(bot.discord, "random"), "hello");
  await bot.replyTo(probe);
  return bot.discord.world.posts.filter(({ author, deleted }) => author.id === bot.discord.world.bot.id && !deleted)
    .length;
};

describe("messages that are for the bot", () => {
  test("a mention is answered where it stands, as a reply that pings nobody", async () => {
    const question = mention(bot.discord, ann, general, QUESTIONS.found);
    const post = await bot.replyTo(question);
    expect(post.replyTo).toBe(question.id);
    expect(transcript(post)).toMatch(/^> \*\*By __2013__[\s\S]+\[Useful\] \[Not useful\] \[Remove\]$/u);
  });

  test("in a thread; the conversation is the thread's", async () => {
    await bot.replyTo(mention(bot.discord, ann, thread, QUESTIONS.found));
    const question = mention(bot.discord, person("Bob"), thread, QUESTIONS.followUp);
    expect(textOf(await bot.replyTo(question))).toContain("**By __2013__");
  });

  test("in a channel each person has a conversation of their own", async () => {
    await bot.replyTo(mention(bot.discord, ann, general, QUESTIONS.found));
    const other = mention(bot.discord, person("Bob"), general, QUESTIONS.followUp);
    expect(textOf(await bot.replyTo(other))).toContain("The documents do not answer this.");
    const own = mention(bot.discord, ann, general, QUESTIONS.followUp);
    expect(textOf(await bot.replyTo(own))).toContain("**By __2013__");
  });

  test("a direct message needs no mention, and goes on", async () => {
    const direct = directMessages(bot.discord, ann);
    expect(textOf(await bot.replyTo(write(bot.discord, ann, direct, QUESTIONS.found)))).toContain("**By __2013__");
    expect(textOf(await bot.replyTo(write(bot.discord, ann, direct, QUESTIONS.followUp)))).toContain("**By __2013__");
  });

  test("a reply with a ping to one of its messages", async () => {
    const first = await bot.replyTo(mention(bot.discord, ann, general, QUESTIONS.found));
    const reply = write(bot.discord, ann, general, QUESTIONS.followUp, { replyTo: first });
    expect(textOf(await bot.replyTo(reply))).toContain("**By __2013__");
  });

  test("a reply to the answer of a command comes without its text, so a button is offered", async () => {
    const answer = await bot.answer(slash(bot.discord, ann, "ask", { question: QUESTIONS.found }));
    const reply = write(bot.discord, ann, general, QUESTIONS.followUp, { replyTo: answer });
    const post = await bot.replyTo(reply);
    expect(transcript(post)).toBe(
      "Discord does not show me the text of replies to the answers of commands. Please use this button, or mention me in a message.\n[Ask the next question]",
    );
    const opened = click(bot.discord, ann, post, "Ask the next question");
    await bot.discord.until(() => opened.form, "a form");
    expect(textOf(await bot.answer(submit(bot.discord, ann, opened, QUESTIONS.followUp)))).toContain("**By __2013__");
  });

  test("a passage with marks, mentions and links is shown literally and pings nobody", async () => {
    const post = await bot.replyTo(mention(bot.discord, ann, general, QUESTIONS.literal));
    expect(readMarkdown(textOf(post).split("\n")[0] ?? "").plain).toBe(literal.text);
  });

  test("greetings, thanks and an empty mention get talk, not a passage", async () => {
    expect(textOf(await bot.replyTo(mention(bot.discord, ann, general, "hello")))).toContain("Hello. Ask me about");
    expect(textOf(await bot.replyTo(mention(bot.discord, ann, general, "")))).toContain(
      "There was no question in that message.",
    );
  });
});

describe("messages that are not", () => {
  test.each([
    ["a message that does not mention it", () => void write(bot.discord, ann, general, QUESTIONS.found)],
    ["@everyone", () => void write(bot.discord, ann, general, `@everyone ${QUESTIONS.found}`)],
    [
      "a reply without a ping",
      async () => {
        const first = await bot.replyTo(mention(bot.discord, ann, general, "hello"));
        write(bot.discord, ann, general, QUESTIONS.found, { replyTo: first, ping: false });
        first.deleted = true;
      },
    ],
    [
      "another bot's mention",
      () => void mention(bot.discord, { ...person("Bot"), bot: true }, general, QUESTIONS.found),
    ],
  ])("%s is left alone", async (_name, send) => {
    const before = await settled();
    await send();
    expect(await settled()).toBe(before + 1);
  });

  test("the same message delivered again, also after a restart, is not answered twice", async () => {
    const question = mention(bot.discord, ann, general, QUESTIONS.found);
    await bot.replyTo(question);
    const before = await settled();
    deliver(bot.discord, question);
    expect(await settled()).toBe(before + 1);
    await bot.restart();
    deliver(bot.discord, question);
    expect(await settled()).toBe(before + 2);
  });
});

/** With a permission taken from a channel, which a restarted bot knows. */
const denied = async (channel: Channel, permission: bigint, run: () => Promise<void>): Promise<void> => {
  bot.discord.world.channels.set(channel.id, { ...channel, denied: permission });
  await bot.restart();
  await run();
  bot.discord.world.channels.set(channel.id, channel);
  await bot.restart();
};

describe("where the bot may not speak, the asker is told directly which permission it lacks", () => {
  test.each([
    ["a channel", () => general, PERMISSION.sendMessages, "“Send Messages”"],
    ["a thread", () => thread, PERMISSION.sendMessagesInThreads, "“Send Messages in Threads”"],
  ])("in %s", async (_name, channel, permission, name) => {
    // A thread has the permissions of its channel.
    await denied(general, permission, async () => {
      const question = mention(bot.discord, ann, channel(), QUESTIONS.found);
      const post = await bot.replyTo(question, directMessages(bot.discord, ann).id);
      expect(textOf(post)).toBe(
        `I lack the permission ${name} in <#${channel().id}>. Somebody who manages the server can give it to me in its settings.`,
      );
    });
  });

  test("also where only Discord knows of it yet", async () => {
    bot.discord.world.channels.set(general.id, { ...general, denied: PERMISSION.sendMessages });
    const dan = person("Dan");
    const question = mention(bot.discord, dan, general, QUESTIONS.found);
    const post = await bot.replyTo(question, directMessages(bot.discord, dan).id);
    bot.discord.world.channels.set(general.id, general);
    expect(textOf(post)).toContain("I lack the permission “Send Messages”");
  });

  test("without Read Message History the answer is posted, though not as a reply", async () => {
    await denied(general, PERMISSION.readMessageHistory, async () => {
      const post = await bot.replyTo(mention(bot.discord, ann, general, QUESTIONS.found));
      expect(post.replyTo).toBeUndefined();
      expect(textOf(post)).toContain("**By __2013__");
    });
  });

  test("where direct messages are closed too, the bot stays silent and well", async () => {
    const cat = person("Cat");
    bot.discord.world.closedToDirectMessages.add(cat.id);
    await denied(general, PERMISSION.sendMessages, async () => {
      mention(bot.discord, cat, general, QUESTIONS.found);
      await expect.poll(() => bot.app().counts().ignored).toBe(1);
    });
  });
});
