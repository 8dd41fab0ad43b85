import * as z from "zod";

const schema = z.object({
  id: z.string(),
  kind: z.string(),
  question: z.string(),
  gold: z.array(z.object({ doc: z.string(), quote: z.string() })).default([]),
  match: z.enum(["any", "all"]).optional(),
  short: z.array(z.string()).optional(),
  history: z.array(z.string()).default([]),
});

/**
 * A question with what answers it: verbatim evidence. `match` says whether any of it is enough or all is wanted; `short`
 * is what the lead must hold. Unanswerable questions and small talk have none.
 */
export type GoldQuestion = z.infer<typeof schema>;

/** Reads gold questions, one JSON object to a line. @throws Error naming the line that cannot be read */
export function readGold(text: string): readonly GoldQuestion[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new Error(`Cannot read line ${index + 1} of the gold questions: it is not JSON`, { cause });
    }
    const read = schema.safeParse(value);
    if (read.success) return [read.data];
    const issue = read.error.issues[0];
    throw new Error(
      `Cannot read line ${index + 1} of the gold questions: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
    );
  });
}
