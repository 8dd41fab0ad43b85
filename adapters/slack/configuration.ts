/** Who installed the app: of an enterprise-wide installation the enterprise counts, else the workspace. */
export type Owner = {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId?: string | undefined;
  readonly teamId?: string | undefined;
};

/** Where installations are kept, each as one text; src/store keeps them encrypted. */
export type Installations = {
  readonly store: (owner: Owner, text: string) => Promise<void>;
  readonly fetch: (owner: Owner) => Promise<string | undefined>;
  readonly delete: (owner: Owner) => Promise<void>;
};

/** One workspace by its token, or several by OAuth. */
export type Access =
  | { readonly kind: "one-workspace"; readonly botToken: string }
  | {
      readonly kind: "several-workspaces";
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      /** The public address of `/slack/oauth_redirect`, as registered with Slack. */
      readonly redirectUri?: string | undefined;
      readonly installations: Installations;
      /** Loopback port of the pages for installing; with HTTP they stand on its port. */
      readonly port: number;
    };

/** How events come in. */
export type Reception =
  | { readonly kind: "socket"; readonly appToken: string }
  | {
      readonly kind: "http";
      readonly signingSecret: string;
      readonly port: number;
      readonly host?: string | undefined;
    };

export type SlackConfiguration = {
  readonly access: Access;
  readonly reception: Reception;
  /** Stay silent in channels shared with other organisations and towards guests, wherever a space does not say. */
  readonly silentInSharedChannels?: boolean | undefined;
  /** Slack user ids that may change settings; nobody by default. */
  readonly administrators?: readonly string[] | undefined;
  /** Show "is looking for the passage" while an answer is under way; one more call per question. */
  readonly showStatus?: boolean | undefined;
  /** Another address of Slack's Web API, for GovSlack or a stand-in. */
  readonly apiUrl?: string | undefined;
  readonly times?: Partial<Times> | undefined;
};

/** Times that tests shorten, in milliseconds. */
export type Times = {
  /** How long a new socket may take to say hello. */
  readonly hello: number;
  /** First wait before a new socket after a failure; doubles up to `longestReconnect`. */
  readonly reconnect: number;
  readonly longestReconnect: number;
  /** How long a replaced socket is still listened to. */
  readonly linger: number;
  /** No pong for this long closes a socket. */
  readonly pong: number;
  /** No ping from Slack for this long closes a socket. */
  readonly ping: number;
  /** First wait before a message that did not leave is tried again. */
  readonly resend: number;
};

export const TIMES_BY_DEFAULT: Times = {
  hello: 10_000,
  reconnect: 1000,
  longestReconnect: 30_000,
  linger: 3000,
  pong: 5000,
  ping: 30_000,
  resend: 500,
};

/** A log that takes fields and a sentence, such as pino. Nothing that a user typed and no token is ever given to it. */
export type Log = {
  readonly info: (fields: object, sentence: string) => void;
  readonly warn: (fields: object, sentence: string) => void;
  readonly error: (fields: object, sentence: string) => void;
};

/** The scopes of manifest.json, also used for installing by OAuth. */
export const SCOPES: readonly string[] = [
  "app_mentions:read",
  "assistant:write",
  "chat:write",
  "commands",
  "im:history",
];
