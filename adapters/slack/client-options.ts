import type { webApi } from "@slack/bolt";
import { TIMES } from "./limits.ts";

/** A 429 without a usable Retry-After fails at once in Slack's client; it gets one of a second. */
const careful: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status !== 429 || Number(response.headers.get("retry-after")) >= 1) return response;
  const headers = new Headers(response.headers);
  headers.set("retry-after", "1");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
};

/**
 * Options for a Web API client: a new object each time, because clients write into it, and never with `headers`, which
 * would carry the first workspace's token to the others. Nothing is tried again in here: a client cannot know whether a
 * lost post arrived, and one limited channel would hold up all; delivery.ts decides both.
 */
export function clientOptions(apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    timeout: TIMES.call,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: careful,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}
