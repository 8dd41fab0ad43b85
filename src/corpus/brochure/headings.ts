import { pathOf } from "../outline.ts";
import type { HeadingRole } from "../outline.ts";
import type { Piece } from "./pieces.ts";

const NUMBERED = /^(?<number>\d{1,2})\.\s+\p{Lu}[\p{Lu}\s]+/u;
const ROMAN = /^(?<number>[IVXL]+) [—–] \p{Lu}/u;
const LOWER = /\p{Ll}/u;
const THREE_CAPITALS = /\p{Lu}{3}/u;

/** How a line begins a heading: numbered ("1. PROTECTING PEOPLE"), Roman ("IV — Development"), in capitals, or not at all. */
export function headingKind(text: string): "numbered" | "roman" | "capitals" | undefined {
  if (ROMAN.test(text)) return "roman";
  if (LOWER.test(text)) return undefined;
  if (NUMBERED.test(text)) return "numbered";
  return THREE_CAPITALS.test(text) ? "capitals" : undefined;
}

/** Whether the next line is the second line of a heading: capitals go on in capitals, a Roman title in lower case. */
export function headingGoesOn(heading: Piece, next: Piece | undefined): boolean {
  if (next?.line !== heading.line + 1 || next.startsPage) return false;
  const kind = headingKind(heading.text);
  if (kind === "roman") return /^\p{Ll}/u.test(next.text);
  return kind !== undefined && headingKind(next.text) === "capitals";
}

function sentenceCase(title: string): string {
  return title.charAt(0) + title.slice(1).toLowerCase();
}

/**
 * The place of a heading in the outline: sections with a number stand highest, headings in capitals below them (beside
 * them before the first), Roman numbers lowest.
 *
 * @param sectioned whether a numbered section stands above
 */
export function roleOf(text: string, sectioned: boolean): HeadingRole {
  const kind = headingKind(text);
  const number = (kind === "roman" ? ROMAN : NUMBERED).exec(text)?.groups?.["number"] ?? "";
  if (kind === "numbered") return { level: 1, path: `section-${number}`, label: `Section ${number}`, fromRoot: true };
  if (kind === "roman")
    return { level: 3, path: `part-${number.toLowerCase()}`, label: `Part ${number}`, fromRoot: true };
  const name = text.split(":")[0] ?? text;
  return { level: sectioned ? 2 : 1, path: pathOf(name), label: sentenceCase(name), fromRoot: true };
}
