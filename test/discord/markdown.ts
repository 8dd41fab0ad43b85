/**
 * A small model of how Discord's client reads markdown, made from its rules and not from the adapter: what a text shows
 * as plain characters, and which constructs in it are active.
 */
export type Read = { readonly plain: string; readonly constructs: readonly string[] };

type Rule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly lineStart?: true;
  /** Which group is read again. */ readonly inner?: 1;
};

const RULES: readonly Rule[] = [
  { name: "block quote", pattern: /^ *>(?:>>)?(?: |$)/u, lineStart: true },
  { name: "heading", pattern: /^ *#{1,3} +(?=\S)/u, lineStart: true },
  { name: "subtext", pattern: /^ *-# +(?=\S)/u, lineStart: true },
  { name: "list", pattern: /^ *(?:[-*]|\d+\.) +(?=\S)/u, lineStart: true },
  { name: "code block", pattern: /^```[\s\S]+?```/u },
  { name: "code", pattern: /^(`+)[\s\S]*?[^`]\1(?!`)/u },
  { name: "bold", pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u, inner: 1 },
  { name: "underline", pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u, inner: 1 },
  { name: "italics", pattern: /^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)|^_((?:\\[\s\S]|[^\\_])+?)_(?!\w)/u },
  { name: "strike", pattern: /^~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/u, inner: 1 },
  { name: "spoiler", pattern: /^\|\|[\s\S]+?\|\|/u },
  { name: "masked link", pattern: /^\[(?:\\.|[^\]\\])+\]\((?:<[^>]*>|[^)\s]*)\)/u },
  { name: "mention", pattern: /^<(?:@[!&]?\d+|#\d+|id:\w+|\/[^>]+:\d+)>/u },
  { name: "timestamp", pattern: /^<t:-?\d+(?::\w)?>/u },
  { name: "custom emoji", pattern: /^<a?:\w+:\d+>/u },
  { name: "link", pattern: /^<?https?:\/\/[^\s<]+/u },
  { name: "everyone", pattern: /^@(?:everyone|here)/u },
  { name: "emoji", pattern: /^:[^\s:]+:/u },
];

const ESCAPED = /^\\([^0-9A-Za-z\s])/u;

/**
 * What a text shows. A construct whose text is shown (bold and the like) adds its text, another adds
 * nothing.
 *
 * @param beginsLine false within other marks, where no line begins
 */
export function readMarkdown(source: string, beginsLine = true): Read {
  let plain = "";
  const constructs: string[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const escaped = ESCAPED.exec(rest);
    if (escaped !== null) {
      plain += escaped[1] ?? "";
      at += escaped[0].length;
      continue;
    }
    const isLineStart =
      (at === 0 && beginsLine) ||
      source[at - 1] === "\n" ||
      (constructs.at(-1) === "block quote" && source.slice(0, at).endsWith("> "));
    const found = RULES.map((rule) => ({
      rule,
      match: rule.lineStart && !isLineStart ? null : rule.pattern.exec(rest),
    })).find(({ match }) => match !== null);
    if (found?.match) {
      constructs.push(found.rule.name);
      if (found.rule.inner !== undefined) {
        const inner = readMarkdown(found.match[found.rule.inner] ?? "", false);
        plain += inner.plain;
        constructs.push(...inner.constructs);
      }
      at += found.match[0].length;
    } else {
      plain += source.charAt(at);
      at += 1;
    }
  }
  return { plain, constructs };
}
