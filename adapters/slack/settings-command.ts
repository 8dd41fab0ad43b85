import type { Settings } from "../../src/chat/chat.ts";
import { DONE, PROBLEMS } from "../../src/chat/wording.ts";
import type { Command } from "./interpret-command.ts";
import { settingsOf, spaceOf, type Running } from "./running.ts";
import { SLACK } from "./wording.ts";

type Change = (settings: Settings, channel: string, amount: number) => Settings;

const WITHOUT = (list: readonly string[], one: string): readonly string[] => list.filter((entry) => entry !== one);

/** What can be set, by what is typed after `/iss settings`. */
const CHANGES: Readonly<Record<string, Change>> = {
  "shared silent": (settings) => ({ ...settings, silentInSharedChannels: true }),
  "shared answer": (settings) => ({ ...settings, silentInSharedChannels: false }),
  "private on": (settings) => ({ ...settings, privateByDefault: true }),
  "private off": (settings) => ({ ...settings, privateByDefault: false }),
  "here on": (settings, channel) => ({ ...settings, channels: [...WITHOUT(settings.channels, channel), channel] }),
  "here off": (settings, channel) => ({ ...settings, channels: WITHOUT(settings.channels, channel) }),
  cooldown: (settings, _channel, amount) => ({ ...settings, coolDownSeconds: Math.min(Math.max(amount, 0), 3600) }),
};

function described(settings: Settings): string {
  return SLACK.settingsNow([
    `shared channels and guests: ${settings.silentInSharedChannels ? "silent" : "answered"}`,
    `private by default: ${settings.privateByDefault ? "yes" : "no"}`,
    `channels: ${settings.channels.length === 0 ? "all" : String(settings.channels.length)}`,
    `cool-down: ${settings.coolDownSeconds} seconds`,
  ]);
}

/** `/iss settings ...` for the administrators named in the configuration, checked on every call; says what is set. */
export async function changeSettings(running: Running, command: Command): Promise<string> {
  const { chat, configuration } = running;
  if (configuration.administrators?.includes(command.user) !== true) return PROBLEMS.notAllowed;
  const [, ...words] = command.text.trim().toLowerCase().split(/\s+/u);
  const settings = await settingsOf(running, command.team);
  if (words.length === 0) return `${described(settings)} ${SLACK.settingsUsage}`;
  const amount = Number(words.at(-1));
  const change = CHANGES[Number.isInteger(amount) ? words.slice(0, -1).join(" ") : words.join(" ")];
  if (change === undefined) return SLACK.settingsUsage;
  const changed = change(settings, command.channel, Number.isInteger(amount) ? amount : 0);
  await chat.setSettings(spaceOf(command.team), changed);
  return `${DONE.settingsSaved} ${described(changed)}`;
}
