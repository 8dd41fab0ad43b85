import { afterEach, describe, expect, it } from "vitest";
import { startSlack } from "../../adapters/slack/start.ts";
import { QUESTIONS } from "../support/fake-engine.ts";
import { freshChat, keptLog, SHORT_TIMES, startBot, until, type Bot } from "./bot.ts";
import { startStandIn } from "./stand-in/server.ts";

let bot: Bot | undefined;
afterEach(async () => {
  await bot?.close();
  bot = undefined;
});

const answered = async (own: Bot): Promise<number> => {
  await own.people.mention("UT1anna", QUESTIONS.found);
  return (await own.posts()).length;
};

describe("the socket", () => {
  it.each(["warning", "refresh_requested", "link_disabled"])(
    "is replaced on %s before the old one closes",
    async (reason) => {
      bot = await startBot("socket");
      const own = bot;
      const [old] = own.standIn.sockets;
      old?.send(JSON.stringify({ type: "disconnect", reason }));
      await until(() => own.standIn.sockets.size === 2);
      expect(own.slack.health().connected).toBe(true);
      await until(() => own.standIn.sockets.size === 1);
      expect([...own.standIn.sockets][0]).not.toBe(old);
      expect(await answered(own)).toBe(1);
    },
  );

  it("is opened again after it was cut", async () => {
    bot = await startBot("socket");
    const own = bot;
    for (const socket of own.standIn.sockets) socket.terminate();
    await until(() => !own.slack.health().connected);
    await until(() => own.slack.health().connected);
    expect(await answered(own)).toBe(1);
  });

  it("an event during the gap is delivered again by Slack and answered once", async () => {
    bot = await startBot("socket");
    for (const socket of bot.standIn.sockets) socket.terminate();
    const { tries, acknowledged } = await bot.people.mention("UT1anna", QUESTIONS.found);
    expect(acknowledged).toBe(true);
    expect(tries).toBeGreaterThan(1);
    expect(await bot.posts()).toHaveLength(1);
  });

  it("comes back when Slack answered 500 and 429 to the wish for a new one", async () => {
    bot = await startBot("socket");
    const own = bot;
    let left = 3;
    own.standIn.state.faultOf = ({ method }) => {
      if (method !== "apps.connections.open" || left === 0) return undefined;
      left -= 1;
      return left === 1 ? { kind: "limited", retryAfter: "1" } : { kind: "status", status: 500, carriedOut: false };
    };
    for (const socket of own.standIn.sockets) socket.terminate();
    await until(() => !own.slack.health().connected);
    await until(() => own.slack.health().connected);
    expect(await answered(own)).toBe(1);
  });

  it("that never says hello is given up for another", async () => {
    bot = await startBot("socket", { configuration: { times: { ...SHORT_TIMES, hello: 100 } } });
    const own = bot;
    own.standIn.greets = false;
    for (const socket of own.standIn.sockets) socket.terminate();
    await until(() => own.standIn.state.calls.filter(({ method }) => method === "apps.connections.open").length > 2);
    own.standIn.greets = true;
    await until(() => own.slack.health().connected);
    expect(await answered(own)).toBe(1);
  });

  it.each<[string, string | Buffer]>([
    ["null", "null"],
    ["a list", "[]"],
    ["no JSON", "{"],
    ["bytes", Buffer.from([1, 2, 3])],
    ["an event without an event", JSON.stringify({ type: "events_api", envelope_id: "1", payload: {} })],
    ["a payload of nothing", JSON.stringify({ type: "interactive", envelope_id: "2", payload: null })],
    ["an unknown kind", JSON.stringify({ type: "something_new", envelope_id: "3", payload: { a: 1 } })],
  ])("takes no harm from %s", async (_name, frame) => {
    bot = await startBot("socket");
    for (const socket of bot.standIn.sockets) socket.send(frame);
    expect(await answered(bot)).toBe(1);
  });
});

/** Starts with these tokens against a stand-in that knows other ones. */
async function attempt(
  botToken: string,
  appToken: string,
): Promise<{ readonly message: string; readonly logged: string[] }> {
  const standIn = await startStandIn();
  standIn.addWorkspace("T1");
  const { chat, close } = await freshChat();
  const logged: string[] = [];
  try {
    const slack = await startSlack({
      chat,
      log: keptLog(logged),
      configuration: {
        access: { kind: "one-workspace", botToken },
        reception: { kind: "socket", appToken },
        apiUrl: standIn.apiUrl,
        times: SHORT_TIMES,
      },
    });
    await slack.stop(100);
    return { message: "started", logged };
  } catch (error) {
    return { message: error instanceof Error ? error.message : "", logged };
  } finally {
    await standIn.close();
    await close();
  }
}

describe("tokens", () => {
  it.each([
    ["a wrong bot token", "xoxb-wrong-secret", "xapp-1-stand-in"],
    ["a wrong app token", "xoxb-T1-stand-in", "xapp-wrong-secret"],
  ])(
    "%s stops the start with one sentence that says what to do, and shows no token",
    async (_name, botToken, appToken) => {
      const { message, logged } = await attempt(botToken, appToken);
      expect(message).toMatch(/^Slack refuses the token \(invalid_auth\): put a valid SLACK_BOT_TOKEN/u);
      expect(message + logged.join("\n")).not.toContain("secret");
    },
  );

  it("a token that is revoked while running is told once", async () => {
    bot = await startBot("socket");
    bot.workspace.tokenState = "token_revoked";
    await bot.people.mention("UT1anna", QUESTIONS.found);
    await bot.people.mention("UT1anna", QUESTIONS.found);
    await bot.posts();
    expect(bot.slack.health()).toMatchObject({ ready: false, fatal: expect.stringContaining("token_revoked") });
    expect(bot.logged.filter((row) => row.startsWith("Slack refuses the token"))).toHaveLength(1);
  });

  it("start waits for a Slack that cannot be reached yet", async () => {
    let left = 2;
    bot = await startBot("socket", {
      before: ({ state }) => {
        state.faultOf = ({ method }) =>
          method === "auth.test" && left-- > 0 ? { kind: "status", status: 503, carriedOut: false } : undefined;
      },
    });
    expect(bot.slack.health().ready).toBe(true);
  });
});
