import { describe, expect, test } from "vitest";
import { check } from "../../adapters/discord/check.ts";
import {
  button,
  message,
  type MessagePayload,
  rows,
  shorten,
  text,
  type TopLevel,
} from "../../adapters/discord/components.ts";
import { acceptMessage } from "./stand-in/message-rules.ts";

const buttons = (count: number) =>
  Array.from({ length: count }, (_, index) => button(`Button ${index}`, `id ${index}`));
const texts = (count: number, content = "a") => Array.from({ length: count }, () => text(content));
const select = (options: number): TopLevel => ({
  type: 1,
  components: [
    {
      type: 3,
      custom_id: "select",
      placeholder: "Choose",
      options: Array.from({ length: options }, (_, index) => ({ label: `Option ${index}`, value: `${index}` })),
    },
  ],
});

const accept = (payload: MessagePayload) => acceptMessage(JSON.parse(JSON.stringify(payload)), []);

/** What is just allowed, and what is just too much. */
const CASES: readonly (readonly [string, readonly TopLevel[], readonly TopLevel[], RegExp])[] = [
  [
    "characters of all texts together",
    texts(2, "a".repeat(2000)),
    [text("a".repeat(2000)), text("a".repeat(2001))],
    /4001 characters/u,
  ],
  ["components, nested ones included", texts(40), texts(41), /41 components/u],
  ["buttons in a row", rows(buttons(5)), [{ type: 1, components: buttons(6) }], /6 buttons in a row/u],
  ["a custom id", rows([button("Go", "x".repeat(100))]), rows([button("Go", "x".repeat(101))]), /custom id has 101/u],
  ["unique custom ids", rows(buttons(2)), rows([button("One", "same"), button("Two", "same")]), /same custom id/u],
  ["options of a select", [select(25)], [select(26)], /26 options/u],
  ["a text that is not empty", texts(1), texts(1, " "), /empty/u],
];

describe("a message is checked against the table of limits before it is sent", () => {
  test.each(CASES)("%s", (_name, allowed, tooMuch, problem) => {
    expect(check(message(allowed))).toEqual([]);
    expect(check(message(tooMuch)).join("; ")).toMatch(problem);
  });

  test("bytes count too: 4,000 characters of Chinese are within the characters, but Discord answers 500", () => {
    expect(check(message([text("安".repeat(3000))]))).toEqual([]);
    expect(check(message([text("安".repeat(3400))])).join()).toMatch(/10212 bytes/u);
    expect(() => acceptMessage(message([text("安".repeat(3400))]), [])).toThrow("Internal Server Error");
  });

  test.each(CASES.filter(([name]) => !name.startsWith("a text that")))(
    "the stand-in, with numbers of its own, agrees: %s",
    (_name, allowed, tooMuch) => {
      expect(() => accept(message(allowed))).not.toThrow();
      expect(() => accept(message(tooMuch))).toThrow(/./u);
    },
  );

  test("labels are shortened visibly, and never within a surrogate pair", () => {
    expect(shorten("abcdef", 6)).toBe("abcdef");
    expect(shorten("abcdefg", 6)).toBe("abcde…");
    expect(shorten("abcd😀fg", 6)).toBe("abcd…");
    expect(button("x".repeat(100), "id").label).toHaveLength(80);
  });
});
