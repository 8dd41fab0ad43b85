import { REST, Routes } from "discord.js";
import * as z from "zod";
import type { DiscordConfiguration } from "./configuration.ts";
import { fatalLogin } from "./failures.ts";
import { registerCommands } from "./register.ts";

/**
 * Registers the commands without connecting: `npm run discord:register`. The bot does the same when it connects.
 *
 * @returns the line to print
 * @throws Error with one sentence when Discord refuses
 */
export async function registerNow(configuration: DiscordConfiguration): Promise<string> {
  const rest = new REST(configuration.api === undefined ? {} : { api: configuration.api }).setToken(
    configuration.token,
  );
  try {
    const { id } = z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication()));
    const { written, names } = await registerCommands(rest, id);
    return written
      ? `Registered ${names.length} commands: ${names.join(", ")}`
      : `All ${names.length} commands were up to date; nothing was written`;
  } catch (error) {
    throw new Error(fatalLogin(error) ?? "The commands could not be registered: Discord did not accept the request", {
      cause: error,
    });
  }
}
