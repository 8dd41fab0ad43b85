import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { guildJson, type Json, userJson } from "./wire.ts";
import { newId, type World } from "./world.ts";

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
export const INTENT = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12 } as const;

type Session = {
  readonly id: string;
  readonly intents: number;
  readonly events: Json[];
  seq: number;
  socket: WebSocket | undefined;
};

export type Gateway = {
  /** Sends an event to the bot, or keeps it for a resume while the bot is away. @param intent without it nothing is sent */
  readonly dispatch: (name: string, data: unknown, intent?: number) => void;
  /** Sends a frame as it is. */
  readonly sendRaw: (frame: string) => void;
  readonly requestReconnect: () => void;
  /** Ends the session: the bot must identify again, and nothing is replayed. */
  readonly invalidateSession: () => void;
  /** Ends the connection without a goodbye. */
  readonly cut: () => void;
  readonly close: (code: number) => void;
  readonly isConnected: () => boolean;
  readonly log: { identifies: number; resumes: number; heartbeats: number; replayed: number };
  /** What goes wrong next. */
  readonly faults: { silentHeartbeats: boolean; refuseIdentify: number | undefined; withoutReady: boolean };
  readonly stop: () => void;
};

const frameSchema = z.looseObject({ op: z.number(), d: z.unknown() });
const identifySchema = z.looseObject({ token: z.string(), intents: z.number(), properties: z.looseObject({}) });
const resumeSchema = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });

function send(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

/** The gateway of the stand-in: hello, identify, heartbeats, resume with replay, and the ways in which it ends. */
export function openGateway(server: Server, world: World, address: () => string, heartbeat: number): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  let current: Session | undefined;
  const log = { identifies: 0, resumes: 0, heartbeats: 0, replayed: 0 };
  const faults: Gateway["faults"] = { silentHeartbeats: false, refuseIdentify: undefined, withoutReady: false };
  const dispatchTo = (session: Session, t: string, d: unknown): void => {
    session.seq += 1;
    const event = { op: 0, t, d, s: session.seq };
    session.events.push(event);
    if (session.socket?.readyState === 1) session.socket.send(JSON.stringify(event));
  };

  const identify = (socket: WebSocket, data: unknown): void => {
    const { token, intents } = identifySchema.parse(data);
    log.identifies += 1;
    if (faults.refuseIdentify !== undefined) return socket.close(faults.refuseIdentify);
    if (token !== world.token) return socket.close(4004, "Authentication failed.");
    if ((intents & PRIVILEGED) !== 0) return socket.close(4014, "Disallowed intent(s).");
    const session: Session = { id: newId(), intents, events: [], seq: 0, socket };
    sessions.set(session.id, session);
    current = session;
    if (faults.withoutReady) return undefined;
    dispatchTo(session, "READY", {
      v: 10,
      user: { ...userJson(world.bot), verified: true, email: null, flags: 0, mfa_enabled: true },
      guilds: [{ id: world.guild, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: address(),
      application: { id: world.application, flags: 0 },
    });
    dispatchTo(session, "GUILD_CREATE", guildJson(world));
    return undefined;
  };

  const resume = (socket: WebSocket, data: unknown): void => {
    const { token, session_id, seq } = resumeSchema.parse(data);
    const session = sessions.get(session_id);
    if (token !== world.token) return socket.close(4004, "Authentication failed.");
    if (session === undefined) return send(socket, 9, false);
    log.resumes += 1;
    session.socket = socket;
    current = session;
    for (const event of session.events.filter(({ s }) => Number(s) > seq)) {
      log.replayed += 1;
      socket.send(JSON.stringify(event));
    }
    dispatchTo(session, "RESUMED", {});
    return undefined;
  };

  sockets.on("connection", (socket) => {
    send(socket, 10, { heartbeat_interval: heartbeat });
    socket.on("message", (raw: Buffer) => {
      const { op, d } = frameSchema.parse(JSON.parse(raw.toString("utf8")));
      if (op === 1) {
        log.heartbeats += 1;
        if (!faults.silentHeartbeats) send(socket, 11, null);
      } else if (op === 2) identify(socket, d);
      else if (op === 6) resume(socket, d);
      world.changes.emit("change");
    });
    socket.on("close", () => world.changes.emit("change"));
  });

  const now = (): WebSocket | undefined => current?.socket;
  return {
    dispatch: (name, data, intent = 0) => {
      if (current !== undefined && (current.intents & intent) === intent) dispatchTo(current, name, data);
    },
    sendRaw: (frame) => now()?.send(frame),
    requestReconnect: () => {
      const socket = now();
      if (socket !== undefined) send(socket, 7, null);
    },
    invalidateSession: () => {
      const socket = now();
      sessions.clear();
      if (socket !== undefined) send(socket, 9, false);
    },
    cut: () => now()?.terminate(),
    close: (code) => now()?.close(code),
    isConnected: () => now()?.readyState === 1,
    log,
    faults,
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
