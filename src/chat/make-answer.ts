import * as z from "zod";
import type { Answer } from "../answer/answer.ts";
import type { AskOptions, Engine, RowFilter } from "../answer/engine.ts";
import type { StoredAnswer } from "../store/answers.ts";

/** What an answer is made from. */
export type Request = Pick<StoredAnswer, "command" | "question" | "history" | "document" | "filter">;

const rowFilter = z.object({
  objective: z.number().optional(),
  action: z.number().optional(),
  responsible: z.string().optional(),
  year: z.number().optional(),
  timing: z.enum(["dated", "ongoing"]).optional(),
  reported: z.boolean().optional(),
});

/** How the engine is asked again; the same request and index give the same answer, byte for byte. */
export function askOptions(request: Request): AskOptions {
  return { history: request.history, ...(request.document === undefined ? {} : { document: request.document }) };
}

function parseFilter(text: string | undefined): RowFilter {
  const filter = rowFilter.parse(JSON.parse(text ?? "{}"));
  // What was left out stays left out: a filter that is undefined would be one that is set.
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** Makes the answer of a request, new or stored. */
export function makeAnswer(engine: Engine, request: Request): Answer {
  switch (request.command) {
    case "ask":
      return engine.ask(request.question, askOptions(request));
    case "rows":
      return engine.rows(parseFilter(request.filter));
    case "check":
      return engine.checkQuote(request.question);
    case "source":
      return engine.findSource(request.question);
    case "define":
      return engine.define(request.question);
    case "compare":
      return engine.compare(request.question);
    default:
      return request.command satisfies never;
  }
}
