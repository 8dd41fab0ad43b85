import { webApi } from "@slack/bolt";
import { boltLog } from "./bolt-log.ts";
import { clientOptions } from "./client-options.ts";
import { SCOPES } from "./configuration.ts";
import { faultOf } from "./fault.ts";

/** One line of a check-up: what was looked at, whether it is well, and what to do where it is not. */
export type Finding = { readonly what: string; readonly ok: boolean; readonly fix?: string };

/** What the check-up looks at; left out means not configured. */
export type Examined = {
  readonly botToken?: string | undefined;
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  readonly reception: "socket" | "http";
  readonly apiUrl?: string | undefined;
};

/** What Slack's client would print goes nowhere: the findings say it. */
const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

const good = (what: string): Finding => ({ what, ok: true });
const bad = (what: string, fix: string): Finding => ({ what, ok: false, fix });

/** What is wrong with the look of a token, without ever repeating it. */
function shape(name: string, token: string | undefined, prefix: string, where: string): Finding {
  if (token === undefined || token === "") return bad(`${name} is missing`, `copy it from ${where} into ${name}`);
  if (token.trim() !== token)
    return bad(`${name} begins or ends with white space`, `remove the white space or line break from ${name}`);
  if (!token.startsWith(prefix))
    return bad(`${name} is not of the right kind`, `${name} must begin with ${prefix}; copy it from ${where}`);
  return good(`${name} has the right form`);
}

/** What a failed call means for who reads this: Slack cannot be reached, or it refuses, and then `fix` helps. */
function failed(method: string, error: unknown, fix: string): Finding {
  const fault = faultOf(error);
  const reachable = fault.kind === "token" || fault.kind === "refused";
  const code = "code" in fault ? fault.code : fault.kind;
  return bad(
    `${method} failed (${code})`,
    reachable ? fix : "check the way to slack.com (proxy, firewall) and try again",
  );
}

async function botFindings(client: webApi.WebClient): Promise<Finding[]> {
  try {
    const result = await client.auth.test();
    const scopes = result.response_metadata?.scopes ?? [];
    const missing = SCOPES.filter((scope) => !scopes.includes(scope));
    const needless = scopes.filter((scope) => !SCOPES.includes(scope));
    return [
      good(`Slack knows the bot, in workspace ${result.team_id ?? "(unnamed)"}`),
      missing.length === 0
        ? good("the bot has every scope it needs")
        : bad(
            `missing scopes: ${missing.join(", ")}`,
            "add them under OAuth & Permissions (or paste manifest.json again), then reinstall the app",
          ),
      ...(needless.length === 0
        ? []
        : [
            bad(
              `scopes that are not needed: ${needless.join(", ")}`,
              "remove them under OAuth & Permissions, then reinstall the app",
            ),
          ]),
    ];
  } catch (error) {
    return [
      failed("auth.test", error, "reinstall the app in the workspace and copy the new bot token into SLACK_BOT_TOKEN"),
    ];
  }
}

async function socketFindings(client: webApi.WebClient): Promise<Finding[]> {
  try {
    await client.apps.connections.open();
    return [good("Slack opens a socket for the app")];
  } catch (error) {
    return [
      failed(
        "apps.connections.open",
        error,
        "turn Socket Mode on, and make an app-level token with the scope connections:write for SLACK_APP_TOKEN",
      ),
    ];
  }
}

/** Checks tokens, scopes and the way in; one finding per line, and never a secret in it. */
export async function examineSlack({
  botToken,
  appToken,
  signingSecret,
  reception,
  apiUrl,
}: Examined): Promise<readonly Finding[]> {
  const bot = shape("SLACK_BOT_TOKEN", botToken, "xoxb-", "OAuth & Permissions");
  const way =
    reception === "socket"
      ? shape("SLACK_APP_TOKEN", appToken, "xapp-", "Basic Information, App-Level Tokens")
      : signingSecret !== undefined && /^[0-9a-f]{32}$/u.test(signingSecret)
        ? good("SLACK_SIGNING_SECRET has the right form")
        : bad(
            "SLACK_SIGNING_SECRET is missing or has the wrong form",
            "copy the Signing Secret (32 characters) from Basic Information",
          );
  const client = (token: string | undefined): webApi.WebClient =>
    new webApi.WebClient(token, { ...clientOptions(apiUrl), logger: boltLog(SILENT) });
  return [
    bot,
    ...(bot.ok ? await botFindings(client(botToken)) : []),
    way,
    ...(way.ok && reception === "socket" ? await socketFindings(client(appToken)) : []),
  ];
}

/** A finding as a line. */
export function findingLine({ what, ok, fix }: Finding): string {
  return ok ? `ok    ${what}` : `wrong ${what}${fix === undefined ? "" : `: ${fix}`}`;
}
