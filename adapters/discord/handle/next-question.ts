import type { APIModalInteractionResponseCallbackData, ModalSubmitInteraction } from "discord.js";
import { ComponentType, MessageFlags, TextInputStyle } from "discord.js";
import { BUTTONS } from "../../../src/chat/wording.ts";
import type { Bot } from "../bot.ts";
import { button, type Row } from "../components.ts";
import { customId, readCustomId } from "../custom-id.ts";
import { placeOf } from "../place.ts";
import { sentence } from "../reply.ts";
import { WORDING } from "../wording.ts";
import { answerReply, incomingOf } from "./answer-reply.ts";
import { serve } from "./serve.ts";

const FIELD = "question";
/** Characters of a question that are read (see src/answer). */
const QUESTION = 2_000;

/** The form for the next question. */
export const NEXT_QUESTION: APIModalInteractionResponseCallbackData = {
  custom_id: customId({ action: "next" }),
  title: WORDING.nextTitle,
  components: [
    {
      type: ComponentType.Label,
      label: WORDING.nextLabel,
      description: WORDING.nextHint,
      component: {
        type: ComponentType.TextInput,
        custom_id: FIELD,
        style: TextInputStyle.Paragraph,
        min_length: 1,
        max_length: QUESTION,
        required: true,
      },
    },
  ],
};

/** The button that opens the form. */
export function nextQuestionRow(): Row {
  return { type: 1, components: [button(BUTTONS.askNext, customId({ action: "next" }), 1)] };
}

/** Answers the form: privately where it was opened from a private answer. */
export async function onModal(bot: Bot, interaction: ModalSubmitInteraction): Promise<void> {
  if (readCustomId(interaction.customId)?.action !== "next") {
    return serve(bot, interaction, true, () => sentence(WORDING.tooOld));
  }
  const wasPrivate = interaction.message?.flags.has(MessageFlags.Ephemeral) === true;
  const place = await placeOf(bot, interaction, wasPrivate ? true : null);
  return serve(bot, interaction, place.isPrivate, () =>
    answerReply(bot, interaction, place, () =>
      bot.chat.ask(incomingOf(interaction, interaction.fields.getTextInputValue(FIELD))),
    ),
  );
}
