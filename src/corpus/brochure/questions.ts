import type { Block, Question } from "./flow.ts";
import { linesNamed } from "./layout.ts";
import type { Layout } from "./layout.ts";
import type { Piece } from "./pieces.ts";

const CLOSED = /[.;:!?…]['’”)]*$/u;
const SPACED_LETTERS = /(?:^| )[b-z] \p{Ll}/u;
const WORD = /\p{L}+/gu;
/** Lines shorter than this share of the usual line are a column of their own: a box, a caption, or text beside one. */
const NARROW = 2 / 3;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** What looks wrong in the words of one piece of running text. */
const WRONG: readonly { readonly reason: string; readonly looksWrong: (text: string) => boolean }[] = [
  { reason: "a list mark in the middle of a sentence: a box?", looksWrong: (text) => text.startsWith("• ") },
  { reason: "a source line outside of a box", looksWrong: (text) => text.startsWith("Source:") },
];

function narrowLine({ kind, pieces }: Block, usual: number, reviewed: ReadonlySet<number>): Piece | undefined {
  if (kind === "heading") return undefined;
  const narrow = pieces.slice(0, -1).filter(({ text, line }) => text.length < NARROW * usual && !reviewed.has(line));
  return narrow.length >= 2 ? narrow[0] : undefined;
}

/** Words that a line break may have cut: the first half stands nowhere else, both halves together do. */
function cutWords(blocks: readonly Block[], cuts: ReadonlySet<number>): readonly Question[] {
  const counts = new Map<string, number>();
  const pieces = blocks.flatMap((block) => block.pieces);
  for (const [word] of pieces
    .map(({ text }) => text)
    .join("\n")
    .matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return blocks.flatMap((block) =>
    block.pieces.flatMap((piece, index) => {
      const half = /\p{L}+$/u.exec(block.pieces[index - 1]?.text ?? "")?.[0];
      const rest = /^\p{Ll}+/u.exec(piece.text)?.[0];
      if (half === undefined || rest === undefined || cuts.has(piece.line)) return [];
      const cut = counts.get(half) === 1 && counts.has(half + rest);
      return cut ? [{ piece, reason: `"${half}" and "${rest}" look like one word that was cut` }] : [];
    }),
  );
}

/** What a proof-reader would ask about the running text and that the layout file has not settled. */
export function questionsAbout(blocks: readonly Block[], layout: Layout): readonly Question[] {
  const usual = median(blocks.flatMap(({ pieces }) => pieces.map(({ text }) => text.length)));
  const reviewed = linesNamed(layout, "text");
  const spaced = linesNamed(layout, "spaced");
  const questions: Question[] = [...cutWords(blocks, linesNamed(layout, "cut"))];
  for (const block of blocks) {
    const narrow = narrowLine(block, usual, reviewed);
    if (narrow !== undefined)
      questions.push({ piece: narrow, reason: "narrow lines: a box, a caption, or running text?" });
    for (const piece of block.pieces) {
      for (const { reason, looksWrong } of WRONG) if (looksWrong(piece.text)) questions.push({ piece, reason });
      if (SPACED_LETTERS.test(piece.text) && !spaced.has(piece.line)) {
        questions.push({ piece, reason: "letters that are spaced apart" });
      }
    }
    const last = block.pieces.at(-1);
    if (block.kind === "paragraph" && /^\p{Ll}/u.test(block.pieces[0].text)) {
      questions.push({ piece: block.pieces[0], reason: "a paragraph that begins with a small letter" });
    }
    if (block.kind !== "heading" && last !== undefined && !CLOSED.test(last.text)) {
      questions.push({ piece: last, reason: "a passage that does not end like a sentence" });
    }
  }
  return questions;
}
