import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { QUESTIONS } from "../support/fake-engine.ts";
import { SIGNING_SECRET, startBot, type Bot } from "./bot.ts";
import { signed } from "./stand-in/driver.ts";

let bot: Bot;
beforeEach(async () => {
  bot = await startBot("http");
});
afterEach(async () => {
  await bot.close();
});

const now = (): number => Math.floor(Date.now() / 1000);
const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

function mention(id: string): string {
  return JSON.stringify({
    team_id: "T1",
    type: "event_callback",
    event_id: id,
    authorizations: [
      { team_id: "T1", enterprise_id: null, is_bot: true, user_id: "UT1BOT", is_enterprise_install: false },
    ],
    event: { type: "app_mention", channel: "CT1general", user: "UT1anna", text: QUESTIONS.found, ts: id, event_ts: id },
  });
}

type Sent = {
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly type?: string;
  readonly path?: string;
  readonly method?: string;
};

async function send({
  body = mention("1.1"),
  headers,
  type = JSON_TYPE,
  path = "/slack/events",
  method = "POST",
}: Sent = {}): Promise<number> {
  const response = await fetch(new URL(path, bot.url()), {
    method,
    headers: { "content-type": type, ...(headers ?? signed(SIGNING_SECRET, body, now())) },
    ...(method === "GET" ? {} : { body }),
  });
  return response.status;
}
const answers = async (): Promise<number> => (await bot.posts()).length;

describe("a request over HTTP", () => {
  it("signed by Slack is answered", async () => {
    expect(await send()).toBe(200);
    expect(await answers()).toBe(1);
  });

  it("captured and sent again is refused, also with another path to the same event", async () => {
    const body = mention("1.1");
    const headers = signed(SIGNING_SECRET, body, now());
    expect(await send({ body, headers })).toBe(200);
    expect(await send({ body, headers })).toBe(401);
    expect(await answers()).toBe(1);
  });

  it.each([
    ["299 seconds old", -299, 200],
    ["302 seconds old", -302, 401],
    ["30 seconds ahead", 30, 200],
    ["62 seconds ahead", 62, 401],
    ["a day ahead", 86_400, 401],
  ])("%s", async (_name, offset, status) => {
    const body = mention("1.1");
    expect(await send({ body, headers: signed(SIGNING_SECRET, body, now() + offset) })).toBe(status);
  });

  it("is refused without a signature, with a wrong one, another version, or a body that was changed", async () => {
    const body = mention("1.1");
    const right = signed(SIGNING_SECRET, body, now());
    const signature = right["x-slack-signature"] ?? "";
    const refused = [
      await send({ headers: {} }),
      await send({ headers: { ...right, "x-slack-signature": "" } }),
      await send({ headers: { ...right, "x-slack-request-timestamp": "soon" } }),
      await send({ headers: signed("another secret of Slack's", body, now()) }),
      await send({ headers: { ...right, "x-slack-signature": signature.replace("v0", "v1") } }),
      await send({ headers: { ...right, "x-slack-signature": `${signature}0` } }),
      await send({ body: body.replace("UT1anna", "UT1annb"), headers: right }),
    ];
    expect(refused).toEqual(refused.map(() => 401));
    expect(await answers()).toBe(0);
  });

  it("that only checks TLS needs no signature, and cannot smuggle anything in", async () => {
    const body = new URLSearchParams({ ssl_check: "1", payload: mention("1.1") }).toString();
    expect(await send({ body, type: FORM_TYPE, headers: {} })).toBe(200);
    expect(await answers()).toBe(0);
  });

  it("for the address check gets its challenge back", async () => {
    const body = JSON.stringify({ type: "url_verification", challenge: "c123" });
    const response = await fetch(bot.url(), {
      method: "POST",
      headers: { "content-type": JSON_TYPE, ...signed(SIGNING_SECRET, body, now()) },
      body,
    });
    expect(await response.json()).toEqual({ challenge: "c123" });
  });

  it("to another path is not found, and a body of more than a megabyte is refused", async () => {
    expect(await send({ path: "/else" })).toBe(404);
    expect(await send({ method: "GET" })).toBe(404);
    const body = "x".repeat(1_100_000);
    expect(await send({ body, headers: signed(SIGNING_SECRET, body, now()) })).toBe(413);
  });

  it("whose form a proxy has labelled with a charset is taken", async () => {
    const body = new URLSearchParams({
      command: "/iss",
      text: "hello",
      team_id: "T1",
      channel_id: "CT1general",
      user_id: "UT1anna",
      trigger_id: "t1",
      response_url: bot.standIn.responseUrl({ team: "T1", channel: "CT1general", user: "UT1anna" }),
    }).toString();
    expect(await send({ body, type: `${FORM_TYPE}; charset=utf-8` })).toBe(200);
    expect(await answers()).toBe(1);
  });

  it("with a response address that is not Slack's sends nothing there", async () => {
    const body = new URLSearchParams({
      command: "/iss",
      text: "hello",
      team_id: "T1",
      channel_id: "CT1general",
      user_id: "UT1anna",
      trigger_id: "t2",
      response_url: "http://127.0.0.1:9/steal",
    }).toString();
    expect(await send({ body, type: FORM_TYPE })).toBe(200);
    const [post] = await bot.posts();
    expect(post?.channel).toBe("DUT1anna");
    expect(bot.logged.join("\n")).toContain("foreign_response_url");
  });

  it.each([
    "{}",
    "[]",
    "null",
    '"text"',
    "{",
    '{"type":"event_callback"}',
    '{"type":"event_callback","event":null}',
    '{"type":"event_callback","team_id":"T1","event":{"type":"app_mention"}}',
    '{"type":"event_callback","team_id":"T1","event_id":"E","event":{"type":"app_mention","user":5,"text":[],"ts":{}}}',
    '{"type":"block_actions","user":{"id":"U"},"team":null,"actions":[]}',
    '{"type":"block_actions","user":{"id":"U"},"team":{"id":"T1"},"actions":[{"action_id":"verbatim.rate","value":"{}"}],"trigger_id":"t"}',
    '{"type":"message_action","callback_id":"unknown"}',
    '{"type":"view_submission","user":{"id":"U"},"team":{"id":"T1"},"view":{"type":"modal"}}',
    '{"type":"shortcut","callback_id":"x","user":{"id":"U"},"team":{"id":"T1"}}',
    '{"type":"block_suggestion","user":{"id":"U"},"team":{"id":"T1"},"value":"x"}',
  ])("of an unexpected shape does no harm: %s", async (text) => {
    for (const [type, body] of [
      [JSON_TYPE, text],
      [FORM_TYPE, new URLSearchParams({ payload: text }).toString()],
    ] as const) {
      const controller = AbortSignal.timeout(100);
      // Some of these Bolt never answers: what counts is that the bot lives on.
      await fetch(bot.url(), {
        method: "POST",
        headers: { "content-type": type, ...signed(SIGNING_SECRET, body, now()) },
        body,
        signal: controller,
      }).catch(() => undefined);
    }
    await bot.people.mention("UT1ben", QUESTIONS.found);
    expect(await answers()).toBe(1);
  });
});
