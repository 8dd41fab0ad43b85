import { describe, expect, test } from "vitest";
import { isTopic } from "../../../src/answer/understand/opening.ts";

describe("a message that only names a topic", () => {
  test.each(["carbon credit fraud", "terrorist financing?", "Weak and failed states", "RAN"])("%s", (message) =>
    expect(isTopic(message)).toBe(true),
  );
  test.each(["what is carbon credit fraud", "list the threats", "is RAN new", "weak states: who helps?"])(
    "but not: %s",
    (message) => expect(isTopic(message)).toBe(false),
  );
});
