import { acceptMessage, FLAG } from "./message-rules.ts";
import { Refusal } from "./refusal.ts";
import { permissionsIn } from "./wire.ts";
import { type Channel, newId, PERMISSION, type Post, type World } from "./world.ts";

type Draft = {
  readonly channel: string;
  readonly body: unknown;
  readonly files: ReadonlyMap<string, string>;
  readonly onlyFor?: string | undefined;
  readonly interaction?: string;
};

/** Stores a message of the bot. @throws Refusal where its form is wrong */
export function storePost(world: World, { channel, body, files, onlyFor, interaction }: Draft): Post {
  const accepted = acceptMessage(body, [...files.keys()]);
  const post: Post = {
    id: newId(),
    channel,
    author: world.bot,
    body: accepted,
    files: new Map(files),
    ...(onlyFor === undefined ? {} : { onlyFor }),
    ...(interaction === undefined ? {} : { interaction }),
    ...(accepted.message_reference === undefined ? {} : { replyTo: accepted.message_reference.message_id }),
    thinking: false,
    deleted: false,
    edits: 0,
  };
  notePings(world, post);
  world.posts.push(post);
  return post;
}

/** Changes a message of the bot. @throws Refusal where the new form is wrong, or its layout would be undone */
export function editPost(world: World, post: Post, body: unknown, files: ReadonlyMap<string, string>): void {
  if (post.deleted) throw new Refusal(404, 10_008, "Unknown Message");
  const accepted = acceptMessage(body, [...files.keys()]);
  const hadComponents = ((post.body.flags ?? 0) & FLAG.componentsV2) !== 0;
  if (hadComponents && ((accepted.flags ?? 0) & FLAG.componentsV2) === 0) {
    throw new Refusal(400, 50_035, "IS_COMPONENTS_V2 cannot be removed");
  }
  post.body = accepted;
  for (const [name, content] of files) post.files.set(name, content);
  post.thinking = false;
  post.edits += 1;
  notePings(world, post);
}

/** What the bot lacks to post in a channel. @throws Refusal as Discord would */
export function mustBeAllowed(world: World, channel: Channel, isReply: boolean): void {
  if (channel.type === 1) {
    if (channel.recipient !== undefined && world.closedToDirectMessages.has(channel.recipient.id)) {
      throw new Refusal(403, 50_007, "Cannot send messages to this user");
    }
    return;
  }
  const held = permissionsIn(world, channel);
  const speak = channel.type === 11 ? PERMISSION.sendMessagesInThreads : PERMISSION.sendMessages;
  if ((held & PERMISSION.viewChannel) === 0n) throw new Refusal(403, 50_001, "Missing Access");
  if ((held & speak) === 0n) throw new Refusal(403, 50_013, "Missing Permissions");
  if (isReply && (held & PERMISSION.readMessageHistory) === 0n)
    throw new Refusal(403, 160_002, "Cannot reply without permission to read message history");
}

/** Notes whom a message would ping: Discord's default is generous, so a missing `allowed_mentions` counts. */
function notePings(world: World, post: Post): void {
  const { allowed_mentions: allowed, content } = post.body;
  const parse = allowed === undefined ? ["users", "roles", "everyone"] : (allowed.parse ?? []);
  const text = `${content ?? ""} ${JSON.stringify(post.body.components ?? [])}`;
  if (parse.includes("everyone") && /@everyone|@here/u.test(text))
    world.pings.push({ post: post.id, whom: "everyone" });
  if (parse.includes("users") && /<@!?\d+>/u.test(text)) world.pings.push({ post: post.id, whom: "user" });
  if (post.replyTo !== undefined && allowed?.replied_user !== false)
    world.pings.push({ post: post.id, whom: "author" });
}
