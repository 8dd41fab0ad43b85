import { z } from "zod";
import { invalidForm } from "./refusal.ts";

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const lowerCase = z
  .string()
  .regex(NAME)
  .refine((name) => name === name.toLowerCase(), "must be lower case");
const LOCALES = [
  "id",
  "da",
  "de",
  "en-GB",
  "en-US",
  "es-ES",
  "es-419",
  "fr",
  "hr",
  "it",
  "lt",
  "hu",
  "nl",
  "no",
  "pl",
  "pt-BR",
  "ro",
  "fi",
  "sv-SE",
  "vi",
  "tr",
  "cs",
  "el",
  "bg",
  "ru",
  "uk",
  "hi",
  "th",
  "zh-CN",
  "ja",
  "zh-TW",
  "ko",
] as const;
const localised = (value: z.ZodType<string>) => z.partialRecord(z.enum(LOCALES), value).nullish();
const description = z.string().min(1).max(100);

const choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: localised(z.string().min(1).max(100)),
  value: z.string().max(100),
});
const option = z
  .strictObject({
    type: z.union([z.literal(3), z.literal(4), z.literal(5), z.literal(7)]),
    name: lowerCase,
    name_localizations: localised(lowerCase),
    description,
    description_localizations: localised(description),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    min_length: z.number().min(0).max(6000).optional(),
    max_length: z.number().min(1).max(6000).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    channel_types: z.array(z.number()).optional(),
  })
  .refine(
    ({ autocomplete, choices }) => autocomplete !== true || choices === undefined,
    "autocomplete excludes choices",
  );

const where = {
  contexts: z.array(z.number().int().min(0).max(2)).optional(),
  integration_types: z.array(z.number().int().min(0).max(1)).optional(),
  default_member_permissions: z.string().regex(/^\d+$/u).nullish(),
};
const slash = z.strictObject({
  type: z.literal(1).optional(),
  name: lowerCase,
  name_localizations: localised(lowerCase),
  description,
  description_localizations: localised(description),
  options: z.array(option).max(25).optional(),
  ...where,
});
const onMessage = z.strictObject({
  type: z.literal(3),
  name: z.string().min(1).max(32),
  name_localizations: localised(z.string().min(1).max(32)),
  ...where,
});
const commands = z.array(z.union([slash, onMessage]));

export type RegisteredCommand = z.infer<typeof commands>[number] & { readonly id: string };

/** Commands that Discord would register. @throws Refusal otherwise */
export function acceptCommands(body: unknown): z.infer<typeof commands> {
  const { data, error } = commands.safeParse(body);
  if (data === undefined) throw invalidForm(z.prettifyError(error));
  const names = data.map(({ type = 1, name }) => `${type} ${name}`);
  if (new Set(names).size < names.length) throw invalidForm("names must be unique");
  if (data.filter(({ type = 1 }) => type === 1).length > 100 || data.filter(({ type }) => type === 3).length > 15) {
    throw invalidForm("too many commands");
  }
  for (const command of data)
    if (charactersOf(command) > 8000) throw invalidForm(`${command.name}: over 8000 characters`);
  for (const command of data) acceptOptions(command);
  return data;
}

function acceptOptions(command: z.infer<typeof commands>[number]): void {
  if (!("options" in command)) return;
  const options = command.options ?? [];
  if (new Set(options.map(({ name }) => name)).size < options.length)
    throw invalidForm("options must have unique names");
  const firstOptional = options.findIndex(({ required }) => required !== true);
  if (firstOptional !== -1 && options.slice(firstOptional).some(({ required }) => required === true)) {
    throw invalidForm("required options must be placed before others");
  }
}

/** Names, descriptions and values; of each only the longest localisation counts. */
function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + charactersOf(part), 0);
  if (typeof value !== "object" || value === null) return 0;
  const fields = new Map(Object.entries(value));
  const longest = (name: string): number => {
    const translations: unknown = fields.get(`${name}_localizations`);
    const all = [
      fields.get(name),
      ...(typeof translations === "object" && translations !== null ? Object.values(translations) : []),
    ];
    return Math.max(0, ...all.map((text) => (typeof text === "string" ? text.length : 0)));
  };
  return (
    ["name", "description", "value"].reduce((sum, name) => sum + longest(name), 0) +
    charactersOf(fields.get("options")) +
    charactersOf(fields.get("choices"))
  );
}
