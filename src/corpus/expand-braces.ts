const INNERMOST = /\{([^{}]*)\}/u;

/** The texts that a pattern stands for: "{press,news} {release,text}" is four, "report {of,} 2011" is two; in the order of writing. */
export function expandBraces(pattern: string): readonly string[] {
  const match = INNERMOST.exec(pattern);
  if (match === null) return [pattern.replace(/\s+/gu, " ").trim()];
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + match[0].length);
  const texts = (match[1] ?? "").split(",").flatMap((choice) => expandBraces(before + choice + after));
  return [...new Set(texts)];
}

/** Whether every brace of a pattern is closed and every text that it stands for has a word. */
export function isExpandable(pattern: string): boolean {
  return expandBraces(pattern).every((text) => !/[{}]/u.test(text) && /[\p{L}\p{N}]{2}/u.test(text));
}
