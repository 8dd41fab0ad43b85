import { createRequire } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type axe from "axe-core";
import { chromium, type Browser } from "playwright-core";
import { reportPage } from "../../src/desk/page/report-page.ts";
import { projectRoot, readSeeds } from "../../src/project.ts";
import { emptyPageInput, pageInput } from "./support/page-input.ts";

/**
 * `npm run test:report`: opens the report page in headless Chromium, light and dark, wide and narrow: no error, no
 * request, nothing that axe-core objects to, nothing wider than the window. Wants Debian's chromium (CHROMIUM names another).
 */
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const WIDTHS = [1280, 360] as const;
const SCHEMES = ["light", "dark"] as const;

async function problemsOf(browser: Browser, file: string, colorScheme: (typeof SCHEMES)[number], width: number): Promise<readonly string[]> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    const own = pathToFileURL(file).href;
    page.on("request", (request) => {
      if (request.url() !== own) problems.push(`asked for ${request.url()}`);
    });
    page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
    page.on("console", (message) => problems.push(`console: ${message.text()}`));
    await page.goto(own);
    const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (typeof wide === "number" && wide > 0) problems.push(`${wide} pixels wider than the window`);
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
    for (const { id, help, nodes } of violations) problems.push(`axe ${id}: ${help}: ${nodes.slice(0, 2).map(({ html }) => html).join(" and ")}`);
    return problems;
  } finally {
    await context.close();
  }
}

async function run(): Promise<number> {
  if (!existsSync(CHROMIUM)) {
    process.stderr.write(`There is no browser at ${CHROMIUM}: install it (apt-get install chromium), or name another in CHROMIUM.\n`);
    return 2;
  }
  const seeds = readSeeds(projectRoot());
  const folder = mkdtempSync(join(tmpdir(), "verbatim-report-"));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  let found = 0;
  try {
    for (const [name, input] of [["full", pageInput(seeds)], ["empty", emptyPageInput(seeds)]] as const) {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, reportPage(input));
      for (const scheme of SCHEMES) {
        for (const width of WIDTHS) {
          const problems = await problemsOf(browser, file, scheme, width);
          found += problems.length;
          process.stdout.write(`${name}, ${scheme}, ${width} wide: ${problems.length === 0 ? "good" : problems.join("\n  ")}\n`);
        }
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return found === 0 ? 0 : 1;
}

process.exitCode = await run();
