import { describe, expect, test } from "vitest";
import { periodIn, yearsIn } from "../../../src/answer/understand/row-period.ts";

/** The first and the last of years in a row. */
const ends = (text: string): readonly (number | undefined)[] => {
  const period = periodIn(text);
  return [period?.years[0], period?.years.at(-1)];
};

describe("a period of years", () => {
  test.each([
    ["measures before 2013", "before 2013", 2000, 2012],
    ["due before the end of 2012", "until 2012", 2000, 2012],
    ["no later than 2011", "until 2011", 2000, 2011],
    ["in 2012 at the latest", "until 2012", 2000, 2012],
    ["2012 or earlier", "until 2012", 2000, 2012],
    ["actions after 2012", "after 2012", 2013, 2039],
    ["actions from 2013 onwards", "from 2013", 2013, 2039],
    ["2013 or later", "from 2013", 2013, 2039],
    ["between 2011 and 2013", "from 2011 to 2013", 2011, 2013],
    ["from 2013 to 2011", "from 2011 to 2013", 2011, 2013],
  ])("%s: %s", (text, said, first, last) => {
    expect(periodIn(text)?.said).toBe(said);
    expect(ends(text)).toEqual([first, last]);
  });

  test("is taken out of the question", () =>
    expect(periodIn("actions after 2012 for Europol")?.rest).toBe("actions   for Europol"));

  test.each(["due by 2013", "not due until 2014", "in 2013", "after the 2010 strategy", "from 2011"])(
    "is not in: %s",
    (text) => expect(periodIn(text)).toBeUndefined(),
  );
});

describe("years that are named", () => {
  test.each([
    ["due in 2013 or 2014", [2013, 2014]],
    ["timed 2011-13", [2011, 2012, 2013]],
    ["2013, with the 2013-14 one", [2013]],
    ["the 2010 strategy, due 2012", [2012]],
    ["COM(2010) 673", []],
  ])("%s", (text, years) => expect(yearsIn(text)).toEqual(years));
});
