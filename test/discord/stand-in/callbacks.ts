import { z } from "zod";
import { FLAG } from "./message-rules.ts";
import { editPost, storePost } from "./posts.ts";
import { invalidForm, Refusal } from "./refusal.ts";
import type { Request } from "./http.ts";
import { type InteractionRecord, newId, type Post, timeIn, type World } from "./world.ts";

const FIRST_RESPONSE = 3_000;
const TOKEN_LIFE = 15 * 60_000;

const callbackSchema = z.strictObject({ type: z.number(), data: z.unknown().optional() });
const choicesSchema = z.strictObject({
  choices: z.array(z.looseObject({ name: z.string().min(1).max(100), value: z.string().max(100) })).max(25),
});
const modalSchema = z.strictObject({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z
    .array(
      z.strictObject({
        type: z.literal(18),
        label: z.string().min(1).max(45),
        description: z.string().max(100).optional(),
        component: z.strictObject({
          type: z.literal(4),
          custom_id: z.string().min(1).max(100),
          style: z.union([z.literal(1), z.literal(2)]),
          min_length: z.number().min(0).max(4000).optional(),
          max_length: z.number().min(1).max(4000).optional(),
          required: z.boolean().optional(),
        }),
      }),
    )
    .min(1)
    .max(5),
});

/** The first response to an interaction: in time, once, and of a kind that fits. */
export function callBack(world: World, id: string, token: string, { body, files }: Request): void {
  const interaction = world.interactions.find((each) => each.id === id && each.token === token);
  if (interaction === undefined || timeIn(world) - interaction.created > FIRST_RESPONSE) {
    throw new Refusal(404, 10_062, "Unknown interaction");
  }
  if (interaction.acknowledged !== undefined) {
    throw new Refusal(400, 40_060, "Interaction has already been acknowledged.");
  }
  const { type, data } = callbackSchema.parse(body);
  respond(world, interaction, type, data, files);
  interaction.acknowledged = { type, at: timeIn(world) };
}

function respond(
  world: World,
  interaction: InteractionRecord,
  type: number,
  data: unknown,
  files: ReadonlyMap<string, string>,
): void {
  const { on } = interaction;
  switch (type) {
    case 4: {
      const flags = z.looseObject({ flags: z.number().optional() }).parse(data).flags ?? 0;
      interaction.answer = storePost(world, {
        channel: interaction.channel,
        body: data,
        files,
        onlyFor: (flags & FLAG.ephemeral) === 0 ? undefined : interaction.by.id,
        interaction: interaction.id,
      });
      interaction.answers += 1;
      break;
    }
    case 5:
      deferAnswer(world, interaction, data);
      break;
    case 6:
      if (on === undefined) throw invalidForm("only a component can be deferred without a message");
      interaction.answer = on;
      break;
    case 7:
      if (on === undefined) throw invalidForm("only a component can update its message");
      editPost(world, on, data, files);
      interaction.answer = on;
      interaction.answers += 1;
      break;
    case 8:
      if (interaction.type !== 4) throw invalidForm("choices answer autocomplete only");
      interaction.choices = parsed(choicesSchema, data).choices.map(({ name, value }) => ({ name, value }));
      interaction.answers += 1;
      break;
    case 9:
      if (interaction.type === 5) throw invalidForm("a form cannot answer a form");
      interaction.form = formOf(parsed(modalSchema, data));
      interaction.answers += 1;
      break;
    default:
      throw invalidForm(`callback type ${type}`);
  }
  if (interaction.type === 4 && type !== 8) throw invalidForm("autocomplete takes choices only");
}

/** On deferring only "ephemeral" may be set. */
function deferAnswer(world: World, interaction: InteractionRecord, data: unknown): void {
  const { flags = 0 } = z.strictObject({ flags: z.number().optional() }).parse(data ?? {});
  if ((flags & ~FLAG.ephemeral) !== 0) throw invalidForm(`flags ${flags} cannot be set on deferring`);
  const answer: Post = {
    id: newId(),
    channel: interaction.channel,
    author: world.bot,
    body: {},
    files: new Map(),
    ...((flags & FLAG.ephemeral) === 0 ? {} : { onlyFor: interaction.by.id }),
    interaction: interaction.id,
    thinking: true,
    deleted: false,
    edits: 0,
  };
  interaction.answer = answer;
  world.posts.push(answer);
}

function formOf({ custom_id, title, components }: z.infer<typeof modalSchema>): NonNullable<InteractionRecord["form"]> {
  return { custom_id, title, field: components[0]?.component.custom_id ?? "" };
}

function parsed<Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (!result.success) throw invalidForm(z.prettifyError(result.error));
  return result.data;
}

/** The interaction of a webhook's token. @throws Refusal when the token has ended or nothing was acknowledged */
export function liveInteraction(world: World, token: string): InteractionRecord {
  const interaction = world.interactions.find((each) => each.token === token);
  if (interaction?.acknowledged === undefined) throw new Refusal(404, 10_015, "Unknown Webhook");
  if (timeIn(world) - interaction.created > TOKEN_LIFE) throw new Refusal(401, 50_027, "Invalid Webhook Token");
  return interaction;
}
