import { type PermissionsBitField, PermissionFlagsBits } from "discord.js";

/** Permissions that the bot uses, by the names that Discord's settings show. None else is asked for. */
export const PERMISSIONS = {
  ViewChannel: "View Channels",
  SendMessages: "Send Messages",
  SendMessagesInThreads: "Send Messages in Threads",
  ReadMessageHistory: "Read Message History",
  AttachFiles: "Attach Files",
} as const;
export type Permission = keyof typeof PERMISSIONS;

/** The number for the invitation link. */
export const INVITATION: bigint = Object.keys(PERMISSIONS).reduce(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
  (sum, name) => sum | PermissionFlagsBits[name as Permission],
  0n,
);

/** Which of the wanted permissions are lacking, by the names that Discord shows. */
export function lacking(held: Readonly<PermissionsBitField> | null, wanted: readonly Permission[]): readonly string[] {
  return wanted.filter((name) => held?.has(PermissionFlagsBits[name]) !== true).map((name) => PERMISSIONS[name]);
}
