import { describe, expect, test } from "vitest";
import { rank } from "../../src/answer/rank.ts";
import { RANKING } from "../../src/answer/ranking.ts";
import type { Want } from "../../src/answer/understand/wants.ts";
import { plainQuery } from "../../src/words/query.ts";
import { LIBRARY } from "../support/real-engine.ts";

/** What the bank's questions say for the footnote that requires at least one asset recovery office of each country. */
function saidByBank(want: Want | undefined): number {
  const ranked = rank(LIBRARY, plainQuery("how many recovery offices must each country have"), { want, limit: 120 });
  return ranked.find(({ passage }) => passage.id === "iss-in-action/note-15")?.parts.bank ?? 0;
}

/** The most that the bank says for any passage about Frontex. */
const bankOf = (furtherCounted: number): number =>
  Math.max(
    ...rank(LIBRARY, plainQuery("frontex"), { ranking: { ...RANKING, furtherCounted } }).map(({ parts }) => parts.bank),
  );

describe("questions of the bank speak for their passage", () => {
  test("most where they want the same, least where they want something else", () => {
    expect(saidByBank("count")).toBeGreaterThan(saidByBank(undefined));
    expect(saidByBank("date")).toBeLessThan(saidByBank(undefined));
  });
  test("as they are where a definition is asked", () => expect(saidByBank("definition")).toBe(saidByBank(undefined)));
  test("but no more than some: a name alone does not make the passage win that has most questions with it", () => {
    expect(bankOf(RANKING.furtherCounted)).toBeLessThan(bankOf(1000));
    expect(bankOf(0)).toBeLessThanOrEqual(RANKING.bank * RANKING.sameWant);
  });
});
