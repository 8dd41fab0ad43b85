/** Factors by which passages are preferred for what a question asks; 1 leaves a passage as it is. */
export const PREFERENCES = {
  /** The passage holds the wanted date, sum, name ... or lacks it. */
  wantHeld: 1.08,
  wantMissing: 0.8,
  /** A name is asked about that few passages hold, and this one does not; a footnote may explain it without saying it. */
  nameMissing: 0.75,
  /** One thing alone is named, and the passage does not name it so. */
  bareMissing: 0.6,
  /** Nothing but a topic of two or three words is named, and the passage lacks one of them. */
  topicMissing: 0.75,
  /** Who is asked, and the passage names nobody; a row of the annex always does. */
  partyMissing: 0.85,
  /** The document is named, but not as the only source. */
  namedDocument: 1.15,
  /** A report of what was done, where the question asks what was done; a plan, where it does not. */
  reported: 1.5,
  /** What a report says is still to be done. */
  reportedAhead: 1.3,
  /** What is to be done, by whom and by when, stands in the annex and in plans, not in the report on them. */
  plannedRow: 1.15,
  plannedReport: 0.9,
  /** What something is is asked, and the passage begins by saying it: "Extended confiscation is ...". */
  defines: 2,
  /** What a thing is is asked, and the passage has its whole name of several words. */
  namesIt: 1.3,
  /** What an acronym stands for is asked, and the passage spells it out. */
  spelledOut: 2,
  /** The date of a text is asked, and the passage is what says when a text was adopted. */
  datesText: 1.35,
  /** "Priority 2": the passage has that very number behind that very word. */
  sameNumber: 1.2,
  /** A law, an article or a title is what footnotes give. */
  reference: 1.2,
  /** The conversation is about this passage, or about its part. */
  conversation: 1.2,
  conversationPart: 1.08,
  /** The passage has no word of what the conversation is about. */
  subjectMissing: 0.9,
  /** "Which others?": the passage is what was shown before. */
  shownBefore: 0.8,
  /** Another thing of the same kind is asked: it stands where the one before stood, among the footnotes of the same document. */
  sameDocument: 1.1,
  anotherNote: 1.5,
  /** The question names a year that the passage does not. */
  otherYear: 0.9,
  /** "By when?", "who is responsible?" about what was just spoken of: the annex says it in a cell. */
  rowInConversation: 1.25,
  /** "And extended?": the passage lacks the one word that is asked. */
  notContrasted: 0.5,
  /** Footnotes and captions answer only when they are clearly meant. */
  footnote: 0.95,
  caption: 0.85,
  namedKind: 1.5,
  namedTable: 1.3,
  namedBox: 1.1,
  /** Says what there is of something, where several things are asked for. */
  enumerates: 1.15,
  /** Headings stand for parts: taken where several things or a place are asked for. */
  heading: 0.6,
} as const;
