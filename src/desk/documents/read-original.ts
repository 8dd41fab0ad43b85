import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { LARGEST_FILE, LONGEST_TEXT, UnreadableDocument, type Extracted } from "./extracted.ts";
import { fromDocx } from "./from-docx.ts";
import { fromHtml } from "./from-html.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { fromPdf } from "./from-pdf.ts";
import { fromText } from "./from-text.ts";

type Reader = (bytes: Uint8Array, name: string) => Extracted | Promise<Extracted>;

/** Who reads which kind of file, by its ending. */
const READERS: Readonly<Record<string, Reader>> = {
  ".txt": fromText,
  ".md": fromMarkdown,
  ".markdown": fromMarkdown,
  ".html": fromHtml,
  ".htm": fromHtml,
  ".xhtml": fromHtml,
  ".pdf": fromPdf,
  ".docx": fromDocx,
};

/** Endings of files that can be added, for people. */
const KNOWN_ENDINGS = ".txt, .md, .html, .pdf and .docx";

/** A file with the text taken out of it. */
export type Original = {
  readonly name: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly extracted: Extracted;
};

function readBytes(path: string): Uint8Array {
  const name = basename(path);
  let size: number;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new UnreadableDocument(`${path} is a folder, not a file`);
    size = stats.size;
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(`${path} cannot be found: give the path of the file`, { cause: error });
  }
  if (size === 0) throw new UnreadableDocument(`${name} is empty`);
  if (size > LARGEST_FILE) {
    throw new UnreadableDocument(
      `${name} has ${Math.ceil(size / 1024 / 1024)} MB, more than ${LARGEST_FILE / 1024 / 1024} MB: give the text without pictures, or split it`,
    );
  }
  return readFileSync(path);
}

/**
 * Takes the text out of a file.
 *
 * @throws UnreadableDocument with one sentence when that cannot be done
 */
export async function readOriginal(path: string): Promise<Original> {
  const ending = extname(path).toLowerCase();
  const reader = READERS[ending];
  if (reader === undefined)
    throw new UnreadableDocument(`${basename(path)} cannot be read: documents are added from ${KNOWN_ENDINGS}`);
  const bytes = readBytes(path);
  const name = basename(path);
  const extracted = await reader(bytes, name);
  if (extracted.text.trim() === "") throw new UnreadableDocument(`${name} holds no text`);
  if (extracted.text.length > LONGEST_TEXT) {
    throw new UnreadableDocument(
      `${name} holds ${extracted.text.length} characters, more than ${LONGEST_TEXT}: split it and add the parts that people ask about`,
    );
  }
  return { name, ending, bytes, extracted };
}
