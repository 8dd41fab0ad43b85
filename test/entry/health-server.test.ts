import { expect, test } from "vitest";
import { startHealthServer } from "../../src/health-server.ts";

test.each([
  ["/live", true, 200],
  ["/live", false, 200],
  ["/ready", true, 200],
  ["/ready", false, 503],
  ["/ready?verbose", true, 200],
  ["/", true, 404],
])("GET %s answers while the bot is ready: %s with %i", async (path, ready, status) => {
  const server = await startHealthServer(0, () => ({ slack: { ready, sentence: "Slack: as it is" } }));
  try {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty("status");
  } finally {
    await server.close();
  }
});

test("a port that is taken is said in one sentence", async () => {
  const first = await startHealthServer(0, () => ({}));
  try {
    await expect(startHealthServer(first.port, () => ({}))).rejects.toThrow("choose another HEALTH_PORT");
  } finally {
    await first.close();
  }
});
