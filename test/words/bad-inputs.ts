import { readFileSync } from "node:fs";
import { z } from "zod";

const line = z.object({
  id: z.string(),
  family: z.string(),
  text: z.string().optional(),
  repeat: z
    .object({ before: z.string().default(""), text: z.string(), times: z.number(), after: z.string().default("") })
    .optional(),
  core: z.string().optional(),
});

export type BadInput = {
  readonly id: string;
  readonly family: string;
  readonly text: string;
  readonly core?: string | undefined;
};

/** Hostile and broken messages by family; `core` is the plain question hidden in the noise. */
export const BAD_INPUTS: readonly BadInput[] = readFileSync(new URL("bad-inputs.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((written) => line.parse(JSON.parse(written)))
  .map(({ id, family, text, repeat, core }) => ({
    id,
    family,
    text: text ?? (repeat ? repeat.before + repeat.text.repeat(repeat.times) + repeat.after : ""),
    core,
  }));
