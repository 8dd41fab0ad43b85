import * as z from "zod";

const id = z.string().min(1).max(100);

const ACTION = z.object({
  type: z.literal("block_actions"),
  team: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.nullish() }),
  channel: z.object({ id }).nullish(),
  container: z
    .looseObject({
      type: id,
      message_ts: id.nullish(),
      channel_id: id.nullish(),
      is_ephemeral: z.boolean().nullish(),
      thread_ts: id.nullish(),
    })
    .nullish(),
  message: z.looseObject({ ts: id.nullish(), thread_ts: id.nullish() }).nullish(),
  view: z.looseObject({ id, type: id.nullish(), hash: z.string().nullish() }).nullish(),
  trigger_id: id,
  response_url: z.url().nullish(),
  actions: z
    .array(
      z.looseObject({
        action_id: id,
        action_ts: id.nullish(),
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});

export type Pressed = {
  readonly actionId: string;
  readonly value: string;
  readonly team: string;
  readonly user: string;
  readonly channel: string | undefined;
  readonly message: string | undefined;
  readonly thread: string | undefined;
  readonly ephemeral: boolean;
  /** The modal in which it was pressed, to be updated. */
  readonly modal: string | undefined;
  readonly home: boolean;
  readonly trigger: string;
  readonly responseUrl: string | undefined;
  readonly event: string;
};

/** Reads a click on a button or a choice from a menu; undefined when it is none. */
export function interpretAction(body: unknown): Pressed | undefined {
  const { data } = ACTION.safeParse(body);
  const action = data?.actions[0];
  const team = data?.team?.id ?? data?.user.team_id;
  if (data === undefined || action === undefined || team == null) return undefined;
  const message = data.message?.ts ?? data.container?.message_ts ?? undefined;
  return {
    actionId: action.action_id,
    value: action.selected_option?.value ?? action.value ?? "",
    team,
    user: data.user.id,
    channel: data.channel?.id ?? data.container?.channel_id ?? undefined,
    message,
    thread: data.message?.thread_ts ?? data.container?.thread_ts ?? message,
    ephemeral: data.container?.is_ephemeral === true,
    modal: data.view?.type === "modal" ? data.view.id : undefined,
    home: data.view?.type === "home",
    trigger: data.trigger_id,
    responseUrl: data.response_url ?? undefined,
    event: `slack:${team}:click:${data.user.id}:${data.trigger_id}:${action.action_ts ?? ""}`,
  };
}
