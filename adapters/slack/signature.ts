import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { verifySlackRequest } from "@slack/bolt";
import { TIMES } from "./limits.ts";

export type Verdict =
  | { readonly kind: "signed"; readonly key: string }
  | { readonly kind: "refused"; readonly why: "unsigned" | "wrong" | "time" };

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/**
 * Whether a request was signed by Slack, not long ago and not in the future. `key` stands for the signature, to be
 * remembered: the same signed request must not be taken twice.
 *
 * @param now wall clock in milliseconds
 */
export function verify(headers: IncomingHttpHeaders, body: string, signingSecret: string, now: number): Verdict {
  const signature = one(headers["x-slack-signature"]);
  const stamp = one(headers["x-slack-request-timestamp"]);
  if (signature === "" || !/^\d{1,12}$/u.test(stamp)) return { kind: "refused", why: "unsigned" };
  const seconds = Number(stamp);
  const age = Math.floor(now / 1000) - seconds;
  if (age > TIMES.signatureAge || -age > TIMES.signatureAhead) return { kind: "refused", why: "time" };
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { "x-slack-signature": signature, "x-slack-request-timestamp": seconds },
      nowMilliseconds: now,
    });
  } catch {
    return { kind: "refused", why: "wrong" };
  }
  return { kind: "signed", key: `slack:signature:${createHash("sha256").update(signature).digest("hex")}` };
}
