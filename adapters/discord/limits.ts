/**
 * What Discord accepts, in one table. Numbers are from the developer documentation (components reference, message
 * resource, application commands) as read on 2026-08-06; `textBytes` is a reported one: about 10,170 bytes of UTF-8 in
 * the Text Displays of a message give HTTP 500, twelve bytes counted for each display (discord-api-docs#8554).
 * Lengths are in characters (UTF-16 units, so never below what Discord counts) unless the name says bytes.
 */
export const LIMITS = {
  /** All Text Displays of a message together. */
  text: 4000,
  textBytes: 9500,
  bytesPerTextDisplay: 12,
  /** All components of a message, nested ones included. */
  components: 40,
  rowsButtons: 5,
  customId: 100,
  buttonLabel: 80,
  selectOptions: 25,
  selectText: 100,
  selectPlaceholder: 150,
  linkUrl: 512,
  /** Plain `content` of a message. */
  content: 2000,
  modalTitle: 45,
  modalComponents: 5,
  modalLabel: 45,
  modalDescription: 100,
  modalInput: 4000,
  autocompleteChoices: 25,
  autocompleteText: 100,
  /** A question longer than this cannot be a STRING option. */
  optionText: 6000,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** Names, descriptions and values of a slash command, of each only the longest localisation. */
  commandCharacters: 8000,
  /** A file without any boost of the server, bytes. */
  fileBytes: 10 * 1024 * 1024,
  nonce: 25,
} as const;

/** How long Discord waits, in milliseconds. */
export const DEADLINES = {
  /** From the event to the first response; after it the interaction is unknown (10062). */
  firstResponse: 3_000,
  /** Life of an interaction's token. */
  token: 15 * 60_000,
} as const;
