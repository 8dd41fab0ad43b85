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
  /** Plain `content` of a message. */
  content: 2000,
  autocompleteChoices: 25,
  autocompleteText: 100,
  /** A STRING option of a command. */
  optionText: 6000,
} as const;
