import type { IncomingMessage, ServerResponse } from "node:http";
import { InstallProvider } from "@slack/oauth";
import { boltLog } from "./bolt-log.ts";
import { clientOptions } from "./client-options.ts";
import { SCOPES, type Access, type Log } from "./configuration.ts";
import { installationStore } from "./installation-store.ts";

const INSTALL_PATH = "/slack/install";
const REDIRECT_PATH = "/slack/oauth_redirect";

export type InstallPages = {
  readonly authorize: InstallProvider["authorize"];
  /** Serves the two pages of an installation; false when the request is for neither. */
  readonly serve: (request: IncomingMessage, response: ServerResponse) => boolean;
};

/** The pages on which a workspace installs the app, and the tokens that come of it. */
export function installPages(
  access: Extract<Access, { kind: "several-workspaces" }>,
  log: Log,
  apiUrl: string | undefined,
): InstallPages {
  const provider = new InstallProvider({
    clientId: access.clientId,
    clientSecret: access.clientSecret,
    stateSecret: access.stateSecret,
    installationStore: installationStore(access.installations),
    logger: boltLog(log),
    clientOptions: clientOptions(apiUrl),
  });
  const redirect = access.redirectUri === undefined ? {} : { redirectUri: access.redirectUri };
  const failed = (error: unknown): void => {
    log.error({ error: error instanceof Error ? error.name : "unknown" }, "An installation failed");
  };
  return {
    authorize: async (source) => provider.authorize(source),
    serve: (request, response) => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      if (request.method !== "GET") return false;
      if (path === INSTALL_PATH) {
        provider.handleInstallPath(request, response, undefined, { scopes: [...SCOPES], ...redirect }).catch(failed);
        return true;
      }
      if (path !== REDIRECT_PATH) return false;
      provider.handleCallback(request, response).catch(failed);
      return true;
    },
  };
}
