import { type Client, Status } from "discord.js";

/** State of one shard; `silence` is the age of the last sign of life in milliseconds. */
type ShardHealth = { readonly shard: number; readonly isReady: boolean; readonly silence: number };
export type Health = { readonly healthy: boolean; readonly sentence: string; readonly shards: readonly ShardHealth[] };

/** Three heartbeats of Discord's 41.25 s and some slack, in milliseconds. */
const SILENCE_LIMIT = 130_000;

/**
 * Whether every shard is connected and has had a heartbeat acknowledged lately. The client's `ping` does not tell: it
 * freezes at its last value when a connection dies in silence.
 *
 * @param connected when each shard last became ready or resumed, milliseconds since 1970; counts until the first heartbeat
 */
export function healthOf(client: Client, connected: ReadonlyMap<number, number>, now: number): Health {
  const shards = client.ws.shards.map((shard): ShardHealth => {
    const sign = Math.max(shard.lastPingTimestamp, connected.get(shard.id) ?? 0);
    return { shard: shard.id, isReady: shard.status === Status.Ready, silence: Math.max(0, now - sign) };
  });
  const bad = shards.find(({ isReady, silence }) => !isReady || silence > SILENCE_LIMIT);
  if (shards.length === 0) return { healthy: false, sentence: "Discord: not connected", shards };
  if (bad === undefined) return { healthy: true, sentence: `Discord: ${shards.length} shard(s) connected`, shards };
  const why = bad.isReady ? `silent for ${Math.round(bad.silence / 1_000)} s` : "not connected";
  return { healthy: false, sentence: `Discord: shard ${bad.shard} is ${why}`, shards };
}
