import type { Access, Installations, Reception, SlackConfiguration } from "../adapters/slack/configuration.ts";
import type { Configuration } from "./configuration.ts";

/** Either the adapter's configuration, or the first variable that is missing for it. */
export type Setup<T> =
  | { readonly on: true; readonly configuration: T }
  | { readonly on: false; readonly missing: string };

const off = (missing: string): { readonly on: false; readonly missing: string } => ({ on: false, missing });

function receptionOf(configuration: Configuration): Reception | string {
  if (configuration.SLACK_MODE === "http") {
    const { SLACK_SIGNING_SECRET: signingSecret, SLACK_PORT: port } = configuration;
    return signingSecret === undefined ? "SLACK_SIGNING_SECRET" : { kind: "http", signingSecret, port };
  }
  const { SLACK_APP_TOKEN: appToken } = configuration;
  return appToken === undefined ? "SLACK_APP_TOKEN" : { kind: "socket", appToken };
}

/** One workspace where there is a bot token; several where the app's client id is given instead. */
function accessOf(configuration: Configuration, installations: Installations): Access | string {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = configuration;
  if (botToken !== undefined) return { kind: "one-workspace", botToken };
  if (clientId === undefined) return "SLACK_BOT_TOKEN";
  if (clientSecret === undefined) return "SLACK_CLIENT_SECRET";
  if (stateSecret === undefined) return "SLACK_STATE_SECRET";
  return {
    kind: "several-workspaces",
    clientId,
    clientSecret,
    stateSecret,
    redirectUri: configuration.SLACK_REDIRECT_URI,
    installations,
    port: configuration.SLACK_PORT,
  };
}

/** What the Slack adapter needs, made of the environment's variables. */
export function slackSetup(configuration: Configuration, installations: Installations): Setup<SlackConfiguration> {
  const access = accessOf(configuration, installations);
  if (typeof access === "string") return off(access);
  const reception = receptionOf(configuration);
  if (typeof reception === "string") return off(reception);
  return {
    on: true,
    configuration: {
      access,
      reception,
      silentInSharedChannels: configuration.SLACK_SILENT_IN_SHARED_CHANNELS,
      administrators: configuration.SLACK_ADMINISTRATORS,
      showStatus: configuration.SLACK_SHOW_STATUS,
      apiUrl: configuration.SLACK_API_URL,
    },
  };
}
