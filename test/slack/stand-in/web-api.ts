import { refusalOf, viewRefusalOf } from "./block-kit.ts";
import { nextTs, type Node, type Post, type State, type Workspace } from "./state.ts";

export type Reply = { readonly ok: boolean; readonly error?: string } & Node;
type Method = { readonly scope?: string; readonly run: (state: State, workspace: Workspace, fields: Node) => Reply };

const fail = (error: string, messages: readonly string[] = []): Reply => ({
  ok: false,
  error,
  response_metadata: { messages },
});
const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** A live mention or a broadcast: nothing that the bot says may hold one. */
const LIVE = /<(?:[!@#]|mailto:)/u;

function contentRefusal(fields: Node): Reply | undefined {
  const text = stringOf(fields["text"]);
  const { blocks } = fields;
  if (text === "" && blocks === undefined) return fail("no_text");
  if (text.length > 40_000) return fail("msg_too_long");
  if (LIVE.test(text) || (blocks !== undefined && LIVE.test(mrkdwnOf(blocks)))) return fail("test_live_mention");
  if (blocks === undefined) return undefined;
  const refused = refusalOf(blocks, "message");
  return refused && fail(refused.error, refused.messages);
}

/** All texts that Slack would read as markup. */
function mrkdwnOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(mrkdwnOf).join(" ");
  if (!isNode(value)) return "";
  const own = value["type"] === "mrkdwn" ? stringOf(value["text"]) : "";
  return [
    own,
    ...Object.values(value)
      .filter((child) => typeof child === "object")
      .map(mrkdwnOf),
  ].join(" ");
}

function place(workspace: Workspace, channel: string): Reply | undefined {
  // A channel of another workspace is as good as none: this is how a token in the wrong place shows.
  if (!channel.includes(workspace.team) && !channel.startsWith(`U${workspace.team}`)) return fail("channel_not_found");
  if (channel.startsWith("D") || channel.startsWith("U")) return undefined;
  return workspace.channels.has(channel) ? undefined : fail("not_in_channel");
}

export function addPost(state: State, post: Omit<Post, "ts" | "deleted">): Post {
  const added: Post = { ...post, ts: nextTs(state), deleted: false };
  state.posts.push(added);
  return added;
}

const postMessage: Method = {
  scope: "chat:write",
  run: (state, workspace, fields) => {
    const channel = stringOf(fields["channel"]);
    const refused = place(workspace, channel) ?? contentRefusal(fields);
    if (refused !== undefined) return refused;
    if (fields["unfurl_links"] !== "false" || fields["unfurl_media"] !== "false") return fail("test_unfurls");
    const post = addPost(state, {
      team: workspace.team,
      channel: channel.startsWith("U") ? `D${channel}` : channel,
      thread: typeof fields["thread_ts"] === "string" ? fields["thread_ts"] : undefined,
      text: stringOf(fields["text"]),
      blocks: listOf(fields["blocks"]),
      onlyFor: undefined,
      via: "postMessage",
      token: workspace.token,
    });
    if (post.channel.startsWith("D")) state.onOwnMessage(post);
    return { ok: true, channel: post.channel, ts: post.ts };
  },
};

const postEphemeral: Method = {
  scope: "chat:write",
  run: (state, workspace, fields) => {
    const channel = stringOf(fields["channel"]);
    const refused = place(workspace, channel) ?? contentRefusal(fields);
    if (refused !== undefined) return refused;
    if (stringOf(fields["user"]) === "") return fail("user_not_in_channel");
    const post = addPost(state, {
      team: workspace.team,
      channel,
      thread: typeof fields["thread_ts"] === "string" ? fields["thread_ts"] : undefined,
      text: stringOf(fields["text"]),
      blocks: listOf(fields["blocks"]),
      onlyFor: stringOf(fields["user"]),
      via: "postEphemeral",
      token: workspace.token,
    });
    return { ok: true, message_ts: post.ts };
  },
};

const remove: Method = {
  scope: "chat:write",
  run: (state, workspace, fields) => {
    const post = state.posts.find(
      ({ team, channel, ts, onlyFor }) =>
        team === workspace.team && channel === fields["channel"] && ts === fields["ts"] && onlyFor === undefined,
    );
    if (post === undefined) return fail("message_not_found");
    post.deleted = true;
    return { ok: true };
  },
};

const view = (method: "views.open" | "views.push" | "views.update" | "views.publish"): Method => ({
  run: (state, _workspace, fields) => {
    const refused = viewRefusalOf(fields["view"]);
    if (refused !== undefined) return fail(refused.error, refused.messages);
    const trigger = state.triggers.get(stringOf(fields["trigger_id"]));
    if (method === "views.open" || method === "views.push") {
      if (trigger === undefined) return fail("invalid_trigger_id");
      if (state.now() - trigger.made > 3000) return fail("expired_trigger_id");
      trigger.uses += 1;
      if (trigger.uses > 1) return fail("exchanged_trigger_id");
    }
    const known = stringOf(fields["view_id"]);
    if (method === "views.update" && !state.views.some(({ id }) => id === known)) return fail("not_found");
    const id = known === "" ? `V${state.views.length + 1}` : known;
    const user = method === "views.publish" ? stringOf(fields["user_id"]) : trigger?.user;
    state.views.push({ method, id, user, view: isNode(fields["view"]) ? fields["view"] : {} });
    return { ok: true, view: { id } };
  },
});

const done: Method["run"] = () => ({ ok: true });

/** The routes that the bot uses; anything else is unknown, as in a workspace that does not have it. */
export const METHODS: Readonly<Record<string, Method>> = {
  "auth.test": {
    run: (_state, { team, botUser, botId }) => ({ ok: true, team_id: team, user_id: botUser, bot_id: botId }),
  },
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.delete": remove,
  "views.open": view("views.open"),
  "views.push": view("views.push"),
  "views.update": view("views.update"),
  "views.publish": view("views.publish"),
  "assistant.threads.setStatus": { scope: "chat:write", run: done },
  "assistant.threads.setSuggestedPrompts": {
    scope: "assistant:write",
    run: (_state, _workspace, fields) => {
      const prompts = listOf(fields["prompts"]);
      return prompts.length >= 1 && prompts.length <= 4 ? { ok: true } : fail("invalid_arguments");
    },
  },
};
