import { ask } from "./ask.ts";
import type { AskOptions } from "./engine.ts";
import type { Evidence } from "./evidence.ts";
import type { Library } from "./library.ts";
import { rareNames } from "./rare-names.ts";
import { weightOf } from "./refuse.ts";

const TOP = 5;

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Whether what the wording wants is there; nothing where it wants nothing that can be seen. */
function wantedIn({ wantMissing, wantGiven }: Evidence): string {
  return wantMissing
    ? ", the wanted date, sum or name is missing"
    : wantGiven
      ? ", the wanted date, sum or name is given"
      : "";
}

/** What was recognised, corrected and expanded, the score parts of the top five, and why it answered or refused. */
export function explain(library: Library, typed: string, options: AskOptions = {}): readonly string[] {
  const { answer, trace } = ask(library, typed, options);
  const { question, searched } = trace;
  const lines = [`Rule: ${trace.rule} (${answer.kind})`];
  if (question.text !== question.shown) lines.push(`Read as: ${question.text}`);
  if (trace.inFull !== undefined) lines.push(`Conversation: ${trace.followUp}, after "${trace.inFull}"`);
  if (question.scope.documents.length > 0)
    lines.push(
      `Documents named: ${question.scope.documents.join(", ")} (${question.scope.strict ? "only these" : "preferred"})`,
    );
  for (const { typed: word, readAs } of question.corrections) lines.push(`Read "${word}" as "${readAs}"`);
  for (const { typed: word, added, origin } of question.read.expansions)
    lines.push(`Also looked up for "${word}": ${added} (${origin})`);
  if (question.read.unknown.length > 0)
    lines.push(`In no document and no question: ${question.read.unknown.join(", ")}`);
  const names = rareNames(library, question.text);
  if (names.length > 0) lines.push(`Names that few passages have: ${names.join(", ")}`);
  if (answer.kind === "rows")
    lines.push(`Rows: ${answer.rows.length} of ${answer.total}, chosen by ${answer.filters.join("; ")}`);
  if (answer.kind === "part") lines.push(`Part: ${answer.label}`);
  for (const [place, { passage, score, parts, question: resembling }] of (searched?.ranked ?? [])
    .slice(0, TOP)
    .entries()) {
    lines.push(
      `${place + 1}. ${passage.id}: ${score.toFixed(3)} = (words ${parts.text.toFixed(3)} + questions ${parts.bank.toFixed(3)}) × preference ${parts.preference.toFixed(2)}`,
    );
    const entry = resembling === undefined ? undefined : library.bank[resembling.question]?.question;
    if (entry !== undefined) lines.push(`   resembles "${entry}" by ${percent(resembling?.similarity ?? 0)}`);
  }
  const evidence = searched?.evidence;
  if (evidence !== undefined) {
    lines.push(
      `Evidence: covers ${percent(evidence.coverage)} of the question (${percent(evidence.ownCoverage)} in its own words), resembles a known question by ${percent(evidence.resemblance)}, ` +
        `${percent(evidence.unknown)} unknown words, ${percent(evidence.foreign)} in no document${wantedIn(evidence)}, worded like what is ${evidence.odds > 0 ? "not answered" : "answered"} (${evidence.odds.toFixed(1)}): ${weightOf(evidence).toFixed(2)}`,
    );
  }
  return lines;
}
