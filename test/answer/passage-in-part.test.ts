import { describe, expect, test } from "vitest";
import { asked } from "./said.ts";

describe("a passage of a part, by what it is about", () => {
  test.each([
    ["annual report, conclusion, the paragraph on cybercrime", "annual-report-2011/section-3/paragraph-5"],
    ["section 3 of the report, the paragraph on terrorism", "annual-report-2011/section-3/paragraph-4"],
    ["the paragraph on corruption in objective 1 action 2", "iss-in-action/objective-1/action-2/paragraph-1"],
  ])("%s", (text, id) => {
    const answer = asked(text);
    expect(answer.kind === "found" && answer.citations[0].passage).toBe(id);
  });
});

describe("a part that is not there", () => {
  test.each(["section 4 of the communication", "objective 6", "Objective 2 Action 4", "what does objective 7 say?"])(
    "%s",
    (text) => expect(asked(text)).toMatchObject({ kind: "refused", reason: "no-part" }),
  );
  test.each(["objective 3 action 2", "section 2 of the report", "press release point 4"])("but: %s", (text) =>
    expect(asked(text).kind).toBe("part"),
  );
});
