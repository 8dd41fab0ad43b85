/** English, German, French, Spanish, Italian, Polish. */
export type Six = readonly [string, string, string, string, string, string];

/** Discord's locale keys for the six; English under its own keys, or readers of one English would get the other's. */
const LOCALES = [["en-US", "en-GB"], ["de"], ["fr"], ["es-ES", "es-419"], ["it"], ["pl"]] as const;
type Locale = (typeof LOCALES)[number][number];

export type Localised = { readonly text: string; readonly localizations: Partial<Record<Locale, string>> };

/** The default text with its translations by Discord's locale keys. */
export function localised(six: Six): Localised {
  const localizations: Partial<Record<Locale, string>> = {};
  for (const [index, keys] of LOCALES.entries()) for (const key of keys) localizations[key] = six[index] ?? six[0];
  return { text: six[0], localizations };
}
