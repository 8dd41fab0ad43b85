/** What only the Discord app says; what every adapter says stands in src/chat/wording.ts. */
export const WORDING = {
  source: "Source",
  officialPage: "official page",
  continued: "The passage, continued",
  continues: "The passage goes on in the next part",
  stated: "The documents state the number themselves:",
  responsible: "Responsible",
  timing: "Timing",
  legend: "Names in full",
  further: "Also answering",
  document: "document",
  differencesKey:
    "~~Struck through~~ stands only in the pasted text, **bold** only in the document. The same in words:",
  answerId: "Answer",
  question: "Question",
  pick: "Choose a passage: its context, how to cite it, or report it",
  chooseQuestion: "Choose a question",
  previous: "Previous page",
  next: "Next page",
  asFile: "Whole list as a file",
  file: "The whole answer as a file, every passage in full:",
  whyRefused: "Why no answer",
  whyHeading: "How this answer came about",
  inContext: "The passage in its context",
  before: "Before it:",
  thePassage: "The passage:",
  after: "After it:",
  noMore: "There are no further passages.",
  nextTitle: "Ask the next question",
  nextLabel: "Your question",
  nextHint: "It may refer to what you asked before: “and by when?”",
  tooOld: "This button is from an older version of the bot. Please ask again.",
  unknownDocument: "There is no such document. Please choose one from the list that appears while you type.",
  unknownParty: "There is no such party in the annex. Please choose one from the list that appears while you type.",
  nothingInMessage: "That message has no text to look up.",
  cannotBeShown: "Discord did not accept the full layout of this answer, so here it is as plain text:",
  savedNow: "Settings of this server",
  channelsAll: "I answer in all channels.",
  privateOn: "Answers to commands are private unless the asker chooses otherwise.",
  privateOff: "Answers to commands are shown to everybody unless the asker chooses otherwise.",
  coolDownOff: "There is no cool-down.",
  notYours: "Only the person who asked, or somebody with the permission “Manage Messages”, can remove this answer.",
  moderatorsOnly: "Changing the settings needs the permission “Manage Messages” in this server.",
  emptyReply:
    "Discord does not show me the text of replies to the answers of commands. Please use this button, or mention me in a message.",
  onlyInServer: "Settings belong to a server: please use this command there.",
  languages:
    "Command names and descriptions follow your Discord language. The documents are in English, so the answers are too.",
  slashOnly: "Ask with /ask, mention me in a message, write to me directly, or use the apps menu of any message.",
} as const;

/** "Page 2 of 4". */
export function pageOf(page: number, pages: number): string {
  return `Page ${page + 1} of ${pages}`;
}

/** The label of the button for further passages, with how many there are. */
export function counted(label: string, count: number): string {
  return count > 0 ? `${label} (${count})` : label;
}

/** Why the bot cannot do something here: the permission by the name that Discord's settings show. */
export function missing(permissions: readonly string[], where: string): string {
  const names = permissions.map((name) => `“${name}”`).join(" and ");
  const [noun, it] = permissions.length === 1 ? ["permission", "it"] : ["permissions", "them"];
  return `I lack the ${noun} ${names} ${where}. Somebody who manages the server can give ${it} to me in its settings.`;
}

/** Said by a moderator's choice of channels. */
export function onlyIn(channels: readonly string[]): string {
  return `I answer only in ${channels.map((id) => `<#${id}>`).join(", ")}.`;
}

/** Said while a channel is cooling down. */
export function coolingDown(seconds: number): string {
  return `This channel has a cool-down: the next public answer is possible in ${seconds} s, so only you see this one.`;
}

/** The setting of the cool-down, in words. */
export function coolDownOf(seconds: number): string {
  return `At least ${seconds} s lie between two public answers in a channel.`;
}
