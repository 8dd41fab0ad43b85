import { EventEmitter } from "node:events";
import type { MessageBody, ShownComponent } from "./message-rules.ts";
import type { RegisteredCommand } from "./command-rules.ts";

export type Person = { readonly id: string; readonly name: string; readonly permissions: bigint; readonly bot?: true };
export type Channel = {
  readonly id: string;
  /** 0 a text channel of the server, 1 a direct message, 11 a public thread. */
  readonly type: 0 | 1 | 11;
  readonly name: string;
  readonly parent?: string;
  /** With whom a direct message is. */
  readonly recipient?: Person;
  /** Permissions that the bot is denied here. */
  readonly denied?: bigint;
};

/** A message as it stands in the stand-in. */
export type Post = {
  readonly id: string;
  readonly channel: string;
  readonly author: Person;
  body: MessageBody;
  readonly files: Map<string, string>;
  /** Who alone sees it. */
  readonly onlyFor?: string;
  /** Id of the interaction that it answers. */
  readonly interaction?: string;
  readonly replyTo?: string;
  /** A deferred answer that was not yet given. */
  thinking: boolean;
  deleted: boolean;
  edits: number;
};

export type InteractionRecord = {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 form. */
  readonly type: 2 | 3 | 4 | 5;
  readonly by: Person;
  readonly channel: string;
  /** When Discord made it, milliseconds. */
  readonly created: number;
  /** The message on which the component stands. */
  readonly on?: Post;
  /** Callback type with which it was acknowledged, and when. */
  acknowledged?: { readonly type: number; readonly at: number };
  /** The message that answers it. */
  answer?: Post;
  choices?: readonly { readonly name: string; readonly value: string }[];
  form?: Form;
  /** How often it was answered: messages given, pages turned, choices and forms sent. */
  answers: number;
  followUps: number;
};
type Form = { readonly custom_id: string; readonly title: string; readonly field: string };

/** A ping that somebody would have got. */
type Ping = { readonly post: string; readonly whom: string };

export const PERMISSION = {
  manageMessages: 1n << 13n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** All that the stand-in remembers. `changes` emits "change" whenever something does. */
export type World = {
  readonly changes: EventEmitter;
  readonly application: string;
  readonly bot: Person;
  readonly token: string;
  readonly guild: string;
  readonly channels: Map<string, Channel>;
  readonly posts: Post[];
  readonly interactions: InteractionRecord[];
  commands: RegisteredCommand[];
  readonly pings: Ping[];
  readonly closedToDirectMessages: Set<string>;
  /** Milliseconds by which Discord's clock is ahead. */
  clockAhead: number;
};

let last = 1_200_000_000_000_000_000n;

/** A new id of 19 digits, later than those before. */
export function newId(): string {
  last += 4_194_304n + 1n;
  return String(last);
}

/** Discord's own clock, milliseconds. */
export function timeIn(world: World): number {
  return Date.now() + world.clockAhead;
}

/** A server with the channels #general and #random, a thread in #general, and the bot. */
export function newWorld(): World {
  const application = newId();
  const general: Channel = { id: newId(), type: 0, name: "general" };
  const random: Channel = { id: newId(), type: 0, name: "random" };
  const thread: Channel = { id: newId(), type: 11, name: "a thread", parent: general.id };
  return {
    changes: new EventEmitter().setMaxListeners(0),
    application,
    bot: { id: application, name: "Verbatim", permissions: 0n, bot: true },
    token: `${Buffer.from(application).toString("base64url")}.abcdef.${"x".repeat(38)}`,
    guild: newId(),
    channels: new Map([general, random, thread].map((channel) => [channel.id, channel])),
    posts: [],
    interactions: [],
    commands: [],
    pings: [],
    closedToDirectMessages: new Set(),
    clockAhead: 0,
  };
}

/** The components of a message; none of a plain one. */
export function componentsOf(post: Post): readonly ShownComponent[] {
  return post.body.components ?? [];
}
