import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocketServer, type WebSocket } from "ws";
import { FIELDS, freshState, type Call, type Fault, type Node, type State, type Workspace } from "./state.ts";
import { addPost, METHODS, type Reply } from "./web-api.ts";

/** A strict Slack on loopback: Web API, response URLs, OAuth and Socket Mode. */
export type StandIn = {
  readonly state: State;
  /** To be given to the adapter as `apiUrl`. */
  readonly apiUrl: string;
  readonly appToken: string;
  appTokenState: "ok" | "invalid_auth" | "not_allowed_token_type";
  readonly addWorkspace: (team: string) => Workspace;
  readonly sockets: ReadonlySet<WebSocket>;
  /** Whether a new socket is greeted. */
  greets: boolean;
  readonly responseUrl: (made: {
    team: string;
    channel: string;
    user: string;
    post?: State["posts"][number];
  }) => string;
  /** The code that Slack would give after somebody agreed to install into that workspace. */
  readonly installCode: (workspace: Workspace) => string;
  readonly close: () => Promise<void>;
};

const ALL_SCOPES = ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"];

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(value: string): unknown {
  if (!value.startsWith("{") && !value.startsWith("[")) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function fieldsOf(body: string): Node {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, key === "text" ? value : parsed(value)]),
  );
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Reply,
  headers: Record<string, string> = {},
): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

async function happen(fault: Fault, response: ServerResponse, carryOut: () => void): Promise<boolean> {
  switch (fault.kind) {
    case "limited":
      send(
        response,
        429,
        { ok: false, error: "ratelimited" },
        fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter },
      );
      return true;
    case "status":
      if (fault.carriedOut) carryOut();
      send(response, fault.status, fault.body ?? "<html>error</html>");
      return true;
    case "error":
      send(response, 200, { ok: false, error: fault.error });
      return true;
    case "reset":
      if (fault.carriedOut) carryOut();
      response.destroy();
      return true;
    case "slow":
      await wait(fault.ms);
      return false;
    default:
      return fault satisfies never;
  }
}

/** Starts a stand-in on a free loopback port. */
export async function startStandIn(): Promise<StandIn> {
  const state = freshState();
  const sockets = new Set<WebSocket>();
  const tickets = new Set<string>();
  const codes = new Map<string, Workspace>();
  let address = "";

  const runMethod = (method: string, token: string, fields: Node): { reply: Reply; scopes?: string } => {
    if (method === "apps.connections.open") {
      if (token !== standIn.appToken) return { reply: { ok: false, error: "invalid_auth" } };
      if (standIn.appTokenState !== "ok") return { reply: { ok: false, error: standIn.appTokenState } };
      const ticket = `ticket-${tickets.size + 1}`;
      tickets.add(ticket);
      return { reply: { ok: true, url: `${address.replace("http", "ws")}/link?ticket=${ticket}` } };
    }
    if (method === "oauth.v2.access") return { reply: installed(fields) };
    const known = METHODS[method];
    if (known === undefined) return { reply: { ok: false, error: "unknown_method" } };
    const workspace = state.workspaces.find((one) => one.token === token);
    if (workspace === undefined) return { reply: { ok: false, error: token === "" ? "not_authed" : "invalid_auth" } };
    if (workspace.tokenState !== "ok") return { reply: { ok: false, error: workspace.tokenState } };
    const scopes = workspace.scopes.join(",");
    if (known.scope !== undefined && !workspace.scopes.includes(known.scope)) {
      return { reply: { ok: false, error: "missing_scope", needed: known.scope, provided: scopes }, scopes };
    }
    return { reply: known.run(state, workspace, fields), scopes };
  };

  const installed = (fields: Node): Reply => {
    const workspace = codes.get(String(fields["code"]));
    if (workspace === undefined) return { ok: false, error: "invalid_code" };
    codes.delete(String(fields["code"]));
    return {
      ok: true,
      app_id: "A1",
      authed_user: { id: `U${workspace.team}admin` },
      scope: workspace.scopes.join(","),
      token_type: "bot",
      access_token: workspace.token,
      bot_user_id: workspace.botUser,
      team: { id: workspace.team, name: workspace.team },
      enterprise: null,
      is_enterprise_install: false,
    };
  };

  const onApi = async (request: IncomingMessage, response: ServerResponse, method: string): Promise<void> => {
    const fields = fieldsOf(await bodyOf(request));
    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    const call: Call = { method, token, fields, at: performance.now() };
    state.calls.push(call);
    const carryOut = (): void => void runMethod(method, token, fields);
    const fault = state.faultOf(call);
    if (fault !== undefined && (await happen(fault, response, carryOut))) return;
    const { reply, scopes } = runMethod(method, token, fields);
    send(response, 200, reply, scopes === undefined ? {} : { "x-oauth-scopes": scopes });
  };

  const onResponseUrl = async (request: IncomingMessage, response: ServerResponse, id: string): Promise<void> => {
    const known = state.responseUrls.get(id);
    const fields = FIELDS.parse(JSON.parse(await bodyOf(request)));
    state.calls.push({ method: "response_url", token: "", fields, at: performance.now() });
    const fault = state.faultOf({ method: "response_url", token: "", fields, at: performance.now() });
    if (fault !== undefined && (await happen(fault, response, () => {}))) return;
    if (known === undefined) return send(response, 404, "no_service");
    if (state.now() - known.made > 30 * 60_000) return send(response, 404, { ok: false, error: "expired_url" });
    known.uses += 1;
    if (known.uses > 5) return send(response, 404, { ok: false, error: "used_url" });
    if (fields["delete_original"] === true) {
      if (known.post !== undefined) known.post.deleted = true;
      return send(response, 200, "ok");
    }
    const workspace = state.workspaces.find(({ team }) => team === known.team);
    const probe = {
      ...fields,
      channel: `D${known.team}`,
      user: known.user,
      unfurl_links: "false",
      unfurl_media: "false",
    };
    const checked =
      workspace === undefined
        ? undefined
        : METHODS["chat.postEphemeral"]?.run({ ...state, posts: [] }, workspace, probe);
    if (checked?.ok !== true) return send(response, 404, { ok: false, error: checked?.error ?? "no_team" });
    addPost(state, {
      team: known.team,
      channel: known.channel,
      thread: typeof fields["thread_ts"] === "string" ? fields["thread_ts"] : undefined,
      text: typeof fields["text"] === "string" ? fields["text"] : "",
      blocks: Array.isArray(fields["blocks"]) ? fields["blocks"] : [],
      onlyFor: fields["response_type"] === "in_channel" ? undefined : known.user,
      via: "response_url",
      token: "",
    });
    send(response, 200, "ok");
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const [, first, rest = ""] = path.split("/");
    const work =
      first === "api"
        ? onApi(request, response, rest)
        : first === "hook"
          ? onResponseUrl(request, response, rest)
          : undefined;
    if (work === undefined) return send(response, 404, "");
    work.catch((error: unknown) => send(response, 500, String(error)));
  });
  const upgrades = new WebSocketServer({ server });
  upgrades.on("connection", (socket, request) => {
    const ticket = new URL(request.url ?? "/", "http://localhost").searchParams.get("ticket") ?? "";
    if (!tickets.delete(ticket)) return socket.close(1008);
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    if (standIn.greets)
      socket.send(JSON.stringify({ type: "hello", num_connections: sockets.size, connection_info: { app_id: "A1" } }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound: AddressInfo | string | null = server.address();
  address = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;

  const standIn: StandIn = {
    state,
    apiUrl: `${address}/api/`,
    appToken: "xapp-1-stand-in",
    appTokenState: "ok",
    greets: true,
    sockets,
    addWorkspace: (team) => {
      const workspace: Workspace = {
        team,
        token: `xoxb-${team}-stand-in`,
        botUser: `U${team}BOT`,
        botId: `B${team}`,
        scopes: [...ALL_SCOPES],
        tokenState: "ok",
        channels: new Set([`C${team}general`, `C${team}other`]),
      };
      state.workspaces.push(workspace);
      return workspace;
    },
    responseUrl: ({ team, channel, user, post }) => {
      const id = `r${state.responseUrls.size + 1}`;
      state.responseUrls.set(id, { team, channel, user, made: state.now(), post, uses: 0 });
      return `${address}/hook/${id}`;
    },
    installCode: (workspace) => {
      const code = `code-${codes.size + 1}-${workspace.team}`;
      codes.set(code, workspace);
      return code;
    },
    close: async () => {
      for (const socket of sockets) socket.terminate();
      upgrades.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
  return standIn;
}
