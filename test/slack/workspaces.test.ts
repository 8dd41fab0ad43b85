import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Installations, Owner } from "../../adapters/slack/configuration.ts";
import { installationStore } from "../../adapters/slack/installation-store.ts";
import { startSlack, type Slack } from "../../adapters/slack/start.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { freshChat, keptLog, SHORT_TIMES, SIGNING_SECRET, until, type Mode } from "./bot.ts";
import { httpDriver, socketDriver, type Driver } from "./stand-in/driver.ts";
import { people } from "./stand-in/people.ts";
import { startStandIn, type StandIn } from "./stand-in/server.ts";
import type { Workspace } from "./stand-in/state.ts";

type Setting = {
  readonly standIn: StandIn;
  readonly slack: Slack;
  readonly driver: Driver;
  readonly kept: Map<string, string>;
  readonly pages: string;
};
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const keyOf = ({ teamId, enterpriseId }: Owner): string => teamId ?? enterpriseId ?? "";

async function start(mode: Mode): Promise<Setting> {
  const standIn = await startStandIn();
  const { chat, close } = await freshChat();
  const kept = new Map<string, string>();
  const installations: Installations = {
    store: async (owner, text) => {
      kept.set(keyOf(owner), text);
      await Promise.resolve();
    },
    fetch: async (owner) => Promise.resolve(kept.get(keyOf(owner))),
    delete: async (owner) => {
      kept.delete(keyOf(owner));
      await Promise.resolve();
    },
  };
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const slack = await startSlack({
    chat,
    log: keptLog([]),
    configuration: {
      access: {
        kind: "several-workspaces",
        clientId: "client",
        clientSecret: "client secret",
        stateSecret: "state secret",
        installations,
        port,
      },
      reception:
        mode === "socket"
          ? { kind: "socket", appToken: standIn.appToken }
          : { kind: "http", signingSecret: SIGNING_SECRET, port: 0 },
      apiUrl: standIn.apiUrl,
      times: SHORT_TIMES,
    },
  });
  closing.push(
    close,
    () => standIn.close(),
    () => slack.stop(500),
  );
  const base = `http://127.0.0.1:${mode === "socket" ? port : (slack.port() ?? 0)}`;
  const driver =
    mode === "socket" ? socketDriver(standIn, []) : httpDriver(() => `${base}/slack/events`, SIGNING_SECRET, []);
  return { standIn, slack, driver, kept, pages: base };
}

type Page = { readonly status: number; readonly text: string; readonly cookie: string };

async function get(url: string, cookie = ""): Promise<Page> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { cookie } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          cookie: (response.headers["set-cookie"] ?? []).map((set) => set.split(";")[0]).join("; "),
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** Somebody opens the page, agrees at Slack, and is sent back. */
async function install({ standIn, pages }: Setting, workspace: Workspace): Promise<Page> {
  const { text, cookie } = await get(`${pages}/slack/install`);
  const address = /href="(?<address>https:[^"]+)"/u.exec(text)?.groups?.["address"] ?? "";
  const state = new URL(address.replaceAll("&amp;", "&")).searchParams.get("state") ?? "";
  return get(
    `${pages}/slack/oauth_redirect?code=${standIn.installCode(workspace)}&state=${encodeURIComponent(state)}`,
    cookie,
  );
}

describe.each<Mode>(["socket", "http"])("several workspaces, over %s", (mode) => {
  it("each installs for itself, and is answered with its own token only", async () => {
    const setting = await start(mode);
    const { standIn, slack, driver } = setting;
    const [one, two] = [standIn.addWorkspace("T1"), standIn.addWorkspace("T2")];
    for (const workspace of [one, two]) expect((await install(setting, workspace)).status).toBe(200);
    const [first, second] = [people(standIn, one, driver), people(standIn, two, driver)];
    await Promise.all(
      Array.from({ length: 6 }, async (_unused, index) => {
        await first.mention(`UT1person${index}`, QUESTIONS.found);
        await second.mention(`UT2person${index}`, QUESTIONS.found);
      }),
    );
    await until(() => slack.health().running === 0 && standIn.state.posts.length === 12);
    for (const { team, token } of standIn.state.posts) expect(token).toBe(`xoxb-${team}-stand-in`);
    const refused = standIn.state.calls.filter(
      ({ method, token, fields }) =>
        method === "chat.postMessage" && !token.includes(String(fields["channel"]).slice(1, 3)),
    );
    expect(refused).toEqual([]);
  });

  it("one that is not installed gets nothing, and the others go on", async () => {
    const setting = await start(mode);
    const { standIn, slack, driver } = setting;
    const [one, stranger] = [standIn.addWorkspace("T1"), standIn.addWorkspace("T9")];
    await install(setting, one);
    await people(standIn, stranger, driver).mention("UT9x", QUESTIONS.found);
    await people(standIn, one, driver).mention("UT1x", QUESTIONS.found);
    await until(() => slack.health().running === 0 && standIn.state.posts.length > 0);
    expect(standIn.state.posts.map(({ team }) => team)).toEqual(["T1"]);
  });

  it.each([
    ["app_uninstalled", { type: "app_uninstalled" }],
    ["tokens_revoked", { type: "tokens_revoked", tokens: { bot: ["UT1BOT"], oauth: [] } }],
  ])("%s forgets that installation and no other", async (_name, event) => {
    const setting = await start(mode);
    const { standIn, kept, driver } = setting;
    const [one, two] = [standIn.addWorkspace("T1"), standIn.addWorkspace("T2")];
    for (const workspace of [one, two]) await install(setting, workspace);
    expect([...kept.keys()]).toEqual(["T1", "T2"]);
    await people(standIn, one, driver).event(event);
    await until(() => kept.size === 1);
    expect([...kept.keys()]).toEqual(["T2"]);
  });

  it("a call back from Slack without the state that we gave installs nothing", async () => {
    const setting = await start(mode);
    const code = setting.standIn.installCode(setting.standIn.addWorkspace("T1"));
    const { status } = await get(`${setting.pages}/slack/oauth_redirect?code=${code}&state=made-up`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(setting.kept.size).toBe(0);
    expect((await get(`${setting.pages}/else`)).status).toBe(404);
  });
});

describe("an installation that is kept under another's name", () => {
  it("is not used", async () => {
    const stored = JSON.stringify({ team: { id: "T2" }, isEnterpriseInstall: false, bot: { token: "xoxb-T2" } });
    const store = installationStore({
      store: async () => {},
      fetch: async () => Promise.resolve(stored),
      delete: async () => {},
    });
    const query = { isEnterpriseInstall: false as const, teamId: "T1", enterpriseId: undefined };
    await expect(store.fetchInstallation(query)).rejects.toThrow("belongs to another workspace");
  });
});
