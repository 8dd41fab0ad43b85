import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { Refusal } from "./refusal.ts";

export type Request = {
  readonly method: string;
  /** Decoded, without "/api/v10" and the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Files that came with it, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly authorization: string | undefined;
};

/** What goes wrong with a request; `stored` says that it takes effect before the failure is reported. */
export type Fault = {
  readonly status: number;
  readonly stored?: boolean;
  readonly retryAfter?: number;
  /** Discord's own number. */
  readonly code?: number;
};

/** Decides whether a request fails; asked once for each. */
export type FaultScript = (request: Request) => Fault | undefined;

/** A loopback HTTP server that answers as `handle` says, in Discord's manner. */
export function openHttp(handle: (request: Request) => unknown, faultOf: FaultScript): Server {
  return createServer((incoming, response) => {
    serve(incoming, response, handle, faultOf).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
    });
  });
}

async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  handle: (request: Request) => unknown,
  faultOf: FaultScript,
): Promise<void> {
  const request = await read(incoming);
  const fault = faultOf(request);
  if (fault !== undefined) {
    if (fault.stored === true) attempt(request, handle);
    return answerFault(response, fault);
  }
  const { status, body } = attempt(request, handle);
  // 204 must not carry a JSON content type: the client would try to parse it.
  if (body === undefined) response.writeHead(204).end();
  else response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  return undefined;
}

function attempt(
  request: Request,
  handle: (request: Request) => unknown,
): { readonly status: number; readonly body: unknown } {
  try {
    return { status: 200, body: handle(request) };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { code: error.code, message: error.message } };
    return { status: 500, body: { code: 0, message: String(error) } };
  }
}

function answerFault(response: ServerResponse, { status, code = 0, retryAfter = 0.05 }: Fault): void {
  if (status === 429) {
    response
      .writeHead(429, {
        "content-type": "application/json",
        "retry-after": String(retryAfter),
        "x-ratelimit-scope": "shared",
      })
      .end(JSON.stringify({ message: "You are being rate limited.", retry_after: retryAfter, global: false }));
  } else
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify({ code, message: String(status) }));
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
  const raw = await buffer(incoming);
  const type = incoming.headers["content-type"] ?? "";
  const base = {
    method: incoming.method ?? "GET",
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/u, ""),
    query: url.searchParams,
    authorization: incoming.headers.authorization,
  };
  if (type.startsWith("multipart/form-data")) return { ...base, ...(await readForm(raw, type)) };
  const body: unknown = raw.length === 0 ? undefined : JSON.parse(raw.toString("utf8"));
  return { ...base, body, files: new Map() };
}

async function readForm(
  raw: Buffer,
  type: string,
): Promise<{ readonly body: unknown; readonly files: ReadonlyMap<string, string> }> {
  const form = await new Response(new Uint8Array(raw), { headers: { "content-type": type } }).formData();
  const files = new Map<string, string>();
  let body: unknown;
  for (const [name, value] of form) {
    if (typeof value !== "string") files.set(value.name, await value.text());
    else if (name === "payload_json") body = JSON.parse(value) as unknown;
  }
  return { body, files };
}
