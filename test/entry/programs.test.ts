import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { projectRoot } from "../../src/project.ts";
import { runProgram, type Ran } from "../support/run-program.ts";

const CENTRE = "When will the EU cybercrime centre be set up?";

/** What a user must never see. */
const STACK = /\n\s+at |node:internal/u;

const citation = z.strictObject({
  document: z.string(),
  passage: z.string(),
  locator: z.string(),
  text: z.string(),
  spans: z.array(z.tuple([z.number(), z.number()])).min(1),
});
/** The machine interface, field by field: no more and no fewer. */
const record = z.strictObject({
  id: z.string(),
  status: z.enum(["answered", "not-found", "chat"]),
  lead: z.string(),
  citations: z.array(citation),
  text: z.string(),
});
const batchLine = z.union([
  record,
  z.strictObject({ id: z.string().nullable(), status: z.literal("error"), error: z.string() }),
]);
const line = z.looseObject({ id: z.string(), kind: z.string(), reason: z.string().optional() });

const parse = ({ stdout }: Ran): z.infer<typeof record> => record.parse(JSON.parse(stdout));
const bare = (quoted: string): string => quoted.replace(/[\s|]/gu, "");

// The first start compiles; the others then only run.
beforeAll(() => runProgram("ask", ["--help"]), 60_000);

describe("npm run ask", () => {
  test("answers the question of the README with cited passages", async () => {
    const { code, stdout, stderr } = await runProgram("ask", [CENTRE]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("2013");
    expect(stdout).toMatch(/^> “/mu);
    expect(stdout).not.toContain("\u001B");
  });

  test("prints one JSON object whose citations are cut from the seeds", async () => {
    const answer = parse(await runProgram("ask", ["--json", CENTRE]));
    expect(answer).toMatchObject({ status: "answered", lead: expect.stringContaining("2013") });
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(answer.citations.length).toBeLessThanOrEqual(3);
    for (const { document, spans, text } of answer.citations) {
      const source = readFileSync(join(projectRoot(), "seeds", `${document}.txt`), "utf8");
      expect(bare(spans.map(([start, end]) => source.slice(start, end)).join(""))).toBe(bare(text));
    }
  });

  test("prints the whole row, cells joined, where a row answers", async () => {
    const { lead, citations } = parse(await runProgram("ask", ["--json", "What must CEPOL do?"]));
    expect(citations.map(({ passage }) => passage)).toEqual([
      "iss-in-action/annex/objective-1/action-1/row-4",
      "iss-in-action/annex/objective-3/action-1/row-2",
    ]);
    expect([lead, citations[0]?.text.split(" | ").at(-1)]).toEqual([citations[0]?.text, "2012"]);
  });

  test.each([
    ["not found, without citations", "How are zebras farmed on Mars?", "not-found"],
    ["talk", "hello", "chat"],
    ["talk when nothing was asked", "", "chat"],
  ])("says what is %s", async (_, question, status) => {
    expect(parse(await runProgram("ask", ["--json", question]))).toMatchObject({ status, citations: [], lead: "" });
  });

  test("answers a batch in order, also behind lines that cannot be used", async () => {
    const lines = [
      `{"id":"a","question":"${CENTRE}"}`,
      "nonsense",
      '{"id":"b","question":"and who is responsible for it?","history":["Who sets up the cybercrime centre?"],"kind":"x"}',
      '{"id":"c"}',
      '{"id":"d","question":"hi"}',
    ];
    const { code, stdout } = await runProgram("ask", ["--batch", "-"], { input: `${lines.join("\n")}\n` });
    const records = stdout
      .trim()
      .split("\n")
      .map((text) => batchLine.parse(JSON.parse(text)));
    expect(code).toBe(0);
    expect(records.map(({ id, status }) => [id, status])).toEqual([
      ["a", "answered"],
      [null, "error"],
      ["b", "answered"],
      ["c", "error"],
      ["d", "chat"],
    ]);
  });

  test.each(["slack", "discord"])("prints the payload that would be posted on %s", async (platform) => {
    const one = await runProgram("ask", ["--as", platform, "--json", CENTRE]);
    expect(JSON.parse(one.stdout)).toHaveProperty(platform === "slack" ? "blocks" : "components");
    const batch = await runProgram("ask", ["--as", platform, "--batch", "-"], {
      input: `{"id":"a","question":"${CENTRE}"}`,
    });
    expect(JSON.parse(batch.stdout)).toEqual({ id: "a", payload: JSON.parse(one.stdout) });
  });

  test("says why with --why, and searches one document with --document", async () => {
    const { stdout } = await runProgram("ask", [
      "--why",
      "--document",
      "press-release",
      "What does it say about cybercrime?",
    ]);
    expect(stdout).toContain("Press release (2010)");
    expect(stdout).not.toContain("ISS in Action (2010)");
  });

  test.each([
    ["no question", [], "Ask a question, such as"],
    ["an option that it does not have", ["--colour", "What?"], 'There is no option "--colour"'],
    ["a platform that it does not have", ["--as", "irc", "What?"], "--as takes slack or discord"],
    ["a document that is not there", ["--document", "treaty", "What?"], 'There is no document "treaty"'],
    ["a question and a batch", ["--batch", "-", "What?"], "not both"],
    ["a batch that is not there", ["--batch", "nowhere.jsonl"], "Cannot read nowhere.jsonl"],
  ])("is refused with one sentence and code 2 for %s", async (_, words, sentence) => {
    const { code, stdout, stderr } = await runProgram("ask", words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(STACK);
  });

  test("takes words that look like options behind --", async () => {
    expect(parse(await runProgram("ask", ["--json", "--", "--help me; rm -rf /"]))).toHaveProperty("status");
  });
});

describe("npm run replay", () => {
  test("gives the same bytes as the answer with that id", async () => {
    const asked = await runProgram("ask", [CENTRE]);
    const id = /^Answer (\S+)$/mu.exec(asked.stdout)?.[1] ?? "";
    const replayed = await runProgram("replay", [id]);
    expect(replayed).toEqual({ code: 0, stderr: "", stdout: asked.stdout });
  });

  test.each([
    ["without an id", [], 2],
    ["with something that is no id", ["../../etc"], 2],
  ])("is refused %s", async (_, words, code) => {
    expect((await runProgram("replay", words)).code).toBe(code);
  });
});

describe("npm run passages", () => {
  test("prints every passage and left-over, rows with their parties and timing", async () => {
    const { stdout } = await runProgram("passages");
    const lines = stdout
      .trim()
      .split("\n")
      .map((text) => line.parse(JSON.parse(text)));
    expect(lines.filter(({ kind }) => kind === "row")).toHaveLength(41);
    expect(lines.find(({ id }) => id === "iss-in-action/annex/objective-5/action-1/row-1")).toMatchObject({
      objective: 5,
      action: 1,
      responsible: "COM/HR",
      parties: ["COM", "HR"],
      timing: "2011",
      years: [2011],
    });
    expect(lines.filter(({ kind, reason }) => kind === "left-over" && reason === undefined)).toEqual([]);
    expect(lines.some(({ kind }) => kind === "left-over")).toBe(true);
  });
});

describe("npm start", () => {
  test("without tokens and without a terminal says what is missing, and ends with 2", async () => {
    const { code, stdout, stderr } = await runProgram("main");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Slack is off: SLACK_BOT_TOKEN is missing");
    expect(stderr).toContain("Discord is off: DISCORD_TOKEN is missing");
  });

  test("names a variable that cannot be used, and not its value", async () => {
    const { code, stderr } = await runProgram("main", [], { environment: { SLACK_BOT_TOKEN: "hunter2" } });
    expect([code, stderr.includes("Cannot use SLACK_BOT_TOKEN"), stderr.includes("hunter2")]).toEqual([2, true, false]);
  });
});

test("npm run doctor looks at the index and says what is off", async () => {
  const { code, stdout } = await runProgram("doctor");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ok {4}index build [0-9a-f]{10}: 636 passages of 5 documents/mu);
});
