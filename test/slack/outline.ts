import { readClick, type Click } from "../../adapters/slack/values.ts";

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Blocks of a message or a view, for looking into. */
export function blocksOf(shown: { readonly blocks: readonly unknown[] }): readonly Node[] {
  return listOf(shown.blocks);
}

/** Every quoted text in blocks, as it is shown. */
export function quotesOf(blocks: readonly unknown[]): string[] {
  return listOf(blocks).flatMap((block) =>
    listOf(block["elements"])
      .filter(({ type }) => type === "rich_text_quote")
      .map(({ elements }) =>
        listOf(elements)
          .map(({ text }) => stringOf(text))
          .join(""),
      ),
  );
}

export type Shown = {
  readonly label: string;
  readonly value: Click | undefined;
  readonly id: string;
  readonly raw: string;
};

/** Every button in blocks, with what it carries. */
export function buttonsOf(blocks: readonly unknown[]): Shown[] {
  return listOf(blocks).flatMap((block) =>
    listOf(block["elements"])
      .filter(({ type }) => type === "button")
      .map((button) => {
        const text = button["text"];
        const id = stringOf(button["action_id"]);
        const raw = stringOf(button["value"]);
        return { label: isNode(text) ? stringOf(text["text"]) : "", value: readClick(id, raw), id, raw };
      }),
  );
}

function styled({ text, style, url }: Node): string {
  const plain = stringOf(text) + (url === undefined ? "" : ` <${stringOf(url)}>`);
  if (!isNode(style)) return plain;
  const mark = style["bold"] === true ? "**" : style["strike"] === true ? "~~" : "";
  const slant = style["italic"] === true ? "_" : "";
  return `${mark}${slant}${plain}${slant}${mark}`;
}

function richLine(element: Node): string {
  const text = listOf(element["elements"])
    .map((child) =>
      Array.isArray(child["elements"]) ? `\n  • ${listOf(child["elements"]).map(styled).join("")}` : styled(child),
    )
    .join("");
  return element["type"] === "rich_text_quote" ? `> ${text}` : text;
}

function blockLine(block: Node): string {
  const elements = listOf(block["elements"]);
  const text = block["text"];
  switch (block["type"]) {
    case "rich_text":
      return elements.map(richLine).join("\n");
    case "context":
      return elements.map((element) => `(${stringOf(element["text"])})`).join(" ");
    case "table":
      return (Array.isArray(block["rows"]) ? block["rows"] : [])
        .map(
          (row) =>
            `| ${listOf(row)
              .map((cell) => stringOf(cell["text"]))
              .join(" | ")} |`,
        )
        .join("\n");
    case "actions":
      return elements
        .map((element) => `[${isNode(element["text"]) ? stringOf(element["text"]["text"]) : "menu"}]`)
        .join(" ");
    case "context_actions":
      return "[useful? yes / no]";
    default:
      return isNode(text) ? `# ${stringOf(text["text"])}` : stringOf(block["type"]);
  }
}

/** Blocks as a person would read them, one line each, for transcripts. */
export function outline(shown: { readonly blocks: readonly unknown[] }): string {
  return listOf(shown.blocks).map(blockLine).join("\n");
}
