import type { Citation, RefusalReason, TalkTopic } from "../answer/answer.ts";

/**
 * Every sentence that the bot itself says, shared by all adapters: plain, short British English. What stands in the
 * documents never comes from here, and what stands here is never shown as a quote: curly
 * quote marks are kept for what is verbatim, straight ones are put around what somebody typed.
 */

/** How passages of a kind are counted: one, several. */
export const KIND_NAMES: Readonly<Record<Citation["kind"] | "passage", readonly [one: string, many: string]>> = {
  passage: ["passage", "passages"],
  paragraph: ["paragraph", "paragraphs"],
  bullet: ["item", "items"],
  box: ["box", "boxes"],
  footnote: ["footnote", "footnotes"],
  caption: ["caption", "captions"],
  heading: ["heading", "headings"],
  title: ["title", "titles"],
  row: ["row of the annex", "rows of the annex"],
};

/** The first line of a refusal, by its reason. */
export const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  "not-in-documents": "The documents do not answer this.",
  "quote-absent": "These words do not stand in the documents.",
  "no-row": "No row of the annex matches.",
  "no-part": "There is no part of that number.",
  "no-note": "No footnote belongs to the passage shown.",
  "after-the-documents": "This is about a time that the documents do not cover.",
  "detail-not-given": "The documents speak of this, but do not give the detail you ask for.",
  "false-premise": "The documents do not say what the question takes for granted.",
  "not-in-this-document": "The document you named does not answer this.",
  "other-language": "Please ask in English.",
};

/** What the bot replies to talk that is not a question about the documents. */
export const TALK: Readonly<Record<TalkTopic, string>> = {
  greeting: "Hello. Ask me about the EU Internal Security Strategy, and I will show you the passage that answers.",
  thanks: "You are welcome. Ask again whenever you like.",
  farewell: "Goodbye. Ask again whenever you like.",
  help: 'Ask a question in your own words, name a part ("Objective 3, Action 2"), ask for a list ("what is due in 2013"), or paste a sentence to check whether it stands in the documents.',
  about:
    "I answer questions about the EU Internal Security Strategy by quoting five documents from 2010 to 2015 word for word. I give no opinion, and I do not know later law.",
  instructions: "I only look up passages, so I cannot follow instructions. Ask me what the documents say.",
  empty: "There was no question in that message. Ask me what the documents say.",
  feeling: "Thank you for telling me. I only look up passages, so ask me what the documents say.",
};

/** Labels of what would be buttons, and of the menus that start a question. */
export const BUTTONS = {
  context: "Show in context",
  more: "More passages",
  nextPage: "Next page",
  previousPage: "Previous page",
  why: "Why this passage",
  cite: "Cite as",
  usefulYes: "Useful",
  usefulNo: "Not useful",
  report: "Report a wrong passage",
  remove: "Remove",
  share: "Share in channel",
  askNext: "Ask the next question",
  askThis: "Ask this",
  wholeList: "Whole list as a file",
  findSource: "Find the source",
  checkQuote: "Check this quote",
  forget: "Forget me",
  stored: "What is stored",
} as const;

/** Headings and notes that stand around quotes. */
export const NOTES = {
  nearest: "Nearest passages (not the answer):",
  rewordings: "Questions that are answered:",
  suggestions: "You could ask:",
  further: "Further passages:",
  alsoIn: "Also in",
  note: "Note",
  notMentioned: "not mentioned",
  laterLaw: "The documents are from their time: whether it happened, and any later law, is not covered.",
  wholePassage: "The whole passage is one step away: Show in context.",
  restOfList: "The rest is one step away: Next page.",
  unknownWords: "Nowhere in the documents:",
  coverage: "They were published in 2010 and 2011; one summary was last updated in 2015.",
  useful: "Was this useful?",
  complete: "This is the complete list.",
  differences: "Differences:",
  readAloudQuote: "Quote:",
  readAloudEnd: "End of quote. Source:",
  englishOnly: "The documents are in English, so the answers are too.",
} as const;

/** The verdicts of a quote check. */
export const VERDICTS = {
  verbatim: "Verbatim: these words stand in the documents exactly so.",
  altered: "Altered: close to this passage, but not the same.",
  absent: REFUSALS["quote-absent"],
} as const;

/** What is said when something cannot be done; never a stack, never what somebody typed. */
export const PROBLEMS = {
  fault: "Something went wrong on our side, and the question was not answered. Please ask again in a moment.",
  busy: "Many questions are being answered just now. Please ask again in a moment.",
  limited: "You have asked many questions in a short time. Please wait a minute before the next one.",
  forgotten: "This answer is no longer kept: answers are kept for seven days. Please ask again.",
  passageGone: "This passage is not in the documents any more. Please ask again.",
  notYours: "Only the person who asked, or a moderator, can do this.",
  notAllowed: "You are not allowed to do this here.",
  silentHere: "I do not answer in this channel. You can ask me in a direct message.",
  reloading: "The documents are being loaded. Please ask again in a moment.",
} as const;

/** Short replies to what somebody did with a button. */
export const DONE = {
  rated: "Thank you. You can change your mind at any time.",
  reported: "Thank you. The maintainers will look at this passage.",
  removed: "Removed.",
  shared: "Shared in the channel.",
  forgotten: "Done. Your questions, ratings and reports have been deleted.",
  settingsSaved: "The settings have been saved.",
} as const;

/** What the bot says of itself and of what it keeps. */
export const ABOUT = {
  heading: "About this bot",
  covers: "It answers from these documents, by quoting them word for word:",
  willNot: "It gives no opinion, does not know later law, and says so when the documents do not answer.",
  how: "No language model is involved, and no question leaves the computer on which it runs.",
  storedHeading: "What is stored",
  stored: [
    "Your last five questions in a conversation, for a day, so that you can ask on.",
    "Each answer's question, for seven days, so that its buttons work.",
    "Your ratings and reports of wrong passages, one per answer, under a keyed hash instead of your name.",
    "Questions that were not answered well, without any name, so that the maintainers can improve.",
  ],
  forget: '"Forget me" deletes your questions, answers, ratings and reports at once.',
} as const;
