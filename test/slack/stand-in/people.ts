import type { Driver, Delivered } from "./driver.ts";
import type { StandIn } from "./server.ts";
import { nextTs, type Node, type Post, type Workspace } from "./state.ts";

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** What people in a workspace do; each returns when Slack has delivered it. */
export type People = {
  readonly mention: (user: string, text: string, options?: Sent) => Promise<Delivered & { readonly ts: string }>;
  readonly direct: (user: string, text: string, options?: Sent) => Promise<Delivered & { readonly ts: string }>;
  readonly command: (user: string, text: string, channel?: string) => Promise<Delivered>;
  readonly shortcut: (user: string, callback: string, text: string) => Promise<Delivered>;
  readonly open: (user: string, tab: "home" | "messages") => Promise<Delivered>;
  /** Presses a button (by its label), a menu entry, or a feedback button that stands there; throws when it does not. */
  readonly press: (
    user: string,
    post: Pressable,
    label: string,
    options?: { readonly again?: boolean },
  ) => Promise<Delivered>;
  readonly event: (event: Node, outer?: Node) => Promise<Delivered>;
};

type Sent = {
  readonly channel?: string;
  readonly thread?: string;
  readonly event?: Node;
  readonly outer?: Node;
  readonly again?: boolean;
  readonly ts?: string;
};
export type Pressable = Post | { readonly view: Node; readonly id: string };

/** The element with this label, and the value that pressing it sends. */
function found(
  blocks: readonly Node[],
  label: string,
): { readonly action_id: unknown; readonly value?: unknown; readonly selected_option?: Node } | undefined {
  for (const element of blocks.flatMap((block) => listOf(block["elements"]))) {
    const { action_id } = element;
    if (isNode(element["text"]) && element["text"]["text"] === label) return { action_id, value: element["value"] };
    for (const key of ["positive_button", "negative_button"]) {
      const side = element[key];
      if (isNode(side) && isNode(side["text"]) && side["text"]["text"] === label)
        return { action_id, value: side["value"] };
    }
    const option = listOf(element["options"]).find(
      ({ text }) => isNode(text) && String(text["text"]).startsWith(label),
    );
    if (option !== undefined) return { action_id, selected_option: option };
  }
  return undefined;
}

export function people(standIn: StandIn, workspace: Workspace, driver: Driver): People {
  const { state } = standIn;
  const { team, botUser } = workspace;
  let count = 0;

  const envelope = (event: Node, outer: Node = {}): Node => {
    count += 1;
    return {
      token: "unused",
      team_id: team,
      api_app_id: "A1",
      type: "event_callback",
      event_id: `Ev${team}${count}`,
      event_time: 1_763_750_000,
      authorizations: [
        { enterprise_id: null, team_id: team, user_id: botUser, is_bot: true, is_enterprise_install: false },
      ],
      event,
      ...outer,
    };
  };
  const trigger = (user: string): string => {
    count += 1;
    const id = `trigger-${team}-${count}`;
    state.triggers.set(id, { made: state.now(), user, uses: 0 });
    return id;
  };
  const message = async (user: string, text: string, given: Sent, base: Node): Promise<Delivered & { ts: string }> => {
    const ts = given.ts ?? nextTs(state);
    const thread = given.thread === undefined ? {} : { thread_ts: given.thread };
    const event = { user, text, ts, event_ts: ts, team, ...thread, ...base, ...given.event };
    const delivered = await driver.deliver("events_api", envelope(event, given.outer), { again: given.again ?? false });
    return { ...delivered, ts };
  };

  return {
    mention: (user, text, given = {}) =>
      message(user, `<@${botUser}> ${text}`, given, {
        type: "app_mention",
        channel: given.channel ?? `C${team}general`,
      }),
    direct: (user, text, given = {}) =>
      message(user, text, given, { type: "message", channel: `D${user}`, channel_type: "im" }),
    event: async (event, outer) => driver.deliver("events_api", envelope(event, outer)),
    open: async (user, tab) =>
      driver.deliver(
        "events_api",
        envelope({ type: "app_home_opened", user, channel: `D${user}`, tab, event_ts: "1.1" }),
      ),
    command: async (user, text, channel = `C${team}general`) =>
      driver.deliver("slash_commands", {
        token: "unused",
        team_id: team,
        channel_id: channel,
        user_id: user,
        command: "/iss",
        text,
        api_app_id: "A1",
        trigger_id: trigger(user),
        response_url: standIn.responseUrl({ team, channel, user }),
      }),
    shortcut: async (user, callback, text) => {
      const channel = `C${team}secret`;
      return driver.deliver("interactive", {
        type: "message_action",
        token: "unused",
        action_ts: nextTs(state),
        team: { id: team, domain: "test" },
        user: { id: user, username: user, team_id: team, name: user },
        channel: { id: channel, name: "secret" },
        callback_id: callback,
        trigger_id: trigger(user),
        message_ts: "1.1",
        message: { type: "message", user: "Uother", text, ts: "1.1" },
        response_url: standIn.responseUrl({ team, channel, user }),
      });
    },
    press: async (user, post, label, options = {}) => {
      const inView = "view" in post;
      const action = found(inView ? listOf(post.view["blocks"]) : post.blocks, label);
      if (action === undefined) throw new Error(`There is no "${label}" to press`);
      const base = {
        type: "block_actions",
        team: { id: team, domain: "test" },
        user: { id: user, username: user, team_id: team },
        api_app_id: "A1",
        trigger_id: trigger(user),
        actions: [{ ...action, type: "button", block_id: "b", action_ts: nextTs(state) }],
      };
      if (inView) {
        const container = { type: "view", view_id: post.id };
        return driver.deliver(
          "interactive",
          {
            ...base,
            container,
            view: { id: post.id, type: post.view["type"], hash: "h" },
          },
          options,
        );
      }
      const thread = post.thread === undefined ? {} : { thread_ts: post.thread };
      return driver.deliver(
        "interactive",
        {
          ...base,
          container: {
            type: "message",
            message_ts: post.ts,
            channel_id: post.channel,
            is_ephemeral: post.onlyFor !== undefined,
            ...thread,
          },
          channel: { id: post.channel, name: "general" },
          ...(post.onlyFor === undefined ? { message: { ts: post.ts, text: post.text, ...thread } } : {}),
          response_url: standIn.responseUrl({ team, channel: post.channel, user, post }),
        },
        options,
      );
    },
  };
}
