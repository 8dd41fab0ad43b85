import * as z from "zod";
import { Misuse } from "./run-program.ts";

const unset = (value: unknown): unknown => (typeof value === "string" && value.trim() === "" ? undefined : value);
const text = z.preprocess(unset, z.string().trim().optional());
const tokenOf = (prefix: string): z.ZodType<string | undefined> =>
  z.preprocess(unset, z.string().trim().startsWith(prefix, `it must begin with ${prefix}`).optional());
const whole = (least: number, most: number, byDefault: number): z.ZodType<number> =>
  z.preprocess(
    unset,
    z.coerce
      .number(`it must be a whole number from ${least} to ${most}`)
      .int(`it must be a whole number`)
      .min(least, `it must be at least ${least}`)
      .max(most, `it must be at most ${most}`)
      .default(byDefault),
  );
const flag = (byDefault: "on" | "off"): z.ZodType<boolean> =>
  z
    .preprocess(unset, z.enum(["on", "off"], "it must be on or off").default(byDefault))
    .transform((value) => value === "on");

const PORTS = [0, 65_535] as const;

/** Every variable of the environment that is read; `.env.example` and the README explain the same ones. */
export const VARIABLES = {
  SLACK_BOT_TOKEN: tokenOf("xoxb-"),
  SLACK_APP_TOKEN: tokenOf("xapp-"),
  SLACK_MODE: z.preprocess(unset, z.enum(["socket", "http"], "it must be socket or http").default("socket")),
  SLACK_SIGNING_SECRET: text,
  SLACK_PORT: whole(...PORTS, 3000),
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_STATE_SECRET: text,
  SLACK_REDIRECT_URI: z.preprocess(unset, z.url("it must be a web address").optional()),
  SLACK_ADMINISTRATORS: text.transform((list) => list?.split(/[\s,]+/u).filter(Boolean) ?? []),
  SLACK_SILENT_IN_SHARED_CHANNELS: flag("off"),
  SLACK_SHOW_STATUS: flag("off"),
  SLACK_API_URL: z.preprocess(unset, z.url("it must be a web address").optional()),
  DISCORD_TOKEN: text,
  DISCORD_SHARDING: z.preprocess(unset, z.enum(["auto", "processes"], "it must be auto or processes").default("auto")),
  DATABASE_URL: text,
  STORE_FILE: z.preprocess(unset, z.string().default("data/verbatim.db")),
  STORE_KEY: text,
  LOG_UNANSWERED: flag("on"),
  UNANSWERED_DAYS: whole(1, 3650, 90),
  LOG_LEVEL: z.preprocess(
    unset,
    z
      .enum(["debug", "info", "warn", "error", "silent"], "it must be debug, info, warn, error or silent")
      .default("info"),
  ),
  HEALTH_PORT: whole(...PORTS, 8080),
  SHUTDOWN_SECONDS: whole(1, 300, 10),
} as const;

const schema = z.object(VARIABLES);

/** What the environment says, with defaults. Holds secrets: never log it. */
export type Configuration = z.infer<typeof schema>;

/**
 * Reads the configuration. An empty variable counts as not set.
 *
 * @throws Misuse naming the variable that cannot be used, never its value
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const read = schema.safeParse(environment);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Misuse(
    `Cannot use ${String(issue?.path[0] ?? "the configuration")}: ${issue?.message ?? "see .env.example"} (see .env.example)`,
  );
}
