import { defineConfig } from "vitest/config";

/** What needs a browser: apart from `npm test`, which needs nothing but Node.js. */
export default defineConfig({
  test: { include: ["test/**/*.browser.ts"], testTimeout: 60_000, pool: "forks", passWithNoTests: true },
});
