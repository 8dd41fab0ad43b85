import type { Answer } from "./answer/answer.ts";

/** An answer for people, on standard output: wrapped to its terminal, coloured only there and only where NO_COLOR is not set. */
export async function forPeople(answer: Answer): Promise<string> {
  const { createPaper } = await import("../adapters/terminal/paper.ts");
  const { renderAnswer } = await import("../adapters/terminal/render.ts");
  const colour = process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
  return renderAnswer(createPaper(process.stdout.columns, colour), answer).join("\n");
}
