import mammoth from "mammoth";
import { UnreadableDocument, type Extracted } from "./extracted.ts";
import { textOfHtml } from "./from-html.ts";

/** Older Word files, and encrypted new ones, are containers of this kind. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const;
const ZIP = [0x50, 0x4b] as const;
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
const DOUBTS = 5;

const begins = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, index) => bytes[index] === byte);

/** The text of a Word file (.docx): headings by their styles, lists, tables row by row. */
export async function fromDocx(bytes: Uint8Array, name: string): Promise<Extracted> {
  if (begins(bytes, OLE))
    throw new UnreadableDocument(
      `${name} is encrypted or an old Word file: open it in Word and save it as .docx without a password`,
    );
  if (!begins(bytes, ZIP))
    throw new UnreadableDocument(`${name} is not a Word file: it does not begin like a .docx; save it again from Word`);
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    const said = [...new Set(messages.map(({ message }) => message))]
      .slice(0, DOUBTS)
      .map((message) => `Word file: ${message}.`);
    const page = textOfHtml(value);
    return { ...page, doubts: [...page.doubts, ...said] };
  } catch (cause) {
    throw new UnreadableDocument(`${name} is a damaged Word file: open it in Word, repair it and save it again`, {
      cause,
    });
  }
}
