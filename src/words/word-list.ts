const COMMENT = /(?:^|\s)#.*$/u;

/** The words of a list with one word a line; `#` begins a remark. */
export function parseWordList(text: string): ReadonlySet<string> {
  const words = text.split(/\r?\n/u).map((line) => line.replace(COMMENT, "").trim().toLowerCase());
  return new Set(words.filter((word) => word !== ""));
}
