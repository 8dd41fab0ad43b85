import { faultOf, faultOfCode, type Fault } from "./fault.ts";
import { TIMES } from "./limits.ts";
import type { Payload } from "./payload.ts";

const SLACK_HOST = /(?:^|\.)slack(?:-gov)?\.com$/u;

/** Whether an address is one of Slack's, or of the stand-in that is used instead: nothing is ever sent elsewhere. */
export function isSlackAddress(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host } = new URL(url);
  if (apiUrl !== undefined && new URL(apiUrl).host === host) return true;
  return protocol === "https:" && SLACK_HOST.test(hostname);
}

async function post(url: string, body: object, apiUrl: string | undefined): Promise<Fault | undefined> {
  if (!isSlackAddress(url, apiUrl)) return { kind: "refused", code: "foreign_response_url" };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(TIMES.call),
    });
    if (response.status === 429)
      return { kind: "limited", waitMs: Math.max(1, Number(response.headers.get("retry-after")) || 1) * 1000 };
    if (response.status >= 500) return { kind: "unsure", code: `http_${response.status}` };
    const text = (await response.text()).trim();
    const code = /"error"\s*:\s*"(?<code>[a-z_]+)"/u.exec(text)?.groups?.["code"];
    if (code !== undefined) return faultOfCode(code);
    return response.ok ? undefined : { kind: "refused", code: `http_${response.status}` };
  } catch (error) {
    return faultOf(error);
  }
}

/**
 * Answers a command or a click through its response URL (five times within 30 minutes): a new message, to the asker
 * alone or to the channel. Works in channels of which the bot is no member.
 */
export async function respond(
  place: { readonly url: string; readonly visible: "asker" | "channel"; readonly thread?: string | undefined },
  payload: Payload,
  apiUrl: string | undefined,
): Promise<Fault | undefined> {
  return post(
    place.url,
    {
      response_type: place.visible === "asker" ? "ephemeral" : "in_channel",
      replace_original: false,
      ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
      ...payload,
    },
    apiUrl,
  );
}

/** Takes the message away on which was clicked. */
export async function deleteOriginal(url: string, apiUrl: string | undefined): Promise<Fault | undefined> {
  return post(url, { delete_original: true }, apiUrl);
}
