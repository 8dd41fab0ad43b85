import * as z from "zod";

const line = z.object({
  id: z.string(),
  family: z.string(),
  text: z.string().default(""),
  repeat: z
    .object({ before: z.string().default(""), text: z.string(), times: z.int(), after: z.string().default("") })
    .optional(),
  core: z.string().optional(),
});

/** A hostile or broken message; `core` is the plain question hidden in the noise. */
export type HostileInput = {
  readonly id: string;
  readonly family: string;
  readonly text: string;
  readonly core?: string | undefined;
};

/** Reads such messages, one JSON object to a line; `repeat` is written out. @throws when a line is not of that form */
export function readHostileInputs(text: string): HostileInput[] {
  return text
    .split("\n")
    .filter((written) => written !== "")
    .map((written) => line.parse(JSON.parse(written)))
    .map(({ repeat, ...input }) => ({
      ...input,
      text: repeat ? repeat.before + repeat.text.repeat(repeat.times) + repeat.after : input.text,
    }));
}
