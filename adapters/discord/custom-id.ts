import * as z from "zod";
import { LIMITS } from "./limits.ts";

/** What a button, select or form does; short names, because an id has at most 100 characters. */
export const ACTIONS = {
  context: "context",
  turn: "turn",
  cite: "cite",
  report: "report",
  pick: "pick",
  more: "more",
  why: "why",
  yes: "yes",
  no: "no",
  page: "page",
  file: "file",
  ask: "ask",
  say: "say",
  next: "next",
  share: "share",
  bin: "bin",
  forget: "forget",
} as const;
export type Action = keyof typeof ACTIONS;

/** Everything that a click needs to be served after a restart. */
export type Click = {
  readonly action: Action;
  /** The passage's key of eight characters; empty where the action needs none. */
  readonly key: string;
  /** A page or a position in a list, from 0. */
  readonly at: number;
  /** Id of the answer; empty where there is none. */
  readonly answer: string;
  /** Discord id of the person who asked; empty where it does not matter. */
  readonly asker: string;
};

const VERSION = "1";
const PART = /^[A-Za-z0-9._-]{0,40}$/u;

const clickSchema = z
  .string()
  .max(LIMITS.customId)
  .transform((id) => id.split(":"))
  .pipe(
    z.tuple([
      z.literal(VERSION),
      z.enum(ACTIONS),
      z.string().regex(PART),
      z
        .string()
        .regex(/^\d{1,4}$/u)
        .transform(Number),
      z.string().regex(PART),
      z.string().regex(/^\d{0,20}$/u),
    ]),
  )
  .transform(([, action, key, at, answer, asker]): Click => ({ action, key, at, answer, asker }));

/**
 * The custom id of a component: version, action, key, position, answer and asker with colons between them.
 *
 * @throws RangeError when a part holds what {@link readCustomId} would not accept
 */
export function customId(click: Partial<Click> & Pick<Click, "action">): string {
  const id = [VERSION, click.action, click.key ?? "", click.at ?? 0, click.answer ?? "", click.asker ?? ""].join(":");
  if (!clickSchema.safeParse(id).success) throw new RangeError(`Cannot make a custom id of "${id}"`);
  return id;
}

/** What a custom id means, or nothing when it is none of ours or of another version. */
export function readCustomId(id: string): Click | undefined {
  return clickSchema.safeParse(id).data;
}
