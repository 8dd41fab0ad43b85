import { listLines } from "../words/list-lines.ts";

/** Characters of a question. */
const LONGEST = 300;

/**
 * Reads `seeds/not-answered.txt`: one question a line that people ask and that no document answers; `#` begins a comment.
 *
 * @throws Error naming the file and line that cannot be read
 */
export function readNotAnswered(text: string, file: string): readonly string[] {
  const seen = new Set<string>();
  return listLines(text).map(({ bare: question, number }) => {
    const fault =
      question.length > LONGEST
        ? `it is longer than ${LONGEST} characters`
        : seen.has(question.toLowerCase())
          ? "it stands there twice"
          : undefined;
    if (fault !== undefined)
      throw new Error(`Cannot read line ${number} of ${file}: ${fault}: "${question.slice(0, 60)}"`);
    seen.add(question.toLowerCase());
    return question;
  });
}
