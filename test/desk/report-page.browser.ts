import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type axe from "axe-core";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../../src/desk/page/report-page.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";
import { emptyPageInput, pageInput } from "./support/page-input.ts";

/** Debian's, unless CHROMIUM names another: `apt-get install chromium`. */
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is wrong with a page: errors, requests, what is wider than the window, what axe-core objects to. */
async function problemsOf(
  browser: Browser,
  file: string,
  colorScheme: "light" | "dark",
  width: number,
): Promise<readonly string[]> {
  // The page forbids all scripts; axe-core is one.
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
  const problems: string[] = [];
  try {
    const page = await context.newPage();
    const own = pathToFileURL(file).href;
    page.on("request", (request) => problems.push(...(request.url() === own ? [] : [`asked for ${request.url()}`])));
    page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
    page.on("console", (message) => problems.push(`console: ${message.text()}`));
    await page.goto(own);
    const wider = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    if (wider > 0) problems.push(`${wider} pixels wider than the window`);
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
    return [...problems, ...violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes[0]?.html ?? ""}`)];
  } finally {
    await context.close();
  }
}

describe("the report page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-report-"));
  const files = { full: join(folder, "full.html"), empty: join(folder, "empty.html") };
  let browser: Browser;

  beforeAll(async () => {
    const seeds = readSeeds(projectRoot());
    writeFileSync(files.full, reportPage(pageInput(seeds)));
    writeFileSync(files.empty, reportPage(emptyPageInput(seeds)));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["full", "light", 1280],
    ["full", "light", 360],
    ["full", "dark", 1280],
    ["full", "dark", 360],
    ["empty", "light", 1280],
    ["empty", "dark", 360],
  ] as const)("%s, %s, %i pixels wide: no error, no request, accessible", async (name, scheme, width) => {
    expect(await problemsOf(browser, files[name], scheme, width)).toEqual([]);
  });
});
