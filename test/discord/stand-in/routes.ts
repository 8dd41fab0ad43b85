import { callBack, liveInteraction } from "./callbacks.ts";
import { acceptCommands, type RegisteredCommand } from "./command-rules.ts";
import type { Gateway } from "./gateway.ts";
import { INTENT } from "./gateway.ts";
import type { Request } from "./http.ts";
import { editPost, mustBeAllowed, storePost } from "./posts.ts";
import { Refusal } from "./refusal.ts";
import { channelJson, postJson, userJson } from "./wire.ts";
import { newId, type Post, type World } from "./world.ts";

type Served = { readonly world: World; readonly gateway: () => Gateway; readonly address: () => string };
type Route = {
  readonly method: string;
  readonly path: RegExp;
  readonly serve: (served: Served, request: Request, parts: readonly string[]) => unknown;
  /** Carries its own token in the path instead of the bot's. */
  readonly open?: true;
};

/** The routes that the app uses; any other is a 404, which a test would notice. */
const ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: /^\/gateway\/bot$/u,
    serve: ({ address }) => ({
      url: address(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 990, reset_after: 1, max_concurrency: 1 },
    }),
  },
  {
    method: "GET",
    path: /^\/applications\/@me$/u,
    serve: ({ world }) => ({
      id: world.application,
      name: "Verbatim",
      flags: 0,
      integration_types_config: { 0: {}, 1: {} },
    }),
  },
  {
    method: "GET",
    path: /^\/applications\/(\d+)\/commands$/u,
    serve: ({ world }, { query }) => world.commands.map((command) => listed(command, query)),
  },
  { method: "PUT", path: /^\/applications\/(\d+)\/commands$/u, serve: putCommands },
  {
    method: "POST",
    path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/u,
    open: true,
    serve: ({ world }, request, [id = "", token = ""]) => callBack(world, id, token, request),
  },
  { method: "PATCH", path: /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/u, open: true, serve: editAnswer },
  { method: "DELETE", path: /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/u, open: true, serve: deleteAnswer },
  { method: "POST", path: /^\/channels\/(\d+)\/messages$/u, serve: postMessage },
  { method: "POST", path: /^\/users\/@me\/channels$/u, serve: openDirect },
];

/** Answers a request. @throws Refusal as Discord would refuse */
export function serveRoute(served: Served, request: Request): unknown {
  for (const { method, path, serve, open } of ROUTES) {
    const match = method === request.method ? path.exec(request.path) : null;
    if (match === null) continue;
    if (open !== true && request.authorization !== `Bot ${served.world.token}`)
      throw new Refusal(401, 0, "401: Unauthorized");
    const result = serve(served, request, match.slice(1));
    served.world.changes.emit("change");
    return result;
  }
  throw new Refusal(404, 0, `404: ${request.method} ${request.path}`);
}

/** Localisations are left out of lists unless asked for; Discord adds ids, versions and defaults. */
function listed(command: RegisteredCommand, query: URLSearchParams): object {
  const full = {
    application_id: "1",
    version: newId(),
    nsfw: false,
    dm_permission: true,
    default_member_permissions: null,
    handler: null,
    description: "",
    ...command,
  };
  if (query.get("with_localizations") === "true") return full;
  return { ...full, name_localizations: undefined, description_localizations: undefined };
}

function putCommands({ world }: Served, { body }: Request): unknown {
  const before = new Map(world.commands.map((command) => [command.name, command.id]));
  world.commands = acceptCommands(body).map((command) => ({ ...command, id: before.get(command.name) ?? newId() }));
  return world.commands;
}

function editAnswer({ world }: Served, { body, files }: Request, [token = ""]: readonly string[]): unknown {
  const interaction = liveInteraction(world, token);
  if (interaction.answer === undefined) throw new Refusal(404, 10_008, "Unknown Message");
  editPost(world, interaction.answer, body, files);
  interaction.answers += 1;
  return postJson(world, interaction.answer);
}

function deleteAnswer({ world }: Served, _request: Request, [token = ""]: readonly string[]): unknown {
  const interaction = liveInteraction(world, token);
  if (interaction.answer === undefined || interaction.answer.deleted) throw new Refusal(404, 10_008, "Unknown Message");
  interaction.answer.deleted = true;
  interaction.answers += 1;
  return undefined;
}

function postMessage({ world, gateway }: Served, { body, files }: Request, [id = ""]: readonly string[]): unknown {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Refusal(404, 10_003, "Unknown Channel");
  const nonce = nonceOf(body);
  const again =
    nonce === undefined ? undefined : world.posts.find((post) => post.channel === id && post.body.nonce === nonce);
  if (again !== undefined) return postJson(world, again);
  mustBeAllowed(
    world,
    channel,
    typeof body === "object" && body !== null && "message_reference" in body && body.message_reference !== undefined,
  );
  const post = storePost(world, { channel: id, body, files });
  // Discord tells the bot of its own messages too.
  gateway().dispatch(
    "MESSAGE_CREATE",
    postJson(world, post),
    channel.type === 1 ? INTENT.directMessages : INTENT.guildMessages,
  );
  return postJson(world, post);
}

/** The nonce by which Discord knows a repeated request, only where the request says so. */
function nonceOf(body: unknown): Post["body"]["nonce"] {
  if (typeof body !== "object" || body === null || !("enforce_nonce" in body) || body.enforce_nonce !== true)
    return undefined;
  return "nonce" in body && typeof body.nonce === "string" ? body.nonce : undefined;
}

function openDirect({ world }: Served, { body }: Request): unknown {
  const recipient =
    typeof body === "object" && body !== null && "recipient_id" in body ? String(body.recipient_id) : "";
  const known = [...world.channels.values()].find((channel) => channel.recipient?.id === recipient);
  const person =
    world.interactions.find(({ by }) => by.id === recipient)?.by ??
    world.posts.find(({ author }) => author.id === recipient)?.author;
  const channel = known ?? {
    id: newId(),
    type: 1 as const,
    name: "direct",
    ...(person === undefined ? {} : { recipient: person }),
  };
  world.channels.set(channel.id, channel);
  return {
    ...channelJson(world, channel),
    recipients: [userJson(person ?? { id: recipient, name: "Somebody", permissions: 0n })],
  };
}
