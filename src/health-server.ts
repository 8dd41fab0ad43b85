import { createServer } from "node:http";

/** Whether a part of the program works, and why not. */
export type PartHealth = { readonly ready: boolean; readonly sentence: string };

export type HealthServer = { readonly port: number; readonly close: () => Promise<void> };

/**
 * Answers `GET /live` (the process runs) and `GET /ready` (every part that is on works) on loopback.
 *
 * @param port 0 lets the system choose
 * @throws Error when the port is taken
 */
export async function startHealthServer(
  port: number,
  parts: () => Readonly<Record<string, PartHealth>>,
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0];
    const known = request.method === "GET" && (path === "/live" || path === "/ready");
    const state = path === "/ready" ? parts() : {};
    const well = Object.values(state).every(({ ready }) => ready);
    response.writeHead(known ? (well ? 200 : 503) : 404, { "content-type": "application/json" });
    response.end(known ? JSON.stringify({ status: well ? "ok" : "not ready", ...state }) : '{"status":"not found"}');
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(new Error(`Cannot open the health port ${port}: choose another HEALTH_PORT`, { cause })),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
