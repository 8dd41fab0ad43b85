import type { StandIn } from "./stand-in.ts";
import { type Channel, newId, type Person } from "./world.ts";

/** Somebody in the server; moderators may manage messages. */
export function person(name: string, permissions = 0n): Person {
  return { id: newId(), name, permissions };
}

/** The direct message channel of a person with the bot. */
export function directMessages({ world }: StandIn, recipient: Person): Channel {
  const known = [...world.channels.values()].find((channel) => channel.recipient?.id === recipient.id);
  const channel: Channel = known ?? { id: newId(), type: 1, name: `${recipient.name}'s direct messages`, recipient };
  world.channels.set(channel.id, channel);
  return channel;
}

/** A channel of the server by its name. */
export function channelNamed({ world }: StandIn, name: string): Channel {
  const channel = [...world.channels.values()].find((each) => each.name === name);
  if (channel === undefined) throw new Error(`There is no channel ${name}`);
  return channel;
}
