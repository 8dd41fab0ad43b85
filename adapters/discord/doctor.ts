import { REST, Routes } from "discord.js";
import * as z from "zod";
import { applicationOf, type DiscordConfiguration } from "./configuration.ts";
import { fatalLogin } from "./failures.ts";
import { INVITATION } from "./permissions.ts";
import { areRegistered } from "./register.ts";

/** One line of the doctor: what was looked at, and what to do where it is not well. Never a secret. */
export type Finding = { readonly well: boolean; readonly line: string };

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().default(0),
  integration_types_config: z.record(z.string(), z.unknown()).default({}),
  interactions_endpoint_url: z.string().nullish(),
});

const gatewaySchema = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number() }),
});

/** Flags of an app that has a privileged intent: presence, members, message content, full or limited. */
const PRIVILEGED = [12, 13, 14, 15, 18, 19].reduce((sum, bit) => sum | (1 << bit), 0);

/** Looks at the token, the app, its intents, its installation and its commands; asks Discord, changes nothing. */
export async function discordDoctor(configuration: DiscordConfiguration | undefined): Promise<readonly Finding[]> {
  if (configuration === undefined) {
    return [{ well: true, line: "Discord: off, because DISCORD_TOKEN is not set (see adapters/discord/README.md)" }];
  }
  const rest = new REST({
    retries: 1,
    timeout: 8_000,
    ...(configuration.api === undefined ? {} : { api: configuration.api }),
  }).setToken(configuration.token);
  try {
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const gateway = gatewaySchema.parse(await rest.get(Routes.gatewayBot()));
    return [
      ...applicationFindings(application, configuration.token),
      ...gatewayFindings(gateway, configuration),
      await commandFinding(rest, application.id),
    ];
  } catch (error) {
    return [
      { well: false, line: fatalLogin(error) ?? `Discord: could not be asked (${reasonOf(error)}); check the network` },
    ];
  }
}

function applicationFindings(application: z.infer<typeof applicationSchema>, token: string): readonly Finding[] {
  const { id, name, flags, integration_types_config, interactions_endpoint_url } = application;
  const findings: Finding[] = [{ well: true, line: `Discord: the token belongs to the app "${name}" (${id})` }];
  if (applicationOf(token) !== id) {
    findings.push({ well: false, line: "Discord: the token names another app than Discord does; copy it again" });
  }
  findings.push({
    well: true,
    line:
      (flags & PRIVILEGED) === 0
        ? "Discord: no privileged intent, and none is needed"
        : "Discord: the app has a privileged intent that the bot does not use; it can be switched off (page Bot)",
  });
  findings.push(
    "1" in integration_types_config
      ? { well: true, line: "Discord: people can install the app for themselves" }
      : {
          well: false,
          line: "Discord: people cannot install the app for themselves; allow User Install in the developer portal (page Installation)",
        },
  );
  if (interactions_endpoint_url) {
    findings.push({
      well: false,
      line: "Discord: an Interactions Endpoint URL is set, so no command reaches the bot; clear it in the developer portal (page General Information)",
    });
  }
  const link = `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=${INVITATION}`;
  return [...findings, { well: true, line: `Discord: to add the bot to a server, open ${link}` }];
}

function gatewayFindings(
  gateway: z.infer<typeof gatewaySchema>,
  configuration: DiscordConfiguration,
): readonly Finding[] {
  const { remaining, total } = gateway.session_start_limit;
  const findings: Finding[] = [
    remaining > 50
      ? { well: true, line: `Discord: ${remaining} of ${total} logins left today` }
      : { well: false, line: `Discord: only ${remaining} of ${total} logins left today; stop what restarts the bot` },
  ];
  if (gateway.shards > 1 && configuration.sharding === "auto") {
    findings.push({
      well: true,
      line: `Discord: advises ${gateway.shards} shards; one process holds them, DISCORD_SHARDING=processes gives each its own`,
    });
  }
  return findings;
}

async function commandFinding(rest: REST, application: string): Promise<Finding> {
  return (await areRegistered(rest, application))
    ? { well: true, line: "Discord: the commands are registered and up to date" }
    : { well: false, line: "Discord: the commands are not up to date; run: npm run discord:register" };
}

/** The kind of a fault; its message could repeat what was sent. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
