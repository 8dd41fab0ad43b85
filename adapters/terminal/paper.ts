import { wrapAnsi } from "fast-wrap-ansi";
import pc from "picocolors";
import { cleanText } from "../../src/chat/clean-text.ts";

type Colours = ReturnType<typeof pc.createColors>;

/** What is written on: how wide it is, in columns, and with which colours (functions that do nothing without colour). */
export type Paper = { readonly width: number; readonly colours: Colours };

const NARROWEST = 30;
const WIDEST = 100;
/** Where the terminal does not say how wide it is (or says 0). */
const UNKNOWN = 80;

/**
 * @param columns width of the terminal; lines are kept readable, so at most 100 columns are used
 * @param colour whether ANSI colours may be written
 */
export function createPaper(columns: number | undefined, colour: boolean): Paper {
  return { width: Math.max(NARROWEST, Math.min(columns || UNKNOWN, WIDEST)), colours: pc.createColors(colour) };
}

const CONTROL = /\n/gu;

/** A text for one paragraph: no control characters, so that nothing typed or quoted can steer the terminal. */
export function safe(text: string): string {
  return cleanText(text).replace(CONTROL, " ");
}

/** How a paragraph stands on the paper: what its first line and its other lines begin with. */
export type Margin = { readonly first: string; readonly rest: string };

/** The same beginning for every line. */
export function margin(beginning: string): Margin {
  return { first: beginning, rest: beginning };
}

/**
 * Breaks a paragraph into lines that fit the paper.
 *
 * @param text safe text, ANSI colours allowed
 */
export function wrapped(paper: Paper, text: string, { first, rest }: Margin): readonly string[] {
  const width = paper.width - Math.max(first.length, rest.length);
  return wrapAnsi(text, width, { hard: true, trim: true })
    .split("\n")
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd());
}
