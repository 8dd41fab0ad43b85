import type { DocumentFacts } from "./document.ts";
import { linesOf, type Line } from "./lines.ts";
import { createOutline, pathOf, type HeadingRole, type Outline } from "./outline.ts";
import type { LeftOver, ParsedDocument, Passage, Prose } from "./passage.ts";
import { spansOf, type Spans } from "./span.ts";
import { spansWithout } from "./spans-without.ts";

const LIST_MARK = /^\s*[-·•–]\s+/u;
const LINK_MARK = /\[(?=[^\]]*\]\()|\]\([^)]*\)/gu;
const NUMBERED = /^(\d+)\.\s+(.+)$/u;
const DATE_LINE = /^\p{Lu}[\p{L} ]+, \d{1,2} \p{L}+ \d{4}$|^last update \d/u;
const ADDRESS = /^(?:https?:\/\/|\[)/u;
/** "Communication from the Commission ...: TITLE (COM(2011) 790 final ...": names another document and opens the part on it. */
const NAMED_DOCUMENT = /^Communication from the Commission .*?(?:[a-z]: | - )(.+?) \(COM\(\d{4}\) \d+/u;
const HEADING_LENGTH = 120;

type Previous = { readonly kind: Prose["kind"]; readonly text: string } | undefined;

function isHeading(text: string): boolean {
  return text.length <= HEADING_LENGTH && /^[\p{Lu}\d]/u.test(text) && !/[.,;:!?)]$/u.test(text) && !ADDRESS.test(text);
}

/** A list item without a mark: it starts in lower case below a line that opens a list, or follows an item that goes on. */
function isItem(text: string, previous: Previous): boolean {
  if (previous?.kind === "bullet" && /[;,]$/u.test(previous.text)) return true;
  return /^\p{Ll}/u.test(text) && /[;.,]$/u.test(text);
}

function kindOf(text: string, title: string, previous: Previous): Prose["kind"] {
  if (title.startsWith(text) && previous?.kind !== "heading") return "title";
  if (LIST_MARK.test(text)) return "bullet";
  if (DATE_LINE.test(text)) return "caption";
  if (isItem(text, previous)) return "bullet";
  return isHeading(text) ? "heading" : "paragraph";
}

function roleOf(text: string): HeadingRole {
  const numbered = NUMBERED.exec(text);
  return numbered === null
    ? { level: 1, path: pathOf(text), label: `“${text}”` }
    : { level: 1, path: `part-${numbered[1]}`, label: `${numbered[1]}. ${numbered[2]}` };
}

const WORDS: Readonly<Record<Exclude<Prose["kind"], "heading">, string>> = {
  title: "title",
  paragraph: "paragraph",
  bullet: "item",
  caption: "date line",
  box: "box paragraph",
};

function passageOf(outline: Outline, document: string, kind: Prose["kind"], text: string, spans: Spans): Prose {
  const named = NAMED_DOCUMENT.exec(text)?.[1];
  if (named !== undefined)
    return { ...outline.heading({ level: 1, path: pathOf(named), label: `“${named}”` }, spans), kind: "paragraph" };
  if (kind === "heading") return outline.heading(roleOf(text), spans);
  const { id, place, locator } = outline.next(kind, WORDS[kind]);
  return { kind, id, document, place, locator, spans };
}

/** A line's text without list and link marks, and what was left out. */
function readLine(
  document: string,
  text: string,
  line: Line,
): { readonly spans: Spans; readonly leftOvers: readonly LeftOver[] } {
  const mark = LIST_MARK.exec(line.text)?.[0] ?? "";
  const indent = line.text.length - line.text.trimStart().length;
  const end = line.start + line.text.trimEnd().length;
  const { spans, cuts } = spansWithout(text, line.start + Math.max(mark.length, indent), end, LINK_MARK);
  const leftOvers: LeftOver[] = cuts.map((span) => ({ document, span, reason: "link mark" }));
  if (mark !== "")
    leftOvers.push({
      document,
      span: { start: line.start + indent, end: line.start + mark.trimEnd().length },
      reason: "list mark",
    });
  return { spans: spansOf(spans), leftOvers };
}

/** Reads the text of a web page: one paragraph to a line, headings and list items unmarked, links in square brackets. */
export function parseWebPage(facts: Pick<DocumentFacts, "id" | "title">, text: string): ParsedDocument {
  const outline = createOutline(facts.id);
  const passages: Passage[] = [];
  const leftOvers: LeftOver[] = [];
  let previous: Previous;
  for (const line of linesOf(text)) {
    const bare = line.text.trim();
    if (bare === "") continue;
    const kind = kindOf(bare, facts.title, previous);
    // A list ends the part that it stands under: plain text behind it belongs to the page.
    if (kind === "paragraph" && previous?.kind === "bullet") outline.close(() => true);
    const read = readLine(facts.id, text, line);
    leftOvers.push(...read.leftOvers);
    passages.push(passageOf(outline, facts.id, kind, bare, read.spans));
    previous = { kind, text: bare };
  }
  return { passages, leftOvers, doubts: [] };
}
