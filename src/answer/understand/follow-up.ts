import { analyse } from "../../words/terms.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question.ts";
import { namingsIn } from "./scope.ts";

/** How a message leans on the question before it. */
export type FollowUp =
  /** It replaces one thing of the earlier question: "same for action 3", "and ENISA?"; `text` is the question in full. */
  | { readonly kind: "replaced"; readonly text: string }
  /** It goes on about the same subject: its words are looked up together with those before, which weigh `weight`. */
  | {
      readonly kind: "continued";
      readonly weight: number;
      readonly contrasts: boolean;
      /** Nothing but its shortness leans on what was said: it may be a new topic as well. */
      readonly loose: boolean;
    }
  | { readonly kind: "new" };

type Slot = { readonly pattern: RegExp };

const OPENS = /^(?:and|or|but|so|also|ok(?:ay)?|same|what about|how about|what of|then|now|more|plus|well)\b[\s,.:-]*/iu;
const FILLER = /^(?:(?:and|or|but|so|also|ok(?:ay)?|please|pls|the )*\s*(?:same|what about|how about|what of|now|then|again|likewise|do (?:the same|it)|show|give me|it)?\s*(?:thing|again)?\s*(?:for|with|in|of|on|about)?\s*(?:the)?\s*)/iu;
const POINTS_BACK = /\b(?:it|its|they|them|their|theirs|this|that|these|those|he|she|his|her|him|there|one|ones|same|such|former|latter|both|do so|did so)\b/iu;
/** "How many are there" points to nothing. */
const EXISTS = /\b(?:is|are|was|were) there\b|\bthere (?:is|are|was|were)\b/giu;
/** Function words and question words that carry no subject of their own. */
const SUBJECTLESS = new Set(
  ("when who why how where what which whom timing date deadline year responsible charge due need want many much long cost money more else also further detail details example examples reason purpose " +
    "mean happen happened next after before first last other others kind exactly actually precisely please ok and so but still already yet really deliver delivered report progress member states commission do only ones names named name mentions mention lists list says say same thing things").split(" ").flatMap((word) => analyse(word).map(({ term }) => term)),
);

const NUMBER = "(?:\\d+|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)";

/** Things of a question that a follow-up can replace. Each pattern finds one in both texts. */
const SLOTS: readonly Slot[] = [
  ...["action", "(?:objective|obj\\.?)", "guideline", "(?:foot ?note|note)", "(?:section|chapter)"].map((name) => ({ pattern: new RegExp(`\\b${name}\\s*${NUMBER}\\b`, "iu") })),
  { pattern: /\b20\d\d(?:\s?[-–]\s?\d{2,4})?\b/u },
];

/** Words of a text beyond the things found in it. */
function leftOver(text: string, hits: readonly { readonly start: number; readonly end: number }[]): readonly string[] {
  const rest = hits.toSorted((a, b) => b.start - a.start).reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return analyse(rest.replace(FILLER, " ")).filter(({ stop, term }) => !stop && !SUBJECTLESS.has(term)).map(({ term }) => term);
}

function replaceSlot(text: string, before: string): string | undefined {
  for (const { pattern } of SLOTS) {
    const now = pattern.exec(text);
    const then = pattern.exec(before);
    if (now === null || then === null) continue;
    if (leftOver(text, [{ start: now.index, end: now.index + now[0].length }]).length > 0) return undefined;
    return before.replace(then[0], now[0]);
  }
  return undefined;
}

/** Replaces a party by a party ("and ENISA?"), or a topic by a topic ("and for border management?"). */
function replaceName(find: Library["partiesIn"], text: string, before: string): string | undefined {
  const [now, ...further] = find(text);
  const then = find(before);
  if (now === undefined || further.length > 0 || then.length === 0 || leftOver(text, [now]).length > 0) return undefined;
  const old = then.at(-1);
  if (old === undefined || old.name === now.name) return undefined;
  return `${before.slice(0, old.start)}${text.slice(now.start, now.end)}${before.slice(old.end)}`;
}

/** Replaces or adds the document: "what about the press release?". */
function replaceDocument(library: Library, text: string, before: string): string | undefined {
  const { documents } = library.corpus;
  const [now, ...further] = namingsIn(text, documents);
  if (now === undefined || further.length > 0 || leftOver(text, [now]).length > 0) return undefined;
  const name = text.slice(now.start, now.end);
  const then = namingsIn(before, documents)[0];
  return then === undefined ? `${before.replace(/[?.!\s]+$/u, "")} in the ${name}?` : `${before.slice(0, then.start)}${name}${before.slice(then.end)}`;
}

/** "When is it due?" has no subject but the one before. */
const HAS_NO_SUBJECT = 1;
const LEANS = 0.55;
const MAY_LEAN = 0.3;
const OWN_SUBJECT_LIMIT = 5;

/** Judges how a message leans on the question before it. `before` is that question's corrected text. */
export function followUpOf(library: Library, question: Question, before: string): FollowUp {
  const { text } = question;
  const replaced = replaceSlot(text, before) ?? replaceDocument(library, text, before) ?? replaceName(library.partiesIn, text, before) ?? (OPENS.test(text) ? replaceName(library.topicsIn, text, before) : undefined);
  if (replaced !== undefined) return { kind: "replaced", text: replaced };
  const own = leftOver(text, []);
  const pointsBack = POINTS_BACK.test(text.replace(EXISTS, " "));
  // "And extended?" asks for another thing of the same kind: its own word has to be there.
  const contrasts = own.length > 0 && own.length <= 2 && OPENS.test(text) && !POINTS_BACK.test(text.replace(/\bones?\b/giu, " "));
  if (own.length === 0 || OPENS.test(text) || pointsBack) return { kind: "continued", weight: own.length === 0 ? HAS_NO_SUBJECT : own.length <= OWN_SUBJECT_LIMIT ? LEANS : MAY_LEAN, contrasts, loose: false };
  return own.length <= 3 ? { kind: "continued", weight: MAY_LEAN, contrasts: false, loose: true } : { kind: "new" };
}
