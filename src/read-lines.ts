import type { Readable } from "node:stream";

/** A line of a stream, or that it was longer than allowed (its text is then thrown away). */
export type StreamLine = { readonly kind: "line"; readonly text: string } | { readonly kind: "too-long" };

/**
 * The lines of a stream as they come, held in memory one at a time. White-space lines are left out; line ends may be
 * "\n" or "\r\n".
 *
 * @param limit most UTF-16 units of a line
 */
export async function* readLines(stream: Readable, limit: number): AsyncGenerator<StreamLine> {
  stream.setEncoding("utf8");
  let kept: string[] = [];
  let length = 0;
  const finish = (): StreamLine | undefined => {
    const text = kept.join("");
    const long = length > limit;
    kept = [];
    length = 0;
    if (long) return { kind: "too-long" };
    return text.trim() === "" ? undefined : { kind: "line", text };
  };
  const keep = (piece: string): void => {
    length += piece.length;
    if (length <= limit) kept.push(piece);
    else kept = [];
  };
  for await (const chunk of stream) {
    const pieces = String(chunk).split("\n");
    const last = pieces.pop() ?? "";
    for (const piece of pieces) {
      keep(piece);
      const line = finish();
      if (line !== undefined) yield line;
    }
    keep(last);
  }
  const line = finish();
  if (line !== undefined) yield line;
}
