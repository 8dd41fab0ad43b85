import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { openStandIn, type StandIn } from "./stand-in/stand-in.ts";
import { channelNamed, person } from "./stand-in/people.ts";
import { type InteractionRecord, newId } from "./stand-in/world.ts";

/*
 * The other tests prove only as much as the stand-in demands: here is that it refuses what Discord refuses.
 */
let discord: StandIn;
beforeAll(async () => {
  discord = await openStandIn();
});
afterAll(() => discord.stop());

const V2 = 32_768;
const ann = person("Ann");
const text = (content: string) => ({ type: 10, content });

function interaction(given: Partial<InteractionRecord> = {}): InteractionRecord {
  const record: InteractionRecord = {
    id: newId(),
    token: `t${newId()}`,
    type: 2,
    by: ann,
    channel: channelNamed(discord, "general").id,
    created: Date.now() + discord.world.clockAhead,
    answers: 0,
    followUps: 0,
    ...given,
  };
  discord.world.interactions.push(record);
  return record;
}

/** Status and Discord's own number of the response. */
async function send(method: string, path: string, body: unknown, token = discord.world.token): Promise<string> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const raw = await response.text();
  const json: unknown = raw === "" ? {} : JSON.parse(raw);
  const code = typeof json === "object" && json !== null && "code" in json ? ` ${String(json.code)}` : "";
  return `${response.status}${code}`;
}
const respond = ({ id, token }: InteractionRecord, body: unknown) =>
  send("POST", `/interactions/${id}/${token}/callback`, body);
const edit = ({ token }: InteractionRecord, body: unknown) =>
  send("PATCH", `/webhooks/${discord.world.application}/${token}/messages/%40original`, body);
const post = (body: unknown) => send("POST", `/channels/${channelNamed(discord, "general").id}/messages`, body);

describe("acknowledging", () => {
  test("once, within three seconds, with a token that lives for fifteen minutes", async () => {
    expect(await respond(interaction({ created: Date.now() - 3_001 }), { type: 5 })).toBe("404 10062");
    const record = interaction();
    expect(await edit(record, { content: "too early" })).toBe("404 10015");
    expect(await respond(record, { type: 5 })).toBe("204");
    expect(await respond(record, { type: 5 })).toBe("400 40060");
    expect(await edit(record, { content: "in time" })).toBe("200");
    discord.world.clockAhead += 15 * 60_000 + 1;
    expect(await edit(record, { content: "too late" })).toBe("401 50027");
  });

  test.each([
    ["ephemeral may be set on deferring", 2, { type: 5, data: { flags: 64 } }, "204"],
    ["the layout flag may not", 2, { type: 5, data: { flags: V2 } }, "400 50035"],
    ["a form cannot answer a form", 5, { type: 9, data: { custom_id: "a", title: "b", components: [] } }, "400 50035"],
    [
      "26 choices are too many",
      4,
      { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: "a", value: "a" })) } },
      "400 50035",
    ],
    ["choices answer typing only", 2, { type: 8, data: { choices: [] } }, "400 50035"],
    ["typing takes no message", 4, { type: 5 }, "400 50035"],
  ] as const)("%s", async (_name, type, body, expected) => {
    expect(await respond(interaction({ type }), body)).toBe(expected);
  });
});

describe("messages", () => {
  test.each([
    ["2,001 characters", { content: "a".repeat(2001) }, "400 50035"],
    ["2,000 characters", { content: "a".repeat(2000) }, "200"],
    ["nothing", { content: "" }, "400 50006"],
    ["4,001 characters of texts", { flags: V2, components: [text("a".repeat(4000)), text("a")] }, "400 50035"],
    ["41 components", { flags: V2, components: Array.from({ length: 41 }, () => text("a")) }, "400 50035"],
    ["content beside components", { flags: V2, content: "a", components: [text("a")] }, "400 50035"],
    ["texts without the flag", { content: "a", components: [text("a")] }, "400 50035"],
    ["too many bytes", { flags: V2, components: [text("安".repeat(3400))] }, "500 0"],
    [
      "a file that was not sent",
      { flags: V2, components: [{ type: 13, file: { url: "attachment://a.txt" } }] },
      "400 50035",
    ],
    ["a flag that cannot be set", { flags: V2 | 2, components: [text("a")] }, "400 50035"],
    ["another bot's token", { content: "a" }, "401 0", "x"],
  ] as const)("%s: %s", async (_name, body, expected, token?: string) => {
    const general = channelNamed(discord, "general").id;
    expect(await send("POST", `/channels/${general}/messages`, body, token)).toBe(expected);
  });

  test("the layout flag cannot be taken back by an edit", async () => {
    const record = interaction();
    await respond(record, { type: 5 });
    expect(await edit(record, { flags: V2, components: [text("a")] })).toBe("200");
    expect(await edit(record, { content: "plain" })).toBe("400 50035");
  });

  test("with a nonce the same message is stored once, without it twice", async () => {
    const count = discord.world.posts.length;
    for (const _ of [1, 2]) await post({ content: "once", nonce: "n1", enforce_nonce: true });
    expect(discord.world.posts).toHaveLength(count + 1);
    for (const _ of [1, 2]) await post({ content: "twice", nonce: "n2" });
    expect(discord.world.posts).toHaveLength(count + 3);
  });

  test("pings are noticed: everybody's by default, nobody's where it is said", async () => {
    await post({ content: "@everyone" });
    expect(discord.world.pings.splice(0)).toHaveLength(1);
    await post({ content: "@everyone <@123>", allowed_mentions: { parse: [] } });
    expect(discord.world.pings).toEqual([]);
  });
});

describe("the gateway", () => {
  test.each([
    ["a bad token", { token: "x" }, 4004],
    ["message content, which is privileged", { intents: 1 << 15 }, 4014],
  ])("%s ends the connection", async (_name, change, expected) => {
    const socket = new WebSocket(discord.api.replace("http", "ws").replace("/api", ""));
    const closed = new Promise<number>((resolve) => socket.on("close", resolve));
    socket.on("open", () =>
      socket.send(JSON.stringify({ op: 2, d: { token: discord.world.token, intents: 1, properties: {}, ...change } })),
    );
    expect(await closed).toBe(expected);
  });
});
