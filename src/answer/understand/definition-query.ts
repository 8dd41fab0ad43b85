import { phraseKey } from "../../words/thesaurus.ts";
import type { Library } from "../library.ts";
import { rememberRecent } from "../remember.ts";
import { isTopic, LETTER } from "./opening.ts";

const NAME = String.raw`[${LETTER}][${LETTER} -]{3,50}`;

const ASKS_NAME =
  /\bstands? for\b|\babbreviat\w*|\bacronym\b|\bshort for\b|\bspel(?:led|t|l) out\b|\bfull name\b|\bdefin(?:e[ds]?|ition)\b|\bmean(?:s|ing)?\b|\bwhat(?:'s| is| are) (?:(?:a|an|the) )?[\w-]+(?: (?:exactly|anyway|again|please|pls|then))?\W*$|^[\w-]+\W*$|\bwhat (?:(?:a|an|the) )?[\w-]+ (?:is|are)\W*$|\bwhat (?:is|'s) (?:that|it)\W*$/i;

/** Acronyms whose full name is looked up with less weight than this are everybody's: nobody asks what "EU" stands for. */
const EVERYDAY = 0.5;

/** Full names, in lower case, of the acronyms in a question that asks what they stand for. */
export function spelledOutIn(library: Library, text: string): readonly string[] {
  if (!ASKS_NAME.test(text)) return [];
  return (text.match(/[\p{L}\p{N}-]{2,}/gu) ?? [])
    .flatMap((word) =>
      (library.readers.acronyms?.expansions.get(phraseKey(word)) ?? [])
        .filter(({ weight }) => weight >= EVERYDAY)
        .map(({ words }) => words.toLowerCase()),
    )
    .filter((name) => name.includes(" "));
}

const ASKS_WHAT_IS = new RegExp(
  String.raw`\b(?:what (?:is|are)|how (?:is|are|do(?:es)? (?:they|it|you|the \w+) (?:define|describe|explain))|what do they mean by|what's|defin(?:e|ition of)|meaning of|explains?|defines?|what does)\s+(?:(?:meant by|the term|a|an|the)\s+)*["'‘’“”]?(${NAME}?)["'‘’“”]?(?:\s+(?:mean|means|stand for|defined|exactly|anyway|to me|for me|please|pls|briefly|in (?:one|a|two|a few|short|plain|simple|other) \w+|do|does))*\W*$`,
  "i",
);
/** The thing in quotation marks, whatever it belongs to: "what does the 'horizontal dimension' of security mean". */
const ASKS_WHAT_QUOTED_IS = new RegExp(
  String.raw`\b(?:what (?:is|are|does)|what's|defin(?:e|ition of)|meaning of|meant by|explain)\b.{0,20}["'‘“](${NAME})["'’”]`,
  "i",
);
/** "Extended confiscation - definition?" */
const ASKS_DEFINITION = new RegExp(
  String.raw`^\W*(${NAME}?)\s*(?:[-–—:,]\s*(?:the )?(?:definition|meaning|what (?:is|does) (?:it|that|this))\b|=[\s?]*$)`,
  "i",
);
/** "Europol, whose main aims are ...". */
const TELLS_OF_IT = String.raw`(?: \([^)]{2,40}\))?, (?:whose|which) \w`;
const SAYS_WHAT_IS =
  "(?:\\s(?:is|are|means?|involves?|refers? to|consists? of|concerns?|covers?|describes?)\\b|:|(?: [\\w-]+){0,4} (?:introduces?|provides? (?:for|that)|obliges?|requires?|enables?|serves?|brings? together|connects?)\\b)";

/** The thing of which a question asks what it is; one answer asks several times. */
const definedIn = rememberRecent(
  (text: string): string | undefined =>
    (ASKS_WHAT_QUOTED_IS.exec(text) ?? ASKS_WHAT_IS.exec(text) ?? ASKS_DEFINITION.exec(text))?.[1],
);

/** What a passage has that says what the thing is that is asked for; nothing where a question does not ask what something is. */
export function definitionOf(text: string): RegExp | undefined {
  const name = definedIn(text)?.replaceAll(" ", "[ -]");
  return name === undefined
    ? undefined
    : new RegExp(`^(?:the |an? )?["'‘’“”]?${name}["'‘’“”]?${SAYS_WHAT_IS}|\\b${name}${TELLS_OF_IT}`, "i");
}

const ASKS_WHO_IS = new RegExp(
  String.raw`\bwho(?:'s| is| was)\s+(?:the\s+)?(${NAME}?)(?:\s+(?:exactly|anyway|again|please|pls|btw|by the way|then))*\W*$`,
  "i",
);
/** Between the words of a name: "‘Harmony’ Policy Cycle". */
const JOINT = `["'‘’“”]?[ -]["'‘’“”]?`;
const NAME_ALONE = new RegExp(String.raw`^\W*(${NAME})\W*$`, "i");

/** The name of several words of which a question asks what it is, or that is all of a message, as it may stand in a text. */
export function nameAskedIn(text: string): RegExp | undefined {
  const name =
    definedIn(text) ?? ASKS_WHO_IS.exec(text)?.[1] ?? (isTopic(text) ? NAME_ALONE.exec(text)?.[1]?.trim() : undefined);
  return name?.includes(" ") === true ? new RegExp(`\\b${name.replaceAll(" ", JOINT)}`, "i") : undefined;
}
