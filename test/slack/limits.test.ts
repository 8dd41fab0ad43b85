import { describe, expect, it } from "vitest";
import type { Block } from "../../adapters/slack/blocks.ts";
import { actions, button, header, line, literal, pieces, richText, smallText } from "../../adapters/slack/blocks.ts";
import { problems } from "../../adapters/slack/check.ts";
import { BUDGET, LIMITS } from "../../adapters/slack/limits.ts";
import { table } from "../../adapters/slack/render-rows.ts";
import { viewText } from "../../adapters/slack/view-text.ts";
import { refusalOf } from "./stand-in/block-kit.ts";

const message = (...blocks: readonly Block[]): readonly string[] => problems({ type: "message", text: "text", blocks });
const press = (label: string): Block => ({
  type: "actions",
  elements: [{ type: "button", action_id: "a", text: { type: "plain_text", text: label }, value: "v" }],
});
/** Problems with Slack's limits, without those of our own budget. */
const onlyOurs = (found: readonly string[]): readonly string[] =>
  found.filter((problem) => !problem.includes("budget"));
const long = (length: number): string => "a".repeat(length);
const section = (length: number): Block => ({ type: "section", text: { type: "mrkdwn", text: long(length) } });
const select = (options: number): Block => ({
  type: "actions",
  elements: [
    {
      type: "static_select",
      action_id: "s",
      placeholder: { type: "plain_text", text: "choose" },
      options: Array.from({ length: options }, (_unused, index) => ({
        text: { type: "plain_text", text: `${index}` },
        value: `${index}`,
      })),
    },
  ],
});
const row = (cells: number): string[] => Array.from({ length: cells }, () => "cell");

describe("the table of limits", () => {
  it.each<[string, Block, Block]>([
    ["header, 150 characters", header(long(150)), header(long(151))],
    ["section, 3000 characters", section(3000), section(3001)],
    ["section, not empty", section(1), section(0)],
    ["button, 75 characters", press(long(75)), press(long(76))],
    ["button, not empty", press("a"), press("")],
    ["menu, 100 entries", select(100), select(101)],
    ["menu, at least one entry", select(1), select(0)],
    ["context, 10 elements", many(10), many(11)],
    [
      "table, 100 rows",
      table(Array.from({ length: 99 }, () => row(4))),
      table(Array.from({ length: 100 }, () => row(4))),
    ],
    ["table, 20 cells", table([row(20)]), table([row(21)])],
    ["table, 10,000 characters", table([[long(2000)]]), table(Array.from({ length: 4 }, () => [long(2900)]))],
    ["rich text, not empty", richText(line(literal("a"))), richText(line(literal("")))],
    ["types that we know", smallText("a"), { type: "carousel", elements: [] }],
  ])("%s: kept here, and refused by the stand-in, which has numbers of its own", (_name, right, wrong) => {
    expect(onlyOurs(message(right))).toEqual([]);
    expect(refusalOf([right], "message")).toBeUndefined();
    expect(onlyOurs(message(wrong))).not.toEqual([]);
    expect(refusalOf([wrong], "message")).toBeDefined();
  });

  it("two tables, an action id twice in a block, and too many blocks", () => {
    expect(message(table([["a"]]), table([["b"]]))).toEqual(["/blocks: 2 tables, more than 1"]);
    expect(message(...actions(button("a", { do: "forget" }), button("b", { do: "forget" })))).toEqual([
      "/blocks/0: an action_id stands twice",
    ]);
    expect(message(...Array.from({ length: 51 }, () => smallText("a")))).toContain("/blocks: 51 is more than 50");
  });

  it("our own budget lies below Slack's limits", () => {
    expect(problems({ type: "message", text: long(BUDGET.text + 1) })).toEqual([
      "/text: 3901 characters are over our budget of 3900",
    ]);
    expect(message(section(3000), section(3000), section(3000))).toEqual([
      "/: 9004 characters are over our budget of 9000",
    ]);
  });

  it("names every limit once", () => {
    const places = LIMITS.map(({ where }) => where);
    expect(new Set(places).size).toBe(places.length);
  });

  it("never repeats a text in what it reports", () => {
    expect(message(header(`canary ${long(200)}`)).join()).not.toContain("canary");
  });
});

function many(count: number): Block {
  return {
    type: "context",
    elements: Array.from({ length: count }, () => ({ type: "plain_text" as const, text: "a" })),
  };
}

describe("cutting a text", () => {
  it.each([
    ["between words", "one two three", 8, ["one two ", "three"]],
    ["within a word that is too long", "abcdefgh", 3, ["abc", "def", "gh"]],
    ["never within a character", "𝒳𝒳𝒳", 3, ["𝒳", "𝒳", "𝒳"]],
    ["as long as it gets when escaped", "&&&", 10, ["&&", "&"]],
    ["not at all when short", "short", 10, ["short"]],
  ])("%s", (_name, text, most, expected) => {
    expect(pieces(text, most)).toEqual(expected);
  });
});

describe("a view that has to be read", () => {
  it("gives its texts in order, without buttons", () => {
    const blocks = [
      header("Title"),
      richText(line(literal("one "), literal("two"))),
      ...actions(button("Press", { do: "forget" })),
    ];
    expect(viewText({ blocks })).toBe("Title\none  two");
  });
});
