import { INTENT } from "./gateway.ts";
import type { StandIn } from "./stand-in.ts";
import { memberJson, postJson } from "./wire.ts";
import { type Channel, newId, type Person, type Post } from "./world.ts";

/** Writes a message; the bot gets it as its intents allow. */
export function write(
  standIn: StandIn,
  by: Person,
  channel: Channel,
  content: string,
  { replyTo, ping = true }: { readonly replyTo?: Post; readonly ping?: boolean } = {},
): Post {
  const { world } = standIn;
  const post: Post = {
    id: newId(),
    channel: channel.id,
    author: by,
    body: { content, allowed_mentions: { replied_user: ping } },
    files: new Map(),
    ...(replyTo === undefined ? {} : { replyTo: replyTo.id }),
    thinking: false,
    deleted: false,
    edits: 0,
  };
  world.posts.push(post);
  deliver(standIn, post);
  return post;
}

/** Sends a message to the bot (again), its content withheld unless Discord would show it without a privileged intent. */
export function deliver({ world, gateway }: StandIn, post: Post): void {
  const channel = world.channels.get(post.channel);
  const replied = world.posts.find(({ id }) => id === post.replyTo);
  const mentioned = (post.body.content ?? "").includes(`<@${world.bot.id}>`);
  const repliedToMessage =
    replied?.author.id === world.bot.id &&
    replied.interaction === undefined &&
    post.body.allowed_mentions?.replied_user === true;
  const isDirect = channel?.type === 1;
  const hidden = !(isDirect || mentioned || repliedToMessage);
  const json = postJson(world, post, hidden);
  const member = memberJson(post.author);
  gateway.dispatch(
    "MESSAGE_CREATE",
    isDirect ? json : { ...json, member },
    isDirect ? INTENT.directMessages : INTENT.guildMessages,
  );
}

/** A message that mentions the bot. */
export function mention(standIn: StandIn, by: Person, channel: Channel, text: string): Post {
  return write(standIn, by, channel, `<@${standIn.world.bot.id}> ${text}`);
}
