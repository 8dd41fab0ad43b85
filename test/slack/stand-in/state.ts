import { z } from "zod";

export type Node = Readonly<Record<string, unknown>>;

/** A workspace with our app installed in it. */
export type Workspace = {
  readonly team: string;
  readonly token: string;
  readonly botUser: string;
  readonly botId: string;
  scopes: string[];
  /** What Slack says to the token; "ok" while it is good. */
  tokenState: "ok" | "token_revoked" | "account_inactive" | "invalid_auth";
  /** Channels of which the bot is a member; direct messages always. */
  readonly channels: Set<string>;
};

/** A message that stands in a channel, a direct message, or only before one person. */
export type Post = {
  readonly team: string;
  readonly channel: string;
  readonly thread: string | undefined;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly Node[];
  readonly onlyFor: string | undefined;
  readonly via: "postMessage" | "postEphemeral" | "response_url";
  readonly token: string;
  deleted: boolean;
};

export type Call = { readonly method: string; readonly token: string; readonly fields: Node; readonly at: number };

/** What goes wrong with a call: before it is carried out, or after (so that the caller cannot know). */
export type Fault =
  | { readonly kind: "limited"; readonly retryAfter: string | undefined }
  | { readonly kind: "status"; readonly status: number; readonly carriedOut: boolean; readonly body?: string }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "reset"; readonly carriedOut: boolean }
  | { readonly kind: "slow"; readonly ms: number };

type ResponseUrl = {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly made: number;
  readonly post: Post | undefined;
  uses: number;
};

export const FIELDS = z.record(z.string(), z.unknown());

/** Everything that the stand-in knows. */
export type State = {
  readonly workspaces: Workspace[];
  readonly posts: Post[];
  readonly calls: Call[];
  readonly views: {
    readonly method: string;
    readonly id: string;
    readonly user: string | undefined;
    readonly view: Node;
  }[];
  readonly triggers: Map<string, { readonly made: number; readonly user: string; uses: number }>;
  readonly responseUrls: Map<string, ResponseUrl>;
  /** Asked before each call; the first fault found is the one that happens. */
  faultOf: (call: Call) => Fault | undefined;
  /** Wall clock in milliseconds, for what expires. */
  now: () => number;
  /** Told of every message of ours that stands in a direct message: Slack sends it back as an event. */
  onOwnMessage: (post: Post) => void;
  count: number;
};

export function freshState(): State {
  return {
    workspaces: [],
    posts: [],
    calls: [],
    views: [],
    triggers: new Map(),
    responseUrls: new Map(),
    faultOf: () => undefined,
    now: () => Date.now(),
    onOwnMessage: () => {},
    count: 0,
  };
}

/** The next time stamp of a message, unique. */
export function nextTs(state: State): string {
  state.count += 1;
  return `1763750000.${String(state.count).padStart(6, "0")}`;
}
