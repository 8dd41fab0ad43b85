import { marked } from "marked";
import type { Extracted } from "./extracted.ts";
import { textOfHtml } from "./from-html.ts";
import { decodeText } from "./from-text.ts";

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

function stated(front: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, "imu").exec(front)?.[1];
}

/** The text of a Markdown file, its marks turned into headings and list items. @throws UnreadableDocument when it is not text */
export function fromMarkdown(bytes: Uint8Array, name: string): Extracted {
  const source = decodeText(bytes, name);
  const front = FRONT_MATTER.exec(source);
  const page = textOfHtml(marked.parse(source.slice(front?.[0].length ?? 0), { async: false, gfm: true }));
  const title = stated(front?.[1] ?? "", "title") ?? page.title;
  const issued = stated(front?.[1] ?? "", "date")?.slice(0, 10);
  return { ...page, ...(title === undefined ? {} : { title }), ...(issued === undefined ? {} : { issued }) };
}
