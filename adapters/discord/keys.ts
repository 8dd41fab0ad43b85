/** Keys under which chat knows Discord's people, conversations and events; ids are stored only as keyed hashes. */
export function authorKey(user: string): string {
  return `discord:${user}`;
}

/**
 * Where earlier questions are remembered: a thread or direct message as a whole; in a channel each person has their own,
 * because several topics run through each other there.
 */
export function conversationKey(channel: string, user: string, isShared: boolean): string {
  return isShared ? `discord:${channel}` : `discord:${channel}:${user}`;
}

/** An event that is handled at most once. */
export function eventKey(id: string): string {
  return `discord:${id}`;
}

/** A server, whose settings are its own. */
export function spaceKey(guild: string): string {
  return `discord:${guild}`;
}
