/** Small letters and one kind of apostrophe, at the same offsets. */
export function foldQuotes(text: string): string {
  return text.toLowerCase().replace(/[’‘]/gu, "'");
}
