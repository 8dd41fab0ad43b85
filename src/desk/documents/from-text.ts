import { UnreadableDocument, type Extracted } from "./extracted.ts";

// Control characters that no text file holds, form feed (a page), tab and line breaks aside.
const BINARY = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;

/** The text of a file as it is. @throws UnreadableDocument when it is not UTF-8 text */
export function decodeText(bytes: Uint8Array, name: string, encoding = "utf-8"): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableDocument(`${name} is not UTF-8 text: save it as UTF-8 and try again`, { cause });
  }
  if (BINARY.test(text))
    throw new UnreadableDocument(`${name} is not a text file: it holds control characters; give the text itself`);
  return text;
}

/** Plain text is kept as it is: the file is its own extracted text. */
export function fromText(bytes: Uint8Array, name: string): Extracted {
  const text = decodeText(bytes, name);
  const doubts =
    text.includes("\uFFFD") && !text.includes("\uFFFD\t")
      ? ["The text holds replacement characters (U+FFFD): letters were lost before it came here."]
      : [];
  return { text, doubts };
}
