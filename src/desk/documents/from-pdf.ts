import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { isoDay, UnreadableDocument, type Extracted } from "./extracted.ts";
import { pdfLines, pdfText, type PdfLine, type PdfPiece } from "./pdf-lines.ts";

/** Longer files are no documents that people ask about in chat. */
const MOST_PAGES = 1_000;
/** Fewer letters to a page: it is a picture with, at best, a page number. */
const FEWEST_LETTERS = 8;

async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  // Loaded only when a PDF comes: it takes a second.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  try {
    return await getDocument({
      data: Uint8Array.from(bytes), // it takes the bytes away from whoever gives them
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      cMapUrl: join(folder, "cmaps") + sep,
      cMapPacked: true,
      standardFontDataUrl: join(folder, "standard_fonts") + sep,
    }).promise;
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === "PasswordException";
    throw new UnreadableDocument(
      encrypted
        ? `${name} is encrypted: save it without a password and try again`
        : `${name} is not a PDF that can be read: it is damaged or of another kind; save it again as PDF`,
      { cause },
    );
  }
}

async function linesOf(page: PDFPageProxy): Promise<readonly PdfLine[]> {
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): PdfPiece[] => {
    if (!("str" in item)) return [];
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
    return [{ text: item.str, x, y, width: item.width, height: item.height }];
  });
  page.cleanup();
  return pdfLines(pieces);
}

type Information = { readonly Title?: string; readonly Author?: string; readonly CreationDate?: string };

async function informationOf(pdf: PDFDocumentProxy): Promise<Partial<Extracted>> {
  const { info } = (await pdf.getMetadata()) as { info: Information };
  const issued = isoDay(info.CreationDate);
  return {
    ...(info.Title === undefined || info.Title.trim() === "" ? {} : { title: info.Title.trim() }),
    ...(info.Author === undefined || info.Author.trim() === "" ? {} : { author: info.Author.trim() }),
    ...(issued === undefined ? {} : { issued }),
  };
}

/**
 * The text of a PDF, page by page.
 *
 * @throws UnreadableDocument when it is encrypted, damaged, too long, or holds pictures of pages only
 */
export async function fromPdf(bytes: Uint8Array, name: string): Promise<Extracted> {
  const pdf = await openPdf(bytes, name);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new UnreadableDocument(
        `${name} has ${pdf.numPages} pages, more than ${MOST_PAGES}: split it and add the parts that people ask about`,
      );
    const pages: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await linesOf(await pdf.getPage(number)));
    const bare = pages.flatMap((lines, index) =>
      lines.map(({ text }) => text).join("").length < FEWEST_LETTERS ? [index + 1] : [],
    );
    if (bare.length === pages.length) {
      throw new UnreadableDocument(
        `${name} holds no text, only pictures of pages (a scan): run text recognition (OCR) on it first, or give another file`,
      );
    }
    const doubts =
      bare.length === 0 ? [] : [`No text on page ${bare.join(", ")} of ${pages.length}: a picture, or an empty page.`];
    return { text: pdfText(pages), ...(await informationOf(pdf)), doubts };
  } catch (cause) {
    if (cause instanceof UnreadableDocument) throw cause;
    throw new UnreadableDocument(`${name} is a damaged PDF: save it again as PDF`, { cause });
  } finally {
    await pdf.destroy();
  }
}
