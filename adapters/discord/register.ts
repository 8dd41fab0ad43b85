import { isDeepStrictEqual } from "node:util";
import { type REST, Routes } from "discord.js";
import * as z from "zod";
import { COMMAND_DEFINITIONS } from "./commands.ts";

/** What registering did: nothing is written when Discord already has exactly these commands. */
export type Registration = { readonly written: boolean; readonly names: readonly string[] };

/**
 * Compares the commands with those that Discord has, and writes all of them in one request where they differ. Commands
 * are never deleted and made again: that would lose the permissions that servers have set on them.
 *
 * @param rest a client that has the bot's token
 * @throws DiscordAPIError when Discord refuses
 */
export async function registerCommands(rest: REST, application: string): Promise<Registration> {
  const names = COMMAND_DEFINITIONS.map(({ name }) => name);
  if (await areRegistered(rest, application)) return { written: false, names };
  await rest.put(Routes.applicationCommands(application), { body: COMMAND_DEFINITIONS });
  return { written: true, names };
}

/** Whether Discord has exactly these commands, localisations included (they are left out unless asked for). */
export async function areRegistered(rest: REST, application: string): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: "true" });
  const existing = await rest.get(Routes.applicationCommands(application), { query });
  return sameCommands(existing, COMMAND_DEFINITIONS);
}

const namedSchema = z.array(z.looseObject({ name: z.string(), type: z.number().default(1) }));

/** Whether two lists of commands as JSON mean the same, in any order: what Discord adds or leaves out does not count. */
export function sameCommands(existing: unknown, wanted: unknown): boolean {
  return isDeepStrictEqual(sorted(existing), sorted(wanted));
}

function sorted(commands: unknown): unknown {
  return namedSchema
    .parse(commands)
    .toSorted((one, other) => one.type - other.type || (one.name < other.name ? -1 : 1))
    .map((command) => meaning(command));
}

/** Keys that Discord adds, or has put in place of others. */
const ADDED = new Set([
  "id",
  "application_id",
  "guild_id",
  "version",
  "dm_permission",
  "default_permission",
  "handler",
  "name_localized",
  "description_localized",
]);
/** Lists in which order says nothing. */
const UNORDERED = new Set(["contexts", "integration_types", "channel_types"]);

/**
 * The value without what makes no difference: keys that Discord adds, and keys that are undefined, null, false or empty
 * (discord.js's own comparison takes an own key that is undefined for a difference).
 */
function meaning(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => meaning(part));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, part]) => !ADDED.has(key) && !isNothing(part));
  return Object.fromEntries(
    kept.map(([key, part]) => [
      key,
      UNORDERED.has(key) && Array.isArray(part)
        ? part.map(Number).toSorted((one, other) => one - other)
        : meaning(part),
    ]),
  );
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
