import { webApi } from "@slack/bolt";

/**
 * What a failed call means: Slack asks to wait; the call never left; Slack does not like the blocks; Slack refused for
 * another reason; the token is of no use any more; or nobody knows whether it was done.
 */
export type Fault =
  | { readonly kind: "limited"; readonly waitMs: number }
  | { readonly kind: "not-sent" }
  | { readonly kind: "blocks"; readonly code: string }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "token"; readonly code: string }
  | { readonly kind: "unsure"; readonly code: string };

const BLOCKS: ReadonlySet<string> = new Set(
  "invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long only_one_table_allowed invalid_attachments invalid_arguments".split(
    " ",
  ),
);
const TOKEN: ReadonlySet<string> = new Set(
  "invalid_auth not_authed account_inactive token_revoked token_expired team_disabled user_removed_from_team".split(
    " ",
  ),
);
const UNSURE: ReadonlySet<string> = new Set(
  "internal_error fatal_error service_unavailable request_timeout".split(" "),
);
const NOT_SENT: ReadonlySet<string> = new Set(
  "ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH UND_ERR_CONNECT_TIMEOUT".split(" "),
);

/** The code of a system error, wherever in the chain of causes it stands. */
function systemCode(error: unknown): string | undefined {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    if ("code" in cause && typeof cause.code === "string" && /^(?:E[A-Z]+|UND_)/u.test(cause.code)) return cause.code;
  }
  return undefined;
}

/** What an error code in an answer of Slack means. */
export function faultOfCode(code: string): Fault {
  if (BLOCKS.has(code)) return { kind: "blocks", code };
  if (TOKEN.has(code)) return { kind: "token", code };
  if (UNSURE.has(code)) return { kind: "unsure", code };
  // Slack's client puts a whole body here when it is no JSON; only what looks like a code is kept.
  if (!/^[a-z][a-z0-9_]{1,60}$/u.test(code)) return { kind: "unsure", code: "not_json" };
  return code === "ratelimited" || code === "rate_limited"
    ? { kind: "limited", waitMs: 1000 }
    : { kind: "refused", code };
}

/** What a thrown error of a Web API call means. */
export function faultOf(error: unknown): Fault {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: "limited", waitMs: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) return faultOfCode(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) {
    const code = `http_${error.statusCode}`;
    return error.statusCode >= 500 ? { kind: "unsure", code } : { kind: "refused", code };
  }
  const cause = error instanceof webApi.WebAPIRequestError ? error.original : error;
  const code = systemCode(cause);
  if (code !== undefined && NOT_SENT.has(code)) return { kind: "not-sent" };
  return { kind: "unsure", code: code ?? (cause instanceof Error ? cause.name : "unknown") };
}
