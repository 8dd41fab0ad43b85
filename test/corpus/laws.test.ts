import { describe, expect, test } from "vitest";
import { breachesOf, conservationBreaches } from "../../src/corpus/checks.ts";
import { parseDocument } from "../../src/corpus/parse.ts";
import { LEFT_OVER_REASONS, type ParsedDocument } from "../../src/corpus/passage.ts";
import { CORPUS, passagesOf, READ, SEEDS, textOf } from "../support/corpus.ts";

/** Found by counting here and not by the program's own check, so that the check is checked too. */
function uncounted(text: string, { passages, leftOvers }: ParsedDocument): readonly number[] {
  const uses = Array.from({ length: text.length }, () => 0);
  for (const { start, end } of [...passages.flatMap(({ spans }) => spans), ...leftOvers.map(({ span }) => span)]) {
    for (let at = start; at < end; at += 1) uses[at] = (uses[at] ?? 0) + 1;
  }
  return uses.flatMap((count, at) => (text.charAt(at).trim() !== "" && count !== 1 ? [at] : []));
}

describe.each(CORPUS.documents.map((facts) => [facts.id, facts] as const))("%s", (id, facts) => {
  const text = SEEDS.get(`${id}.txt`) ?? "";
  const parsed = parseDocument(facts, SEEDS);

  test("loses nothing and doubles nothing: each character is in one passage or left-over", () => {
    expect(uncounted(text, parsed)).toEqual([]);
  });

  test("breaks no law of the corpus", () => expect(breachesOf(text, parsed)).toEqual([]));

  test("states a known reason for each left-over", () => {
    const reasons: readonly string[] = LEFT_OVER_REASONS;
    expect(parsed.leftOvers.filter(({ reason }) => !reasons.includes(reason))).toEqual([]);
  });

  test("has passages in document order, in readable ids, with a locator and a text each", () => {
    const own = passagesOf(id);
    for (const each of own) {
      expect(each.id).toMatch(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/u);
      expect(each.locator).not.toBe("");
      expect(textOf(each.id)).not.toBe("");
    }
    const prose = own.filter(({ kind }) => kind === "paragraph" || kind === "row");
    const starts = prose.map(({ spans }) => spans[0].start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  test("names only headings of its own as places", () => {
    const headings = new Set(passagesOf(id).map((each) => each.id));
    expect(
      passagesOf(id)
        .flatMap(({ place }) => place)
        .filter((place) => !headings.has(place)),
    ).toEqual([]);
  });
});

describe("the check for lost text", () => {
  const facts = CORPUS.documents.find(({ id }) => id === "press-release");
  const text = SEEDS.get("press-release.txt") ?? "";

  test("names line and column of what is in no passage", () => {
    if (facts === undefined) throw new Error("There is no press release");
    const parsed = parseDocument(facts, SEEDS);
    const without = { ...parsed, passages: parsed.passages.filter(({ id }) => id !== "press-release/paragraph-2") };
    expect(conservationBreaches(text, without)).toEqual([
      expect.stringMatching(/^line \d+, column 1: ".+" is in no passage and no left-over$/u),
    ]);
  });

  test("finds text that stands in two passages", () => {
    if (facts === undefined) throw new Error("There is no press release");
    const parsed = parseDocument(facts, SEEDS);
    const [first] = parsed.passages;
    const doubled = {
      ...parsed,
      passages: first === undefined ? [] : [...parsed.passages, { ...first, id: "press-release/again" }],
    };
    expect(conservationBreaches(text, doubled)).toEqual([expect.stringContaining("is in 2 places")]);
  });
});

test("the parser doubts one cell of all documents, and says where", () => {
  expect(READ.doubts).toEqual([
    { document: "iss-in-action", line: 326, column: 2, reason: "the RESPONSIBLE cell holds a condition, not a party" },
  ]);
});
