import { defineConfig } from "vitest/config";

// Long enough for a machine a few times slower than usual: no test measures time, the limits only end what hangs.
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, pool: "threads", maxWorkers: 2 },
});
