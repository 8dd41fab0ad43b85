/** A piece of a report, the same for the terminal and for Markdown. Texts are plain; each renderer escapes and colours. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly tone?: Tone }
  | { readonly kind: "item"; readonly text: string; readonly tone?: Tone }
  /** Something as it was and as it is; either side may be missing. */
  | { readonly kind: "change"; readonly label: string; readonly before?: string; readonly after?: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type Tone = "good" | "bad" | "quiet";

/** The heading of a piece of a report. */
export const heading = (text: string): Block => ({ kind: "heading", text });
/** A line of text of its own. */
export const line = (text: string, tone?: Tone): Block => ({
  kind: "text",
  text,
  ...(tone === undefined ? {} : { tone }),
});
/** A line of a list. */
export const item = (text: string, tone?: Tone): Block => ({
  kind: "item",
  text,
  ...(tone === undefined ? {} : { tone }),
});

/** The first so many of a list, and how many follow. */
export function firstOf<T>(list: readonly T[], limit: number, blockOf: (value: T) => Block): readonly Block[] {
  const shown = list.slice(0, limit).map(blockOf);
  return list.length > limit ? [...shown, line(`and ${list.length - limit} more`, "quiet")] : shown;
}

/** Cut to so many characters (UTF-16 units), at a word, with an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit / 2)).trimEnd()}…`;
}
