import { z } from "zod";
import { invalidForm, Refusal } from "./refusal.ts";

/*
 * What Discord accepts in a message, read from its documentation for the stand-in alone: numbers are written out here
 * again, so that a wrong one in the adapter's own table is found.
 */
const id = z.number().int().optional();
const customId = z.string().min(1).max(100);
const text = z.strictObject({ type: z.literal(10), id, content: z.string().min(1).max(4000) });
const button = z.strictObject({
  type: z.literal(2),
  id,
  style: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  label: z.string().min(1).max(80),
  custom_id: customId,
  disabled: z.boolean().optional(),
});
const selectOption = z.strictObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().min(1).max(100).optional(),
});
const select = z.strictObject({
  type: z.literal(3),
  id,
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  options: z.array(selectOption).min(1).max(25),
});
const row = z.strictObject({
  type: z.literal(1),
  id,
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
});
const file = z.strictObject({
  type: z.literal(13),
  id,
  file: z.strictObject({ url: z.string().startsWith("attachment://") }),
});
const container = z.strictObject({
  type: z.literal(17),
  id,
  accent_color: z.number().int().min(0).max(0xff_ff_ff).nullish(),
  components: z.array(z.union([text, row, file])).min(1),
});
const component = z.union([text, row, file, container]);
export type ShownComponent = z.infer<typeof component>;

const bodySchema = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(z.unknown()).nullish(),
  poll: z.undefined().optional(),
  sticker_ids: z.undefined().optional(),
  flags: z.number().int().optional(),
  components: z.array(component).optional(),
  attachments: z.array(z.looseObject({ id: z.coerce.string() })).nullish(),
  allowed_mentions: z
    .strictObject({
      parse: z.array(z.enum(["users", "roles", "everyone"])).optional(),
      users: z.array(z.string()).optional(),
      roles: z.array(z.string()).optional(),
      replied_user: z.boolean().optional(),
    })
    .optional(),
  nonce: z.union([z.string().max(25), z.number().int()]).optional(),
  enforce_nonce: z.boolean().optional(),
  message_reference: z.looseObject({ message_id: z.string() }).optional(),
});
export type MessageBody = z.infer<typeof bodySchema>;

export const FLAG = { suppressEmbeds: 4, ephemeral: 64, suppressNotifications: 4096, componentsV2: 32_768 } as const;

/**
 * A message that may be stored.
 *
 * @param uploads names of the files that came with it
 * @throws Refusal as Discord would refuse
 */
export function acceptMessage(body: unknown, uploads: readonly string[]): MessageBody {
  const { data, error } = bodySchema.safeParse(body);
  if (data === undefined) throw invalidForm(z.prettifyError(error));
  const flags = data.flags ?? 0;
  const allowed = FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.suppressNotifications | FLAG.componentsV2;
  if ((flags & ~allowed) !== 0) throw invalidForm(`flags ${flags} cannot be set`);
  if ((flags & FLAG.componentsV2) === 0) acceptPlain(data);
  else acceptComponents(data, uploads);
  const ids = (data.components ?? []).flatMap((part) => customIds(part));
  if (new Set(ids).size < ids.length) throw invalidForm("custom_id must be unique");
  return data;
}

function acceptPlain({ content, components = [], embeds }: MessageBody): void {
  const length = Array.from(content ?? "").length;
  if (length > 2000) throw invalidForm("content: Must be 2000 or fewer in length.");
  if (length === 0 && (embeds ?? []).length === 0) throw new Refusal(400, 50_006, "Cannot send an empty message");
  if (components.some(({ type }) => type !== 1)) throw invalidForm("components need the flag IS_COMPONENTS_V2");
}

function acceptComponents({ content, embeds, components = [] }: MessageBody, uploads: readonly string[]): void {
  if ((content ?? "") !== "" || (embeds ?? []).length > 0) {
    throw new Refusal(400, 50_035, "content and embeds cannot be used with IS_COMPONENTS_V2");
  }
  if (components.length === 0) throw new Refusal(400, 50_006, "Cannot send an empty message");
  if (components.reduce((sum, part) => sum + countOf(part), 0) > 40) throw invalidForm("more than 40 components");
  const texts = components.flatMap(textsOf);
  if (texts.reduce((sum, content_) => sum + Array.from(content_).length, 0) > 4000)
    throw invalidForm("more than 4000 characters");
  const bytes = texts.reduce((sum, content_) => sum + Buffer.byteLength(content_) + 12, 0);
  if (bytes > 10_170) throw new Refusal(500, 0, "Internal Server Error");
  const shown = components.flatMap(filesOf);
  for (const name of uploads) if (!shown.includes(name)) throw invalidForm(`${name} is shown by no component`);
  for (const name of shown) if (!uploads.includes(name)) throw invalidForm(`${name} was not uploaded`);
}

/** The texts of a component, in order. */
export function textsOf(part: ShownComponent): string[] {
  if (part.type === 10) return [part.content];
  return part.type === 17 ? part.components.flatMap((inner) => textsOf(inner)) : [];
}

/** The buttons and selects of a component, in order. */
export function controlsOf(part: ShownComponent): (z.infer<typeof button> | z.infer<typeof select>)[] {
  if (part.type === 1) return [...part.components];
  return part.type === 17 ? part.components.flatMap((inner) => controlsOf(inner)) : [];
}

function filesOf(part: ShownComponent): string[] {
  if (part.type === 13) return [part.file.url.slice("attachment://".length)];
  return part.type === 17 ? part.components.flatMap((inner) => filesOf(inner)) : [];
}

function customIds(part: ShownComponent): string[] {
  return controlsOf(part).map(({ custom_id }) => custom_id);
}

function countOf(part: ShownComponent): number {
  if (part.type !== 1 && part.type !== 17) return 1;
  return part.components.reduce((sum, inner) => sum + (inner.type === 1 ? countOf(inner) : 1), 1);
}
