import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, customId, readCustomId } from "../../adapters/discord/custom-id.ts";

describe("custom ids hold all that a click needs", () => {
  test("they read back as they were made, within 100 characters", () => {
    const part = fc.stringMatching(/^[A-Za-z0-9._-]{0,30}$/u);
    const click = fc.record({
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table
      action: fc.constantFrom(...(Object.keys(ACTIONS) as Action[])),
      key: fc.stringMatching(/^[0-9a-f]{8}$|^$/u),
      at: fc.nat(9999),
      answer: part,
      asker: fc.stringMatching(/^\d{0,20}$/u),
    });
    fc.assert(
      fc.property(click, (given) => {
        const id = customId(given);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readCustomId(id)).toEqual(given);
      }),
    );
  });

  test.each([
    ["another version", "2:yes::0:a1b2:"],
    ["an action that does not exist", "1:erase::0:a1b2:"],
    ["too few parts", "1:yes:a1b2"],
    ["a position that is none", "1:page::-1:a1b2:"],
    ["an asker that is no id", "1:bin::0:a1b2:ann"],
    ["characters of no id of ours", "1:yes::0:<@1>:"],
    ["somebody else's", "confirm"],
    ["nothing", ""],
    ["far too long", "1:yes::0:".padEnd(200, "a")],
  ])("%s is none of ours", (_name, id) => {
    expect(readCustomId(id)).toBeUndefined();
  });

  test("an id that could not be read back is not made", () => {
    expect(() => customId({ action: "yes", answer: "a:b" })).toThrow(RangeError);
  });
});
