import * as z from "zod";

const answer = z.string().min(1).max(100);
const passage = z.string().min(1).max(40);
const position = z.number().int().min(0).max(10_000);

/** What a click carries: what to do, with ids and positions, and questions of the bank; never what somebody typed. */
const CLICK = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("context"), passage }),
  z.strictObject({ do: z.literal("cite"), passage }),
  z.strictObject({ do: z.literal("open"), passage }),
  z.strictObject({ do: z.literal("why"), answer }),
  z.strictObject({
    do: z.literal("page"),
    answer,
    list: z.enum(["answer", "more"]),
    from: position,
    /** Where the pages before this one began. */
    back: z.array(position).max(200),
  }),
  z.strictObject({ do: z.literal("rate"), answer, verdict: z.enum(["yes", "no"]) }),
  z.strictObject({ do: z.literal("report"), answer, passage }),
  z.strictObject({ do: z.literal("remove"), asker: z.string().min(1).max(40) }),
  z.strictObject({ do: z.literal("share"), answer }),
  z.strictObject({ do: z.literal("show"), answer }),
  z.strictObject({ do: z.literal("ask"), question: z.string().min(1).max(1000) }),
  z.strictObject({ do: z.literal("forget") }),
]);

export type Click = z.infer<typeof CLICK>;
export type ClickOf<Name extends Click["do"]> = Extract<Click, { readonly do: Name }>;

/** The action id of a click; `number` keeps several of one kind apart within a block. */
export function actionId(name: Click["do"], number?: number): string {
  return number === undefined ? `verbatim.${name}` : `verbatim.${name}.${number}`;
}

/** Writes what a click is to carry. */
export function writeValue(click: Click): string {
  return JSON.stringify(click);
}

/** Reads a click; undefined for an id or a value that is not ours (an old build's, or tampered with). */
export function readClick(id: string, value: string): Click | undefined {
  try {
    const read = CLICK.safeParse(JSON.parse(value));
    if (!read.success) return undefined;
    const own = actionId(read.data.do);
    return id === own || id.startsWith(`${own}.`) ? read.data : undefined;
  } catch {
    return undefined;
  }
}
