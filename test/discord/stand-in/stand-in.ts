import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type Gateway, openGateway } from "./gateway.ts";
import { type Fault, type FaultScript, openHttp, type Request } from "./http.ts";
import { serveRoute } from "./routes.ts";
import { newWorld, type World } from "./world.ts";

/** A strict stand-in of Discord on loopback: real HTTP and WebSocket, no account, no network. */
export type StandIn = {
  readonly world: World;
  readonly gateway: Gateway;
  /** Base address for the client option `rest.api`. */
  readonly api: string;
  /** Requests so far, oldest first. */
  readonly requests: Request[];
  /** The next requests whose "METHOD path" matches fail, this many of them. */
  readonly fail: (what: RegExp, fault: Fault, times?: number) => void;
  /** Decides for every request; for soaks. */
  readonly failBy: (script: FaultScript) => void;
  /** Resolves with the first value that is not undefined; looked at again whenever something changes. */
  readonly until: <Value>(look: () => Value | undefined, what: string) => Promise<Value>;
  readonly stop: () => Promise<void>;
};

/** How long a test waits for anything, in milliseconds. */
const PATIENCE = 8_000;

const NO_FAULTS: FaultScript = () => undefined;

/** Opens the stand-in. @param heartbeat interval in milliseconds; Discord's own is 41,250 */
export async function openStandIn({ heartbeat = 41_250 }: { readonly heartbeat?: number } = {}): Promise<StandIn> {
  const world = newWorld();
  const requests: Request[] = [];
  const planned: { readonly what: RegExp; readonly fault: Fault; left: number }[] = [];
  let script: FaultScript = NO_FAULTS;
  const faultOf: FaultScript = (request) => {
    requests.push(request);
    const plan = planned.find(({ what, left }) => left > 0 && what.test(`${request.method} ${request.path}`));
    if (plan === undefined) return script(request);
    plan.left -= 1;
    return plan.fault;
  };
  let gateway: Gateway | undefined;
  let port = 0;
  const theGateway = (): Gateway => {
    if (gateway === undefined) throw new Error("The gateway is not open");
    return gateway;
  };
  const address = (): string => `ws://127.0.0.1:${port}`;
  const server = openHttp((request) => serveRoute({ world, gateway: theGateway, address }, request), faultOf);
  gateway = openGateway(server, world, address, heartbeat);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
  port = (server.address() as AddressInfo).port;
  return {
    world,
    gateway,
    api: `http://127.0.0.1:${port}/api`,
    requests,
    fail: (what, fault, times = 1) => void planned.push({ what, fault, left: times }),
    failBy: (decide) => {
      script = decide;
    },
    until: (look, what) => until(world, look, what),
    stop: async () => {
      theGateway().stop();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function until<Value>(world: World, look: () => Value | undefined, what: string): Promise<Value> {
  const late = AbortSignal.timeout(PATIENCE);
  for (;;) {
    const value = look();
    if (value !== undefined) return value;
    try {
      await once(world.changes, "change", { signal: late });
    } catch {
      throw new Error(`Waited ${PATIENCE} ms in vain for ${what}`);
    }
  }
}
