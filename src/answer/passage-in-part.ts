import type { Passage } from "../corpus/passage.ts";
import type { Answer } from "./answer.ts";
import { citeFound, foundOf } from "./cite-found.ts";
import type { Library } from "./library.ts";
import { readTyped, type Question } from "./question.ts";
import { rank } from "./rank.ts";
import { numberedParts, titledParts } from "./understand/part-query.ts";
import { referencesIn } from "./understand/references.ts";

const PLACE = "(?:paragraph|passage|bullet|sentence|item|box|row)";
const ABOUT =
  "(?:on|about|dealing with|concerning|regarding|that (?:mentions|deals with|speaks of|is about|talks about))";
/** "Annual report, conclusion, the paragraph on cybercrime": one passage of a part, by what it is about. */
const WITHIN = new RegExp(
  `^(.{4,}?)[,:;–—-]?\\s+(?:(?:and |show me |give me |only |just )*(?:the|its|that)\\s+${PLACE})\\s+${ABOUT}\\s+(.{3,60}?)[\\s.?!]*$`,
  "i",
);
/** "The paragraph on cybercrime in the conclusion of the annual report". */
const BEFORE = new RegExp(
  `^(?:(?:show|give|find|read|open|quote)(?: me)? )?(?:the|that)\\s+${PLACE}\\s+${ABOUT}\\s+(.{3,60}?)\\s+(?:in|of|from|under|within)\\s+(.{4,}?)[\\s.?!]*$`,
  "i",
);

/** Longer messages (UTF-16 units) name no place. */
const LONGEST = 200;

/** The words that name a part, and what the passage in it is about. */
function asked(text: string): { readonly place: string; readonly topic: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const within = WITHIN.exec(text);
  if (within?.[1] !== undefined && within[2] !== undefined) return { place: within[1], topic: within[2] };
  const before = BEFORE.exec(text);
  return before?.[1] === undefined || before[2] === undefined ? undefined : { place: before[2], topic: before[1] };
}

/** The passages of a named part that are about what is asked, the best first; nothing where no part or passage is. */
export function answerPassageInPart(library: Library, id: string, question: Question): Answer | undefined {
  const wanted = asked(question.text);
  if (wanted === undefined) return undefined;
  const named = readTyped(library, wanted.place);
  const [part] = [...numberedParts(library, named, referencesIn(named.text)), ...titledParts(library, named)];
  if (part === undefined) return undefined;
  const { query } = readTyped(library, wanted.topic).read;
  const within = new Set(part.passages);
  const ranked = rank(library, query, { among: (passage: Passage) => within.has(passage), limit: 3 });
  return foundOf(
    id,
    question,
    ranked.map(({ passage }) => citeFound(library, query, passage)),
    [],
  );
}
