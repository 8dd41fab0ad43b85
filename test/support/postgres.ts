import type { Socket } from "node:net";
import { createServer } from "node:net";
import { PGlite } from "@electric-sql/pglite";

/** A PostgreSQL that npm alone brings, reached through the real `pg` over the real protocol, on loopback. */
export type TestPostgres = {
  readonly url: string;
  /** Drops all tables. */
  readonly wipe: () => Promise<void>;
  /** Empties all tables. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The last message of each reply, ReadyForQuery, ends with "I" when no transaction is open. */
const IDLE = "I".charCodeAt(0);
const READY = "Z".charCodeAt(0);

/**
 * PGlite has one session: connections take turns, each keeping it until its transaction is over.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const database = await PGlite.create();
  let turn: Promise<void> = Promise.resolve();
  const sockets = new Set<Socket>();

  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    let pending = Buffer.alloc(0);
    let started = false;
    let release: (() => void) | undefined;
    let work: Promise<void> = Promise.resolve();

    const handle = async (message: Buffer): Promise<void> => {
      if (release === undefined) {
        const before = turn;
        turn = new Promise((resolve) => {
          release = resolve;
        });
        await before;
      }
      const reply = await database.execProtocolRaw(new Uint8Array(message));
      socket.write(reply);
      if (reply.at(-6) === READY && reply.at(-1) === IDLE) {
        release?.();
        release = undefined;
      }
    };
    socket.on("data", (data) => {
      pending = Buffer.concat([pending, data]);
      for (;;) {
        const head = started ? 1 : 0;
        if (pending.length < head + 4) return;
        const length = head + pending.readInt32BE(head);
        if (pending.length < length) return;
        const message = Buffer.from(pending.subarray(0, length));
        pending = pending.subarray(length);
        if (started && message[0] === "X".charCodeAt(0)) return; // the client says goodbye
        started = true;
        work = work.then(() => handle(message));
      }
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      void work.finally(() => release?.());
    });
  };

  const server = createServer(serve);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Cannot tell the port of the test database");
  return {
    url: `postgres://postgres:test@127.0.0.1:${address.port}/postgres`,
    wipe: async () => {
      await database.exec("drop schema public cascade; create schema public");
    },
    reset: async () => {
      const { rows } = await database.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
      );
      if (rows.length > 0) await database.exec(`truncate ${rows.map(({ name }) => name).join(", ")}`);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await database.close();
    },
  };
}
