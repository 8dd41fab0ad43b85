import type { DocumentId } from "../document.ts";
import { linesOf, placeOf } from "../lines.ts";
import { createOutline } from "../outline.ts";
import type { HeadingRole, Outline } from "../outline.ts";
import type { LeftOver, ParsedDocument, Prose } from "../passage.ts";
import type { Spans } from "../span.ts";
import { createSpanMaker } from "./block-spans.ts";
import { flow, splitMark } from "./flow.ts";
import type { Block } from "./flow.ts";
import { roleOf } from "./headings.ts";
import type { Layout } from "./layout.ts";
import { takePictures } from "./pictures.ts";
import { divide } from "./pieces.ts";
import type { Piece, Region } from "./pieces.ts";
import { questionsAbout } from "./questions.ts";

/** Path word and locator word of what stands below a heading. */
const NAMES = {
  paragraph: { path: "paragraph", word: "paragraph" },
  bullet: { path: "bullet", word: "item" },
  box: { path: "box", word: "box" },
} as const;
/** A caption is named by its first words, up to about this many characters. */
const CAPTION_NAME = 32;

function regionBlock({ entry, pieces }: Region): Block {
  if (entry.directive === "caption") return { kind: "caption", pieces };
  const { mark, rest } = splitMark(pieces[0]);
  return { kind: "box", pieces: [rest, ...pieces.slice(1)], ...(mark === undefined ? {} : { mark }) };
}

function captionName(block: Block): string {
  const words = block.pieces.flatMap(({ text }) => text.split(/\s+/u));
  let name = "";
  for (const word of words) {
    if (`${name} ${word}`.length > CAPTION_NAME) return `${name}…`;
    name = `${name} ${word}`.trim();
  }
  return name;
}

function headingRole(block: Block, layout: Layout, sectioned: boolean): HeadingRole {
  const role = roleOf(block.pieces.map(({ text }) => text).join(" "), sectioned);
  const part = layout.find((each) => each.directive === "part" && each.places[0]?.line === block.pieces[0].line);
  return part?.directive === "part" ? { ...role, path: part.path, label: part.label } : role;
}

function checkParts(blocks: readonly Block[], layout: Layout): void {
  const headings = new Set(blocks.filter(({ kind }) => kind === "heading").map(({ pieces }) => pieces[0].line));
  for (const { directive, places, row } of layout) {
    const line = places[0]?.line ?? 0;
    if (directive === "part" && !headings.has(line)) {
      throw new Error(
        `The layout file does not fit: its line ${row} names a part, but no heading begins on line ${line}; review it`,
      );
    }
  }
}

/** Gives the blocks, in document order, their ids, places and locators. */
function named(
  document: DocumentId,
  blocks: readonly Block[],
  spansOf: (block: Block) => Spans,
  layout: Layout,
): Prose[] {
  const outline: Outline = createOutline(document);
  const passages: Prose[] = [];
  let captions = 0;
  let sectioned = false;
  let place: Prose["place"] = [];
  for (const block of blocks) {
    const spans = spansOf(block);
    if (block.kind === "heading") {
      const role = headingRole(block, layout, sectioned);
      sectioned ||= role.level === 1 && role.path.startsWith("section-");
      const heading = outline.heading(role, spans);
      place = [...heading.place, heading.id];
      passages.push(heading);
    } else if (block.kind === "caption") {
      captions += 1;
      const id = `${document}/caption-${captions}`;
      passages.push({ kind: "caption", id, document, place, locator: `Caption: ${captionName(block)}`, spans });
    } else {
      const { path, word } = NAMES[block.kind];
      passages.push({ kind: block.kind, document, ...outline.next(path, word), spans });
    }
  }
  return passages;
}

/**
 * Reads a brochure whose text was taken out of a PDF: hard-wrapped lines, page numbers, captions and credit lines
 * between the sentences. What no rule can know (boxes mixed into the text, cut words) comes from the layout file.
 *
 * @throws Error when the layout file does not fit the text
 */
export function parseBrochure(
  source: { readonly id: DocumentId; readonly text: string },
  layout: Layout,
): ParsedDocument {
  const { id: document, text } = source;
  const lines = linesOf(text);
  const { regions, free } = divide(lines, layout);
  const pictures = takePictures(
    free,
    regions.filter(({ entry }) => entry.directive === "credit"),
  );
  const running = flow(pictures.text, layout);
  const blocks = [
    ...running.blocks,
    ...regions.filter(({ entry }) => entry.directive !== "credit").map(regionBlock),
    ...pictures.captions.map((pieces): Block => ({ kind: "caption", pieces })),
  ].toSorted((one, other) => one.pieces[0].start - other.pieces[0].start);

  checkParts(blocks, layout);

  const leftOver = ({ start, end }: Piece, reason: LeftOver["reason"]): LeftOver => ({
    document,
    span: { start, end },
    reason,
  });
  const leftOvers = [
    ...pictures.leftOver.map(({ piece, reason }) => leftOver(piece, reason)),
    ...blocks.flatMap(({ mark }) => (mark === undefined ? [] : [leftOver(mark, "list mark")])),
  ].toSorted((one, other) => one.span.start - other.span.start);

  const questions = [...running.questions, ...questionsAbout(running.blocks, layout)];
  const doubts = questions
    .toSorted((one, other) => one.piece.start - other.piece.start)
    .map(({ piece, reason }) => ({ document, ...placeOf(text, piece.start), reason }));

  const spansOf = createSpanMaker(text, lines, layout);
  return { passages: named(document, blocks, ({ pieces }) => spansOf(pieces), layout), leftOvers, doubts };
}
