import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from "discord.js";
import type { Engine, Suggestion } from "../../../src/answer/engine.ts";
import { codeOf } from "../acknowledge.ts";
import type { Bot } from "../bot.ts";
import { shorten } from "../components.ts";
import { LIMITS } from "../limits.ts";

type Choice = ApplicationCommandOptionChoiceData<string>;

/** How a choice was found; a sign that is read out, not a colour. */
const SIGNS: Readonly<Record<Suggestion["match"], string>> = { exact: "✔", alias: "↪", "in-text": "🔎" };

/** Choices before anything is typed. */
const STARTING = 10;

/** Offers choices while somebody types. A keystroke that came after makes this one void, which is no fault. */
export async function onAutocomplete(bot: Bot, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = choicesFor(bot.chat.engine(), name, value, Number(interaction.id.slice(-6)));
  try {
    await interaction.respond(choices);
  } catch (error) {
    bot.log.info({ event: interaction.id, code: codeOf(error) }, "Choices came too late");
  }
}

/** At most 25 choices, each known to be answered, with names and values of at most 100 characters. */
export function choicesFor(engine: Engine, option: string, typed: string, seed: number): readonly Choice[] {
  return allChoices(engine, option, typed, seed).slice(0, LIMITS.autocompleteChoices);
}

function allChoices(engine: Engine, option: string, typed: string, seed: number): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  if (option === "document") {
    return engine.documents
      .filter(({ title, shortName, reference }) => `${shortName} ${title} ${reference}`.toLowerCase().includes(wanted))
      .map(({ id, shortName, date }) => choice(shortName.includes(date) ? shortName : `${shortName}, ${date}`, id));
  }
  if (option === "responsible") {
    return engine.parties
      .map(({ id, fullName }) => choice(fullName === undefined ? id : `${id}: ${fullName}`, id))
      .filter(({ name }) => name.toLowerCase().includes(wanted));
  }
  if (wanted === "") {
    return engine.startingQuestions(STARTING, seed).map((question) => choice(`${SIGNS.exact} ${question}`, question));
  }
  return engine
    .suggest(typed, LIMITS.autocompleteChoices)
    .map(({ question, match }) => choice(`${SIGNS[match]} ${question}`, question));
}

/** The value is a part of the question, not shortened with a mark: free-text.ts completes it. */
function choice(name: string, value: string): Choice {
  return { name: shorten(name, LIMITS.autocompleteText), value: value.slice(0, LIMITS.autocompleteText) };
}
