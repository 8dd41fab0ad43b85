import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { LIMITS } from "./limits.ts";
import { OPTION_WORDS, WORDS } from "./command-words.ts";
import { type Localised, localised } from "./localised.ts";

/** Names by which handlers know the commands and options; what people see is in command-words.ts. */
export const COMMANDS = {
  ask: "ask",
  actions: "actions",
  check: "check",
  define: "define",
  compare: "compare",
  about: "about",
  settings: "settings",
  findSource: "Find the source",
  checkQuote: "Check this quote",
} as const;

/** MANAGE_MESSAGES (1 << 13): who may change settings and remove other people's answers. */
const MODERATOR = "8192";

const { Guild, BotDM, PrivateChannel } = InteractionContextType;
const { GuildInstall, UserInstall } = ApplicationIntegrationType;
const EVERYWHERE = { contexts: [Guild, BotDM, PrivateChannel], integration_types: [GuildInstall, UserInstall] };
const IN_SERVERS = { contexts: [Guild], integration_types: [GuildInstall] };

type Command = RESTPostAPIApplicationCommandsJSONBody;
type Option = APIApplicationCommandOption;

const names = ({ text, localizations }: Localised) => ({ name: text, name_localizations: localizations });
const descriptions = ({ text, localizations }: Localised) => ({
  description: text,
  description_localizations: localizations,
});
const words = (option: keyof typeof OPTION_WORDS) => {
  const [name, description] = OPTION_WORDS[option];
  return { ...names(localised(name)), ...descriptions(localised(description)) };
};

const string = (option: keyof typeof OPTION_WORDS, rest: { required?: true; autocomplete?: true } = {}): Option => ({
  type: ApplicationCommandOptionType.String,
  ...words(option),
  max_length: LIMITS.optionText,
  ...rest,
});
const choice = (
  option: keyof typeof OPTION_WORDS,
  choices: Readonly<Record<string, Parameters<typeof localised>[0]>>,
): Option => ({
  type: ApplicationCommandOptionType.String,
  ...words(option),
  choices: Object.entries(choices).map(([value, label]) => ({ value, ...names(localised(label)) })),
});
const integer = (option: keyof typeof OPTION_WORDS, min_value: number, max_value: number): Option => ({
  type: ApplicationCommandOptionType.Integer,
  ...words(option),
  min_value,
  max_value,
});
const yesOrNo = (option: keyof typeof OPTION_WORDS): Option => ({
  type: ApplicationCommandOptionType.Boolean,
  ...words(option),
});
/** Channels of a server in which messages or posts are written. */
const channel = (option: keyof typeof OPTION_WORDS): Option => ({
  type: ApplicationCommandOptionType.Channel,
  ...words(option),
  channel_types: [
    ChannelType.GuildText,
    ChannelType.GuildAnnouncement,
    ChannelType.GuildVoice,
    ChannelType.GuildStageVoice,
    ChannelType.GuildForum,
    ChannelType.GuildMedia,
  ],
});

function slash(name: keyof typeof WORDS, options: Option[], where: object = EVERYWHERE): Command {
  const [label, description] = WORDS[name];
  return {
    type: ApplicationCommandType.ChatInput,
    ...names(localised(label)),
    ...descriptions(localised(description)),
    options,
    ...where,
  };
}

function onMessage(name: keyof typeof WORDS): Command {
  return { type: ApplicationCommandType.Message, ...names(localised(WORDS[name][0])), ...EVERYWHERE };
}

/** All commands as they are registered. `contexts` and `integration_types` are set because Discord fills them in. */
export const COMMAND_DEFINITIONS: readonly Command[] = [
  slash("ask", [
    string("question", { required: true, autocomplete: true }),
    string("document", { autocomplete: true }),
    yesOrNo("private"),
  ]),
  slash("actions", [
    integer("objective", 1, 99),
    integer("action", 1, 99),
    string("responsible", { autocomplete: true }),
    integer("year", 1990, 2100),
    choice("timing", {
      dated: ["dated", "mit Datum", "datée", "con fecha", "con data", "z datą"],
      ongoing: ["ongoing", "laufend", "en cours", "en curso", "in corso", "w toku"],
    }),
    choice("reported", {
      yes: ["yes", "ja", "oui", "sí", "sì", "tak"],
      no: ["nothing found", "nichts gefunden", "rien trouvé", "nada encontrado", "nulla trovato", "nic nie znaleziono"],
    }),
    yesOrNo("private"),
  ]),
  slash("check", [string("quote", { required: true }), yesOrNo("private")]),
  slash("define", [string("term", { required: true }), yesOrNo("private")]),
  slash("compare", [string("topic", { required: true }), yesOrNo("private")]),
  slash("about", []),
  slash(
    "settings",
    [channel("allow"), channel("disallow"), yesOrNo("everywhere"), yesOrNo("privately"), integer("cooldown", 0, 3600)],
    { ...IN_SERVERS, default_member_permissions: MODERATOR },
  ),
  onMessage("findSource"),
  onMessage("checkQuote"),
];
