import type { Client } from "discord.js";
import type { Log } from "./bot.ts";

type PacketHandler = (packet: unknown, shard: unknown) => unknown;

/**
 * Keeps the process alive when Discord sends what discord.js cannot digest. Its `handlePacket` reads properties that it
 * takes for granted, and what it throws becomes an unhandled rejection, which no listener sees. The method is not public:
 * where a later version has none, nothing is guarded, and a test says so.
 */
export function guardPackets(client: Client, log: Log): void {
  const manager: object = client.ws;
  const handle: unknown = Reflect.get(manager, "handlePacket");
  if (typeof handle !== "function") return;
  const guarded: PacketHandler = (packet, shard) => {
    try {
      return Reflect.apply(handle, manager, [packet, shard]) as unknown;
    } catch (error) {
      log.error({ event: nameOf(packet), error: String(error) }, "Discord sent something that cannot be read");
      return false;
    }
  };
  Reflect.set(manager, "handlePacket", guarded);
}

function nameOf(packet: unknown): string {
  return typeof packet === "object" && packet !== null && "t" in packet ? String(packet.t) : "unknown";
}
