import { anything, assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, readText, unescapeText, withoutQuoteMarks } from "../../adapters/slack/escape.ts";
import { interpretAction } from "../../adapters/slack/interpret-action.ts";
import { interpretCommand, interpretShortcut } from "../../adapters/slack/interpret-command.ts";
import { interpretEvent } from "../../adapters/slack/interpret-event.ts";
import { isSlackAddress } from "../../adapters/slack/respond.ts";
import { readClick, writeValue, type Click } from "../../adapters/slack/values.ts";

describe("what a person meant", () => {
  it.each([
    ["our own mention goes", "<@UBOT> what is due?", "what is due?"],
    ["with a name in it too", "<@UBOT|verbatim> what is due?", "what is due?"],
    ["in the middle as well", "hello <@UBOT> there", "hello there"],
    ["somebody else's mention goes, and notifies nobody", "ask <@U2> about it", "ask about it"],
    ["a name is kept", "ask <@U2|ben> about it", "ask ben about it"],
    ["a channel is its name", "in <#C1|general> today", "in #general today"],
    ["a link is its label", "see <https://example.eu|the page>", "see the page"],
    ["or its address", "see <https://example.eu/a>", "see https://example.eu/a"],
    ["a broadcast goes", "<!channel> what is due?", "what is due?"],
    ["escaping is undone once", "R&amp;D &lt;b&gt; &amp;lt;", "R&D <b> &lt;"],
  ])("%s", (_name, text, meant) => {
    expect(readText(text, "UBOT")).toBe(meant);
  });

  it("quoted lines lose their marks", () => {
    expect(withoutQuoteMarks("> one\n> two\nthree > two")).toBe("one\ntwo\nthree > two");
  });

  it("escaping and undoing it gives the text back, and leaves nothing live", () => {
    assert(
      property(string({ unit: "grapheme" }), (text) => {
        expect(unescapeText(escapeText(text))).toBe(text);
        expect(escapeText(text)).not.toMatch(/[<>]/u);
      }),
    );
  });
});

const EVENT = {
  team_id: "TOUT",
  context_team_id: "T1",
  event_id: "Ev1",
  event: { type: "app_mention", user: "U1", text: "<@UBOT> q", ts: "1.1", channel: "C1" },
};
const change = (event: object, outer: object = {}): unknown => ({
  ...EVENT,
  ...outer,
  event: { ...EVENT.event, ...event },
});

describe("an event", () => {
  it.each<[string, unknown, object]>([
    ["a mention", EVENT, { kind: "question", text: "q", team: "T1", thread: "1.1", direct: false, outside: false }],
    ["in a thread: answered under its parent", change({ thread_ts: "0.9" }), { kind: "question", thread: "0.9" }],
    ["a direct message", change({ type: "message", channel_type: "im" }), { kind: "question", direct: true }],
    ["with a file", change({ type: "message", channel_type: "im", subtype: "file_share" }), { kind: "question" }],
    ["talk in a channel", change({ type: "message", channel_type: "channel" }), { kind: "ignored", why: "not for us" }],
    ["an edited mention", change({ edited: { ts: "2.0" } }), { kind: "ignored", why: "an edit" }],
    [
      "a changed message",
      change({ type: "message", subtype: "message_changed", user: undefined }),
      { kind: "ignored", why: "an edit" },
    ],
    ["our own message", change({ user: "UBOT" }), { kind: "ignored", why: "own message" }],
    ["another bot's", change({ bot_id: "B2" }), { kind: "ignored", why: "another bot" }],
    ["Slackbot's", change({ user: "USLACKBOT" }), { kind: "ignored", why: "another bot" }],
    ["from a shared channel", change({}, { is_ext_shared_channel: true }), { kind: "question", outside: true }],
    ["from a guest", change({ user_profile: { is_ultra_restricted: true } }), { kind: "question", outside: true }],
    ["the Home tab", change({ type: "app_home_opened", tab: "home" }), { kind: "home", user: "U1" }],
    ["the Messages tab", change({ type: "app_home_opened", tab: "messages" }), { kind: "messages" }],
    ["removal", change({ type: "app_uninstalled" }), { kind: "gone", team: "T1" }],
    [
      "a user's revoked token only",
      change({ type: "tokens_revoked", tokens: { oauth: ["U1"] } }),
      { kind: "unsupported" },
    ],
    ["something unknown", change({ type: "channel_created" }), { kind: "unsupported" }],
    ["without a team", { event_id: "E", event: EVENT.event }, { kind: "unsupported" }],
    ["without a text", change({ text: undefined }), { kind: "unsupported" }],
  ])("%s", (_name, body, expected) => {
    expect(interpretEvent(body, "UBOT")).toMatchObject(expected);
  });

  it("the team is the one in which we are installed, not the sender's", () => {
    const shared = { ...EVENT, context_team_id: undefined, authorizations: [{ team_id: "T2" }] };
    expect(interpretEvent(shared, "UBOT")).toMatchObject({ team: "T2" });
  });

  it("whatever comes in, reading it does not throw", () => {
    assert(
      property(anything(), (body) => {
        for (const read of [
          interpretEvent(body, "UBOT"),
          interpretCommand(body),
          interpretShortcut(body),
          interpretAction(body),
        ]) {
          expect(read === undefined || typeof read === "object").toBe(true);
        }
        expect(interpretEvent({ ...EVENT, event: body }, "UBOT").kind).toBeTypeOf("string");
      }),
    );
  });
});

describe("what a click carries", () => {
  const click: Click = { do: "page", answer: "abc", list: "more", from: 5, back: [0] };

  it("is read as it was written", () => {
    expect(readClick("verbatim.page.2", writeValue(click))).toEqual(click);
  });

  it.each([
    ["another action's id", "verbatim.rate", writeValue(click)],
    ["an id that only begins like one", "verbatim.pages", writeValue(click)],
    ["no JSON", "verbatim.page", "{"],
    ["a field too many", "verbatim.page", JSON.stringify({ ...click, extra: 1 })],
    ["a field too few", "verbatim.page", JSON.stringify({ do: "page" })],
    ["a negative place", "verbatim.page", JSON.stringify({ ...click, from: -1 })],
    ["nothing", "verbatim.page", ""],
  ])("%s is nothing of ours", (_name, id, value) => {
    expect(readClick(id, value)).toBeUndefined();
  });
});

describe("where a response may go", () => {
  it.each([
    ["https://hooks.slack.com/commands/T1/2/3", true],
    ["https://hooks.slack-gov.com/actions/T1", true],
    ["http://hooks.slack.com/commands/T1", false],
    ["https://slack.com.example.eu/x", false],
    ["https://notslack.com/x", false],
    ["no address", false],
    ["http://127.0.0.1:1/hook", false],
  ])("%s: %s", (url, allowed) => {
    expect(isSlackAddress(url, undefined)).toBe(allowed);
  });

  it("a stand-in's address counts when it is configured", () => {
    expect(isSlackAddress("http://127.0.0.1:1/hook", "http://127.0.0.1:1/api/")).toBe(true);
  });
});
