import * as z from "zod";
import type { Settings } from "./chat.ts";

/** What holds in a space where nothing was set. */
export const DEFAULT_SETTINGS: Settings = {
  channels: [],
  privateByDefault: false,
  coolDownSeconds: 0,
  silentInSharedChannels: false,
};

/** Bounds: no server has more channels than Discord's 500, and nobody waits longer than a day. */
const stored = z.object({
  channels: z.array(z.string().max(100)).max(500).default([]),
  privateByDefault: z.boolean().default(false),
  coolDownSeconds: z.number().int().min(0).max(86_400).default(0),
  silentInSharedChannels: z.boolean().default(false),
});

/** Reads settings from the store; what is missing or was added later takes its default. @throws on other text */
export function parseSettings(text: string | undefined): Settings {
  return text === undefined ? DEFAULT_SETTINGS : stored.parse(JSON.parse(text));
}

/** Writes settings for the store. @throws RangeError or a zod error when a value is out of bounds */
export function formatSettings(settings: Settings): string {
  return JSON.stringify(stored.parse(settings));
}
