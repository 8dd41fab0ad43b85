import { load, type CheerioAPI } from "cheerio";
import { isoDay, type Extracted } from "./extracted.ts";
import { decodeText } from "./from-text.ts";

/** What of a page is no part of its text. */
const FURNITURE =
  "script, style, noscript, template, nav, aside, form, iframe, svg, button, [hidden], [aria-hidden=true], body > header, body > footer";
/** Where the text of a page stands, the most telling first. */
const MAIN = ["main", "[role=main]", "article", "#document1", "body"];
const BLOCKS: ReadonlySet<string> = new Set([
  "address",
  "article",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "header",
  "hr",
  "html",
  "main",
  "ol",
  "p",
  "pre",
  "section",
  "summary",
  "tbody",
  "thead",
  "tfoot",
  "table",
  "ul",
]);
/** As the DOM numbers its kinds of nodes: comments are none of it. */
const TEXT_NODE = 3;
const HEADING = /^h([1-6])$/u;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
const BYTES_WITH_CHARSET = 2048;

/** Collects lines: a paragraph, a list item or a table row each on one, apart by empty lines. */
function createLines(): {
  readonly add: (text: string) => void;
  readonly end: (prefix?: string) => void;
  readonly text: () => string;
} {
  const lines: string[] = [];
  let open = "";
  return {
    add(text) {
      open += text;
    },
    end(prefix = "") {
      const folded = open.replace(/\s+/gu, " ").trim();
      open = "";
      if (folded !== "") lines.push(prefix + folded);
    },
    text: () => (lines.length === 0 ? "" : `${lines.join("\n\n")}\n`),
  };
}

type Lines = ReturnType<typeof createLines>;

type AnyNode = NonNullable<ReturnType<ReturnType<CheerioAPI["root"]>["contents"]>[number]>;
type Element = Extract<AnyNode, { readonly attribs: unknown }>;

const nameOf = (node: AnyNode): string => ("name" in node ? node.name.toLowerCase() : "");

const isList = (node: AnyNode): boolean => nameOf(node) === "ul" || nameOf(node) === "ol";

function walkItem($: CheerioAPI, node: Element, lines: Lines): void {
  for (const child of node.children) {
    if (isList(child)) continue;
    // A paragraph inside an item is the item itself.
    if (nameOf(child) === "p" && "children" in child) child.children.forEach((inner) => walk($, inner, lines));
    else walk($, child, lines);
  }
  lines.end("- ");
  node.children.filter(isList).forEach((child) => walk($, child, lines));
}

function walkElement($: CheerioAPI, node: Element, lines: Lines): void {
  const name = node.name.toLowerCase();
  const heading = HEADING.exec(name)?.[1];
  const inside = (): void => node.children.forEach((child) => walk($, child, lines));
  if (name === "br") return lines.add(" ");
  if (heading === undefined && name !== "li" && name !== "tr" && !BLOCKS.has(name)) return inside();
  lines.end();
  if (name === "tr") {
    const cells = $(node)
      .children("td, th")
      .toArray()
      .map((cell) => $(cell).text().replace(/\s+/gu, " ").trim());
    lines.add(cells.filter((cell) => cell !== "").join(" | "));
    return lines.end();
  }
  if (name === "li") return walkItem($, node, lines);
  inside();
  lines.end(heading === undefined ? "" : `${"#".repeat(Number(heading))} `);
}

function walk($: CheerioAPI, node: AnyNode, lines: Lines): void {
  if ("attribs" in node) walkElement($, node, lines);
  else if ("data" in node && node.nodeType === TEXT_NODE) lines.add(node.data);
}

/** The text of a page, from its HTML. */
export function textOfHtml(html: string): Extracted {
  const $ = load(html);
  const meta = (name: string): string | undefined =>
    $(`meta[name="${name}" i], meta[property="${name}" i]`).first().attr("content")?.trim();
  const title = [$("h1").first().text(), meta("dc.title"), meta("og:title"), $("title").first().text()]
    .map((text) => text?.replace(/\s+/gu, " ").trim())
    .find((text) => text !== undefined && text !== "");
  const author = meta("author") ?? meta("dc.creator");
  const issued = isoDay(meta("dc.date") ?? meta("date") ?? meta("article:published_time"));
  const language = $("html").attr("lang")?.toLowerCase();
  $(FURNITURE).remove();
  const root = MAIN.map((selector) => $(selector).first()).find((found) => found.text().trim() !== "");
  const lines = createLines();
  root?.toArray().forEach((node) => walk($, node, lines));
  lines.end();
  return {
    text: lines.text(),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(issued === undefined ? {} : { issued }),
    doubts:
      language === undefined || language.startsWith("en")
        ? []
        : [`The page says that its language is "${language}": questions are understood in English only.`],
  };
}

function encodingOf(bytes: Uint8Array): string {
  const label = CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, BYTES_WITH_CHARSET)))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "utf-8";
  }
}

/** The text of an HTML file. @throws UnreadableDocument when it is not text */
export function fromHtml(bytes: Uint8Array, name: string): Extracted {
  return textOfHtml(decodeText(bytes, name, encodingOf(bytes)));
}
