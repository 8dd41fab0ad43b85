/**
 * What Slack refuses in blocks, written down a second time and from the reference alone: it shares nothing with the
 * adapter's own table, so that a wrong number in one is found by the other.
 */
type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const nodes = (value: unknown): readonly Node[] => list(value).filter(isNode);
const size = (value: unknown): number =>
  typeof value === "string" ? Math.max(value.length, Array.from(value).length) : -1;

type Report = (problem: string) => void;

function text(value: unknown, most: number, kinds: readonly string[], at: string, report: Report): void {
  if (!isNode(value) || !kinds.includes(String(value["type"])))
    return report(`must be a text object [json-pointer:${at}]`);
  const length = size(value["text"]);
  if (length < 1 || length > most) report(`must be between 1 and ${most} characters [json-pointer:${at}/text]`);
  if (value["type"] === "plain_text" && value["verbatim"] !== undefined)
    report(`unexpected field [json-pointer:${at}/verbatim]`);
  if (value["type"] === "mrkdwn" && value["emoji"] !== undefined) report(`unexpected field [json-pointer:${at}/emoji]`);
}

const PLAIN = ["plain_text"] as const;
const EITHER = ["plain_text", "mrkdwn"] as const;

function element(value: Node, at: string, allowed: readonly string[], report: Report): void {
  const type = String(value["type"]);
  if (!allowed.includes(type)) return report(`unsupported type: ${type} [json-pointer:${at}/type]`);
  if (size(value["action_id"]) < 1 || size(value["action_id"]) > 255)
    report(`action_id [json-pointer:${at}/action_id]`);
  if (type === "button") {
    text(value["text"], 75, PLAIN, `${at}/text`, report);
    if (size(value["value"]) > 2000) report(`must be less than 2001 characters [json-pointer:${at}/value]`);
    if (size(value["accessibility_label"]) > 75)
      report(`must be less than 76 characters [json-pointer:${at}/accessibility_label]`);
    const { confirm } = value;
    if (isNode(confirm)) {
      text(confirm["title"], 100, PLAIN, `${at}/confirm/title`, report);
      text(confirm["text"], 300, EITHER, `${at}/confirm/text`, report);
      text(confirm["confirm"], 30, PLAIN, `${at}/confirm/confirm`, report);
      text(confirm["deny"], 30, PLAIN, `${at}/confirm/deny`, report);
    }
  }
  if (type === "static_select") {
    const options = nodes(value["options"]);
    if (options.length < 1 || options.length > 100) report(`options must be 1 to 100 [json-pointer:${at}/options]`);
    text(value["placeholder"], 150, PLAIN, `${at}/placeholder`, report);
    for (const [index, option] of options.entries()) {
      text(option["text"], 75, PLAIN, `${at}/options/${index}/text`, report);
      if (size(option["value"]) < 1 || size(option["value"]) > 150)
        report(`option value [json-pointer:${at}/options/${index}]`);
    }
    if (new Set(options.map(({ value: own }) => own)).size !== options.length)
      report(`options must differ [json-pointer:${at}]`);
  }
  if (type === "feedback_buttons") {
    for (const key of ["positive_button", "negative_button"]) {
      const button = value[key];
      if (!isNode(button)) return report(`missing ${key} [json-pointer:${at}]`);
      text(button["text"], 75, PLAIN, `${at}/${key}/text`, report);
      if (size(button["value"]) < 1 || size(button["value"]) > 2000) report(`value [json-pointer:${at}/${key}/value]`);
    }
  }
}

function elements(block: Node, most: number, allowed: readonly string[], at: string, report: Report): void {
  const found = nodes(block["elements"]);
  if (found.length < 1 || found.length > most) report(`must have 1 to ${most} items [json-pointer:${at}/elements]`);
  for (const [index, one] of found.entries()) element(one, `${at}/elements/${index}`, allowed, report);
  const ids = found.map(({ action_id: id }) => id);
  if (new Set(ids).size !== ids.length) report(`action_id must be unique within a block [json-pointer:${at}]`);
}

const RICH = ["rich_text_section", "rich_text_quote", "rich_text_list", "rich_text_preformatted"];
const STYLES = new Set(["bold", "italic", "strike", "code", "underline"]);

function richElement(value: Node, at: string, report: Report): void {
  const type = String(value["type"]);
  if (RICH.includes(type)) {
    if (type === "rich_text_list" && !["bullet", "ordered"].includes(String(value["style"])))
      report(`style [json-pointer:${at}]`);
    for (const [index, child] of nodes(value["elements"]).entries())
      richElement(child, `${at}/elements/${index}`, report);
    if (list(value["elements"]).length === 0) report(`must not be empty [json-pointer:${at}/elements]`);
    return;
  }
  if (type !== "text" && type !== "link") return report(`unsupported type: ${type} [json-pointer:${at}/type]`);
  if (type === "text" && size(value["text"]) < 1) report(`must be more than 0 characters [json-pointer:${at}/text]`);
  const { style } = value;
  if (isNode(style) && Object.keys(style).some((key) => !STYLES.has(key))) report(`style [json-pointer:${at}/style]`);
}

function table(block: Node, at: string, report: Report): void {
  const rows = list(block["rows"]);
  if (rows.length < 1 || rows.length > 100) report(`rows must be 1 to 100 [json-pointer:${at}/rows]`);
  let sum = 0;
  for (const [index, row] of rows.entries()) {
    const cells = nodes(row);
    if (cells.length < 1 || cells.length > 20) report(`cells must be 1 to 20 [json-pointer:${at}/rows/${index}]`);
    for (const cell of cells) {
      if (cell["type"] !== "raw_text" && cell["type"] !== "rich_text")
        report(`cell type [json-pointer:${at}/rows/${index}]`);
      if (cell["type"] === "raw_text" && size(cell["text"]) < 1)
        report(`empty cell [json-pointer:${at}/rows/${index}]`);
      sum += Math.max(0, size(cell["text"]));
    }
  }
  if (sum > 10_000) report(`table is too large [json-pointer:${at}]`);
  if (list(block["column_settings"]).length > 20) report(`column_settings [json-pointer:${at}]`);
}

type Surface = "message" | "modal" | "home";

function checkBlock(value: Node, at: string, surface: Surface, report: Report): void {
  if (size(value["block_id"]) > 255) report(`block_id [json-pointer:${at}]`);
  switch (value["type"]) {
    case "section":
      return text(value["text"], 3000, EITHER, `${at}/text`, report);
    case "header":
      return text(value["text"], 150, PLAIN, `${at}/text`, report);
    case "divider":
      return undefined;
    case "context": {
      const found = nodes(value["elements"]);
      if (found.length < 1 || found.length > 10) report(`must have 1 to 10 items [json-pointer:${at}/elements]`);
      for (const [index, one] of found.entries()) text(one, 3000, EITHER, `${at}/elements/${index}`, report);
      return undefined;
    }
    case "actions":
      return elements(value, 25, ["button", "static_select"], at, report);
    case "context_actions":
      if (surface !== "message") report(`unsupported type: context_actions in a ${surface} [json-pointer:${at}]`);
      return elements(value, 5, ["feedback_buttons", "icon_button"], at, report);
    case "rich_text":
      for (const [index, child] of nodes(value["elements"]).entries()) {
        if (!RICH.includes(String(child["type"]))) report(`unsupported type [json-pointer:${at}/elements/${index}]`);
        else richElement(child, `${at}/elements/${index}`, report);
      }
      return undefined;
    case "table":
      if (surface !== "message") report(`unsupported type: table in a ${surface} [json-pointer:${at}]`);
      return table(value, at, report);
    default:
      return report(`unsupported type: ${String(value["type"])} [json-pointer:${at}/type]`);
  }
}

function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, child) => sum + characters(child), 0);
  if (!isNode(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, child]) =>
      sum +
      (key === "text" && typeof child === "string" ? size(child) : typeof child === "object" ? characters(child) : 0),
    0,
  );
}

export type Refusal = { readonly error: string; readonly messages: readonly string[] };

/** What Slack says to these blocks; nothing when it takes them. */
export function refusalOf(blocks: unknown, surface: Surface): Refusal | undefined {
  const problems: string[] = [];
  const report = (problem: string): void => {
    problems.push(`[ERROR] ${problem}`);
  };
  const found = nodes(blocks);
  if (!Array.isArray(blocks) || found.length !== blocks.length) return { error: "invalid_blocks_format", messages: [] };
  if (found.length > (surface === "message" ? 50 : 100)) report("no more than 50 items allowed [json-pointer:/blocks]");
  if (surface !== "message" && found.length === 0) report("must not be empty [json-pointer:/blocks]");
  for (const [index, one] of found.entries()) checkBlock(one, `/blocks/${index}`, surface, report);
  if (problems.length > 0) return { error: "invalid_blocks", messages: problems };
  if (found.filter(({ type }) => type === "table").length > 1)
    return { error: "invalid_blocks", messages: ["[ERROR] only_one_table_allowed"] };
  if (characters(found) > 11_000) return { error: "msg_blocks_too_long", messages: [] };
  return undefined;
}

/** What Slack says to a view; nothing when it takes it. */
export function viewRefusalOf(view: unknown): Refusal | undefined {
  if (!isNode(view)) return { error: "invalid_arguments", messages: [] };
  const type = view["type"];
  if (type !== "modal" && type !== "home") return { error: "invalid_arguments", messages: ["[ERROR] view type"] };
  const problems: string[] = [];
  if (type === "modal") {
    text(view["title"], 24, PLAIN, "/view/title", (problem) => problems.push(problem));
    if (view["close"] !== undefined) text(view["close"], 24, PLAIN, "/view/close", (problem) => problems.push(problem));
  }
  return problems.length > 0 ? { error: "invalid_arguments", messages: problems } : refusalOf(view["blocks"], type);
}
