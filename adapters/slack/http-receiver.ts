import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HTTPReceiver, type App, type Receiver } from "@slack/bolt";
import { boltLog } from "./bolt-log.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./configuration.ts";
import { verify } from "./signature.ts";

export type HttpOptions = {
  readonly signingSecret: string;
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  readonly clock: Clock;
  /** True the first time a signature is seen. */
  readonly claim: (key: string) => Promise<boolean>;
  /** Pages for installing, where there are any; true when it took the request. */
  readonly pages?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
};

export type HttpReceiver = Receiver & { readonly connected: () => boolean; readonly port: () => number };

/** Largest body taken, in bytes; what Slack sends is far smaller. */
const LARGEST_BODY = 1_048_576;
const FORM = "application/x-www-form-urlencoded";

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Whether a body is an object: JSON, a form with one as its "payload", or a form of a command. */
function holdsObject(body: string, form: boolean): boolean {
  const text = form ? new URLSearchParams(body).get("payload") : body;
  if (text === null) return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.writeHead(status, { connection: "close" });
  response.end();
}

/**
 * Receives events as signed HTTP requests, bound to loopback unless told otherwise: a proxy with TLS stands before it.
 * Before Bolt sees a request its signature is checked, in both directions of time, and remembered.
 */
export function httpReceiver(options: HttpOptions): HttpReceiver {
  const { log, clock } = options;
  const bolt = new HTTPReceiver({ signingSecret: options.signingSecret, logger: boltLog(log) });
  let server: Server | undefined;

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path !== "/slack/events" || request.method !== "POST") {
      if (options.pages?.(request, response) !== true) end(response, 404);
      return;
    }
    const body = await bodyOf(request);
    if (body === undefined) return end(response, 413);
    const form = request.headers["content-type"]?.startsWith(FORM) === true;
    if (form && new URLSearchParams(body.toString()).get("ssl_check") === "1") return end(response, 200);
    const verdict = verify(request.headers, body.toString(), options.signingSecret, clock.wall());
    if (verdict.kind === "refused") {
      log.warn({ why: verdict.why }, "A request was refused: it does not carry a valid signature of Slack");
      return end(response, 401);
    }
    if (!(await options.claim(verdict.key))) {
      log.warn({ why: "repeated" }, "A request was refused: the same signed request was taken before");
      return end(response, 401);
    }
    // Bolt looks into any body that is JSON, and ends the process where that is `null`.
    if (!holdsObject(body.toString(), form)) return end(response, 400);
    // Bolt takes a form only under its exact name; proxies add "; charset=utf-8".
    if (form) request.headers["content-type"] = FORM;
    bolt.requestListener(Object.assign(request, { rawBody: body }), response);
  };

  return {
    connected: () => server?.listening === true,
    port: () => {
      const address: AddressInfo | string | null | undefined = server?.address();
      return typeof address === "object" && address !== null ? address.port : options.port;
    },
    init: (app: App) => bolt.init(app),
    start: async () => {
      const made = createServer((request, response) => {
        take(request, response).catch((error: unknown) => {
          log.error({ error: error instanceof Error ? error.name : "unknown" }, "A request could not be taken");
          end(response, 500);
        });
      });
      made.requestTimeout = 10_000;
      server = made;
      await new Promise<void>((resolve, reject) => {
        made.once("error", reject);
        made.listen(options.port, options.host, resolve);
      });
    },
    stop: async () => {
      const last = server;
      server = undefined;
      if (last === undefined) return;
      await new Promise<void>((resolve) => {
        last.close(() => resolve());
        last.closeIdleConnections();
      });
    },
  };
}
