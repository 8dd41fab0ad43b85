import { stripVTControlCharacters } from "node:util";
import { parseArgs, renderUsage, type CommandDef } from "citty";
import { Misuse } from "./run-program.ts";

const ARGUMENTS = {
  question: { type: "positional", required: false, description: "what you want to know" },
  json: { type: "boolean", description: "print one JSON object instead of text" },
  batch: {
    type: "string",
    valueHint: "FILE|-",
    description: 'answer JSON lines {"id","question","history"} of a file or of standard input',
  },
  as: { type: "string", valueHint: "slack|discord", description: "print the payload that would be posted there" },
  document: { type: "string", valueHint: "ID", description: "search only this document" },
  why: { type: "boolean", description: "say what was recognised and why it answered or refused" },
  help: { type: "boolean", alias: "h", description: "print this" },
} as const;

const COMMAND: CommandDef<typeof ARGUMENTS> = {
  meta: {
    name: "npm run ask --",
    description: "Answers a question about the EU Internal Security Strategy by quoting its documents",
  },
  args: ARGUMENTS,
};

/** What `ask` was told to do. */
export type Wish = {
  readonly question: string | undefined;
  readonly json: boolean;
  readonly batch: string | undefined;
  readonly as: "slack" | "discord" | undefined;
  readonly document: string | undefined;
  readonly why: boolean;
  readonly help: boolean;
};

export const HINT = "run `npm run ask -- --help`";
const OPTION = /^--?[a-z]/u;

/** Reads the arguments. @throws Misuse naming what cannot be used */
export function readArguments(given: readonly string[]): Wish {
  const end = given.indexOf("--");
  const options = end === -1 ? given : given.slice(0, end);
  const known = new Set(Object.keys(ARGUMENTS).filter((name) => name !== "question"));
  for (const option of options) {
    const name = option.replace(/^--?/u, "").split("=", 1)[0] ?? "";
    if (OPTION.test(option) && !option.includes(" ") && !known.has(name) && name !== "h")
      throw new Misuse(`There is no option "${option.slice(0, 40)}": ${HINT}`);
  }
  const read = parseArgs<typeof ARGUMENTS>([...given], ARGUMENTS);
  const { as } = read;
  if (as !== undefined && as !== "slack" && as !== "discord")
    throw new Misuse(`Cannot print for "${as.slice(0, 40)}": --as takes slack or discord`);
  if (read.batch === "") throw new Misuse("--batch needs the name of a file, or - for standard input");
  return {
    question: read._.length === 0 ? undefined : read._.join(" "),
    json: read.json === true,
    batch: read.batch,
    as,
    document: read.document,
    why: read.why === true,
    help: read.help === true,
  };
}

/** How `ask` is used, as plain text. */
export async function askUsage(): Promise<string> {
  return stripVTControlCharacters(await renderUsage(COMMAND));
}
