import { documentOfRole, type DocumentId } from "../../corpus/document.ts";
import type { Library } from "../library.ts";
import { textFrom } from "../library.ts";
import type { Question } from "../question.ts";
import type { DocumentPart } from "../structure.ts";
import { TO_BE_DONE } from "./tense.ts";

/** Who is addressed by a list of plans. */
type Addressee = "Commission" | "Member States";

type AddresseeRule = { readonly addressee: Addressee; readonly asked: RegExp; readonly heading: RegExp };

/** How people name whom a list of plans addresses, and how the list's own heading does. */
export const ADDRESSEES: readonly AddresseeRule[] = [
  {
    addressee: "Member States",
    asked:
      /\bmember states?\b|\bnational (?:governments?|authorities|capitals)\b|\bgovernments?\b|\b(?:eu |individual |the )?countries\b|\b(?:each|every) (?:country|state|government|nation)\b|\bcapitals\b|\bstates\b|\bencouraged\b/i,
    heading: /^member states/i,
  },
  {
    addressee: "Commission",
    asked: /\bcommission\b|\bbrussels\b|\beu executive\b|\bit (?:plan|want|intend)\w*\b/i,
    heading: /^the commission/i,
  },
];

const NAMED =
  /\bway forward\b|\bforward look\b|\bnext steps (?:for|in) 2012\b|\breport\b.{0,40}\bnext steps\b|\bnext steps\b.{0,60}\breport\b/i;
const PLANS = new RegExp(
  String.raw`\b(?:${TO_BE_DONE}|plan(?:s|ning)?|to-?do|intend\w*|want(?:s|ed)?|agenda|promis\w+|propos\w+|intention\w*|initiatives?|up to|lined up|in store|pipeline|priorities|encourag\w+|urge[sd]?|ask(?:ed)?|expect(?:ed)?|recommend\w*|homework|call(?:s|ed)? (?:on|upon)|announce[sd]?|do|told|need to|tasks?|actions?)\b`,
  "i",
);
const YEAR = /\b2012\b|\bnext year\b/u;
const WAY_FORWARD = /way forward/i;
const ENCOURAGED = /\bencouraged\b|\bhomework\b/i;

const BOTH =
  /\bboth\b|\bcommission\b.{0,20}\b(?:and|as well as|plus|&)\b.{0,20}\b(?:member states|countries|governments|capitals)\b|\b(?:member states|countries|governments|capitals)\b.{0,20}\b(?:and|as well as|plus|&)\b.{0,20}\bcommission\b/i;

/** A list of plans for a year in a report, with whom it addresses. */
export type WayForward = { readonly parts: readonly DocumentPart[]; readonly addressee?: Addressee };

/** Whom the plans address: both where both are named side by side, else the first that is named. */
function addresseesOf(text: string): readonly Addressee[] {
  const named = ADDRESSEES.filter(({ asked }) => asked.test(text)).map(({ addressee }) => addressee);
  return BOTH.test(text) ? named : named.slice(0, 1);
}

/** Whether a message names whom plans may address. */
export function namesAddressee(text: string): boolean {
  return addresseesOf(text).length > 0;
}

function plansAsked(question: Question, addressees: readonly Addressee[], report: DocumentId | undefined): boolean {
  if (NAMED.test(question.text)) return true;
  if (addressees.length === 0 || !PLANS.test(question.text)) return false;
  return (
    YEAR.test(question.text) ||
    (addressees.includes("Member States") &&
      (ENCOURAGED.test(question.text) || (report !== undefined && question.scope.documents.includes(report))))
  );
}

/**
 * Recognises a question for what a report plans ("way forward") on a topic: all of it, or what one addressee is to do.
 * Nothing when no topic is named, or when a question is about one thing rather than about the plans.
 */
export function wayForwardOf(
  library: Library,
  question: Question,
  objectives: readonly number[],
): WayForward | undefined {
  const addressees = addresseesOf(question.text);
  if (!plansAsked(question, addressees, documentOfRole(library.corpus.documents, "report"))) return undefined;
  if (objectives.length === 0 && !NAMED.test(question.text)) return undefined;
  const headings = [...library.parts.values()].filter(({ title }) => WAY_FORWARD.test(title));
  const parts = headings.flatMap((part) => {
    const above = part.heading.place.map((id) => textFrom(library, id)).join(" ");
    const topic = library.topicsIn(above)[0]?.name;
    const fits = objectives.length === 0 || (topic !== undefined && objectives.includes(Number(topic.split(".")[0])));
    return fits ? [part] : [];
  });
  if (parts.length === 0) return undefined;
  const [addressee, ...others] = addressees;
  if (addressee === undefined || others.length > 0) return { parts };
  const heading = ADDRESSEES.find((rule) => rule.addressee === addressee)?.heading;
  const lists = [...library.parts.values()].filter(
    ({ heading: own, title }) =>
      heading?.test(title) === true && parts.some((part) => own.place.includes(part.heading.id)),
  );
  return { parts: lists.length === 0 ? parts : lists, addressee };
}
