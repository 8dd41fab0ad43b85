import { controlsOf, FLAG } from "./message-rules.ts";
import { channelNamed } from "./people.ts";
import type { RegisteredCommand } from "./command-rules.ts";
import type { StandIn } from "./stand-in.ts";
import { channelJson, type Json, memberJson, permissionsIn, postJson, userJson } from "./wire.ts";
import { type Channel, componentsOf, type InteractionRecord, newId, type Person, type Post, timeIn } from "./world.ts";

type Where = {
  readonly in?: Channel;
  /** In a server without the bot, by an app that the person installed for themselves. */
  readonly elsewhere?: boolean;
  /** Milliseconds that the event has been under way. */
  readonly age?: number;
};

/** Sends an interaction to the bot; the record says what becomes of it. */
function interact(
  standIn: StandIn,
  by: Person,
  kind: InteractionRecord["type"],
  data: Json,
  where: Where & { readonly on?: Post },
): InteractionRecord {
  const { world, gateway } = standIn;
  const channel = where.in ?? channelNamed(standIn, "general");
  const interaction: InteractionRecord = {
    id: newId(),
    token: `token${newId()}`,
    type: kind,
    by,
    channel: channel.id,
    created: timeIn(world) - (where.age ?? 0),
    ...(where.on === undefined ? {} : { on: where.on }),
    answers: 0,
    followUps: 0,
  };
  world.interactions.push(interaction);
  const inServer = channel.type !== 1;
  const guild = where.elsewhere === true ? "1100000000000000999" : world.guild;
  gateway.dispatch("INTERACTION_CREATE", {
    id: interaction.id,
    application_id: world.application,
    type: kind,
    data,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel:
      where.elsewhere === true
        ? { id: newId(), type: 0, name: "abroad", guild_id: guild }
        : channelJson(world, channel),
    ...(inServer
      ? { guild_id: guild, guild: { id: guild, locale: "en-US", features: [] }, member: memberJson(by) }
      : { user: userJson(by) }),
    ...(where.on === undefined ? {} : { message: postJson(world, where.on) }),
    app_permissions: String(inServer ? permissionsIn(world, channel) : (1n << 40n) - 1n),
    locale: "en-US",
    guild_locale: "en-US",
    entitlements: [],
    authorizing_integration_owners: where.elsewhere === true ? { 1: by.id } : { 0: inServer ? guild : "0" },
    context: inServer ? 0 : 1,
    attachment_size_limit: 10_485_760,
  });
  return interaction;
}

type Values = Readonly<Record<string, string | number | boolean>>;

/** Uses a slash command; the command and its options must be registered. */
export function slash(
  standIn: StandIn,
  by: Person,
  name: string,
  values: Values = {},
  where: Where = {},
): InteractionRecord {
  const command = registered(standIn, name);
  const known = "options" in command ? (command.options ?? []) : [];
  const options = Object.entries(values).map(([option, value]) => {
    const definition = known.find((each) => each.name === option);
    if (definition === undefined) throw new Error(`/${name} has no option ${option}`);
    return { name: option, type: definition.type, value };
  });
  const channels = options
    .filter(({ type }) => type === 7)
    .map(({ value }) => standIn.world.channels.get(String(value)));
  const resolved = Object.fromEntries(
    channels.flatMap((channel) =>
      channel === undefined ? [] : [[channel.id, { ...channelJson(standIn.world, channel), permissions: "0" }]],
    ),
  );
  return interact(standIn, by, 2, { id: command.id, name, type: 1, options, resolved: { channels: resolved } }, where);
}

/** Types into an option of a slash command. */
export function typeInto(standIn: StandIn, by: Person, name: string, option: string, typed: string): InteractionRecord {
  const command = registered(standIn, name);
  return interact(
    standIn,
    by,
    4,
    { id: command.id, name, type: 1, options: [{ name: option, type: 3, value: typed, focused: true }] },
    {},
  );
}

/** Uses a command of the apps menu on a message. */
export function onMessage(
  standIn: StandIn,
  by: Person,
  name: string,
  target: Post,
  where: Where = {},
): InteractionRecord {
  const { id } = registered(standIn, name);
  const messages = { [target.id]: postJson(standIn.world, target) };
  return interact(
    standIn,
    by,
    2,
    { id, name, type: 3, target_id: target.id, resolved: { messages } },
    { in: channelOf(standIn, target), ...where },
  );
}

/** Clicks the button with this label, as anybody may who sees the message. */
export function click(standIn: StandIn, by: Person, on: Post, label: string, where: Where = {}): InteractionRecord {
  mustSee(by, on);
  const button = componentsOf(on)
    .flatMap(controlsOf)
    .find((part) => part.type === 2 && part.label === label);
  if (button === undefined) throw new Error(`There is no button "${label}"`);
  return interact(
    standIn,
    by,
    3,
    { component_type: 2, custom_id: button.custom_id },
    { in: channelOf(standIn, on), ...where, on },
  );
}

/** Chooses the option with this label from the message's select. */
export function choose(standIn: StandIn, by: Person, on: Post, label: string): InteractionRecord {
  mustSee(by, on);
  for (const part of componentsOf(on).flatMap(controlsOf)) {
    const option = part.type === 3 ? part.options.find((each) => each.label === label) : undefined;
    if (option !== undefined) {
      return interact(
        standIn,
        by,
        3,
        { component_type: 3, custom_id: part.custom_id, values: [option.value] },
        { in: channelOf(standIn, on), on },
      );
    }
  }
  throw new Error(`There is no choice "${label}"`);
}

/** Fills in the form that an interaction opened. */
export function submit(standIn: StandIn, by: Person, opened: InteractionRecord, text: string): InteractionRecord {
  const { form, on } = opened;
  if (form === undefined) throw new Error("No form was opened");
  const components = [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: form.field, value: text } }];
  const channel = standIn.world.channels.get(opened.channel);
  return interact(
    standIn,
    by,
    5,
    { custom_id: form.custom_id, components },
    { ...(channel === undefined ? {} : { in: channel }), ...(on === undefined ? {} : { on }) },
  );
}

function registered({ world }: StandIn, name: string): RegisteredCommand {
  const command = world.commands.find((each) => each.name === name);
  if (command === undefined) throw new Error(`The command ${name} is not registered`);
  return command;
}

function channelOf({ world }: StandIn, post: Post): Channel {
  const channel = world.channels.get(post.channel);
  if (channel === undefined) throw new Error("The message is in no channel");
  return channel;
}

function mustSee(by: Person, post: Post): void {
  if (post.deleted) throw new Error("The message is gone");
  if (post.onlyFor !== undefined && post.onlyFor !== by.id) throw new Error(`${by.name} does not see this message`);
  if (((post.body.flags ?? 0) & FLAG.ephemeral) !== 0) throw new Error("Only deferring makes a message private here");
}
