const LONE_SURROGATES = /\p{Surrogate}/gu;
const CONTROLS_BUT_NEWLINE = /[^\P{Cc}\n]/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const SPACES = /\s+/gu;

/** Makes a text well-formed UTF-16 and takes out every control character but the newline; quotes hold none of these. */
export function cleanText(text: string): string {
  return text.replace(LONE_SURROGATES, "\uFFFD").replace(CONTROLS_BUT_NEWLINE, "");
}

/**
 * What somebody typed, as one short line that is safe to show: no line breaks, no invisible or direction-changing
 * characters, and cut with "..." when longer than allowed.
 *
 * @param limit most characters (code points) shown
 */
export function echo(text: string, limit: number): string {
  const line = text.replace(LONE_SURROGATES, "\uFFFD").replace(SPACES, " ").replace(INVISIBLE, "").trim();
  const points = Array.from(line.slice(0, limit * 2 + 2));
  return points.length > limit ? `${points.slice(0, limit).join("")}...` : line;
}

const CONTROLS = /[^\P{Cc}\n]+/gu;

/**
 * A message as it is read and stored: its first characters, well-formed, control characters but newlines made spaces
 * (a database refuses some of them).
 *
 * @param limit UTF-16 units
 */
export function readableText(text: string, limit: number): string {
  return text.slice(0, limit).replace(LONE_SURROGATES, "\uFFFD").replace(CONTROLS, " ");
}
