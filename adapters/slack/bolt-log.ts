import { LogLevel, type Logger } from "@slack/bolt";
import type { Log } from "./configuration.ts";

const SECRETS = /\b(?:xox[a-z]-|xapp-|xoxe\.)[\w.-]+|(?:token|ticket|secret|code)=[^&\s"']+/gi;

/** Takes tokens and tickets out of a text. */
export function withoutSecrets(text: string): string {
  return text.replace(SECRETS, "[secret]");
}

/** Only sentences are taken over: objects that Bolt adds could hold bodies, and so what people typed. */
const sentence = (parts: readonly unknown[]): string =>
  withoutSecrets(
    parts
      .filter((part) => typeof part === "string")
      .join(" ")
      .slice(0, 500),
  );

/** Bolt's logger over ours: never below "warn", since Slack's packages print whole envelopes when debugging. */
export function boltLog(log: Log): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log.warn({ from: "bolt" }, sentence(parts)),
    error: (...parts: unknown[]) => log.error({ from: "bolt" }, sentence(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
