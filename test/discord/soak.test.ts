import { expect, test } from "vitest";
import { soak } from "./soak-run.ts";

test("120 events with connections ending and requests failing: none answered twice, none lost", async () => {
  const result = await soak({
    events: 120,
    disconnectEvery: 30,
    serverErrors: 0.05,
    rateLimits: 0.01,
    lateDeliveries: 0.02,
  });
  expect(result).toMatchObject({ twice: 0, lost: 0, pings: 0, disconnects: 4 });
  expect(result.answered + result.late).toBe(result.sent);
  expect(result.replayed).toBeGreaterThan(0);
  expect(result.failedRequests).toBeGreaterThan(0);
});
