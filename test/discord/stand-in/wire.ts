import { FLAG } from "./message-rules.ts";
import type { Channel, Person, Post, World } from "./world.ts";
import { PERMISSION } from "./world.ts";

export type Json = Record<string, unknown>;

/** What the bot may do in the server at large. */
const EVERYONE =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.attachFiles |
  PERMISSION.readMessageHistory |
  PERMISSION.sendMessagesInThreads;

/** A user as the API writes it. */
export function userJson({ id, name, bot }: Person): Json {
  return { id, username: name, discriminator: "0", global_name: name, avatar: null, bot: bot === true };
}

/** A member of the server as the API writes it. */
export function memberJson(person: Person): Json {
  return {
    user: userJson(person),
    roles: [],
    joined_at: "2026-01-01T00:00:00.000000+00:00",
    deaf: false,
    mute: false,
    flags: 0,
    permissions: String(EVERYONE | person.permissions),
  };
}

/** A channel as the API writes it. */
export function channelJson(world: World, channel: Channel): Json {
  const { id, type, name, parent, recipient, denied } = channel;
  if (type === 1)
    return { id, type, recipients: recipient === undefined ? [] : [userJson(recipient)], last_message_id: null };
  const overwrites = denied === undefined ? [] : [{ id: world.bot.id, type: 1, allow: "0", deny: String(denied) }];
  const common = { id, type, name, guild_id: world.guild, parent_id: parent ?? null };
  if (type === 0) return { ...common, position: 0, permission_overwrites: overwrites };
  const thread_metadata = {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: "2026-01-01T00:00:00.000000+00:00",
    locked: false,
  };
  return { ...common, owner_id: world.bot.id, thread_metadata, message_count: 0, member_count: 1 };
}

/** What the bot may do in a channel. */
export function permissionsIn(world: World, channel: Channel): bigint {
  const parent = channel.parent === undefined ? undefined : world.channels.get(channel.parent);
  return EVERYONE & ~(channel.denied ?? 0n) & ~(parent?.denied ?? 0n);
}

/** The server as it is sent when it becomes available. */
export function guildJson(world: World): Json {
  const channels = [...world.channels.values()].filter(({ type }) => type !== 1);
  return {
    id: world.guild,
    name: "A server",
    owner_id: "1100000000000000001",
    joined_at: "2026-01-01T00:00:00.000000+00:00",
    member_count: 10,
    large: false,
    unavailable: false,
    roles: [
      {
        id: world.guild,
        name: "@everyone",
        permissions: String(EVERYONE),
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      },
    ],
    channels: channels.filter(({ type }) => type === 0).map((channel) => channelJson(world, channel)),
    threads: channels.filter(({ type }) => type === 11).map((channel) => channelJson(world, channel)),
    members: [memberJson(world.bot)],
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

/** A message as the API writes it. @param hidden whether its content is withheld for want of an intent */
export function postJson(world: World, post: Post, hidden = false): Json {
  const channel = world.channels.get(post.channel);
  const { content, components, flags = 0 } = post.body;
  const answered = world.interactions.find(({ id }) => id === post.interaction);
  return {
    id: post.id,
    channel_id: post.channel,
    ...(channel === undefined || channel.type === 1 ? { channel_type: 1 } : { guild_id: world.guild }),
    author: userJson(post.author),
    content: hidden ? "" : (content ?? ""),
    components: hidden ? [] : (components ?? []),
    embeds: [],
    attachments: [...post.files.keys()].map((filename, index) => ({
      id: String(index),
      filename,
      size: 1,
      url: `http://127.0.0.1/${filename}`,
      proxy_url: `http://127.0.0.1/${filename}`,
    })),
    mentions: mentionedIn(world, post),
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    type: post.replyTo === undefined ? 0 : 19,
    flags: flags | (post.onlyFor === undefined ? 0 : FLAG.ephemeral),
    timestamp: "2026-01-01T00:00:00.000000+00:00",
    edited_timestamp: null,
    ...(post.replyTo === undefined
      ? {}
      : { message_reference: { message_id: post.replyTo, channel_id: post.channel, guild_id: world.guild } }),
    ...(answered === undefined
      ? {}
      : {
          interaction_metadata: {
            id: answered.id,
            type: answered.type,
            user: userJson(answered.by),
            authorizing_integration_owners: {},
          },
        }),
  };
}

/** Who a message mentions: by `<@id>`, and by replying with a ping. */
function mentionedIn(world: World, post: Post): readonly Json[] {
  const named = (post.body.content ?? "").includes(`<@${world.bot.id}>`);
  const replied = world.posts.find(({ id }) => id === post.replyTo);
  const pinged = replied?.author.id === world.bot.id && post.body.allowed_mentions?.replied_user !== false;
  return (named || pinged) && post.author.id !== world.bot.id ? [userJson(world.bot)] : [];
}
