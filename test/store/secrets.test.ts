import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyedHash } from "../../src/store/keyed-hash.ts";
import { loadKey, parseKey } from "../../src/store/load-key.ts";
import { createSeal } from "../../src/store/seal.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const text = fc.string({ unit: "grapheme" });

describe("a keyed hash", () => {
  test("is the same for the same id, 43 characters long, and holds nothing of it", () => {
    fc.assert(
      fc.property(key, fc.string({ minLength: 4 }), (secret, id) => {
        const hash = createKeyedHash(secret)("author", id);
        expect(hash).toMatch(/^[\w-]{43}$/u);
        expect(createKeyedHash(secret)("author", id)).toBe(hash);
      }),
    );
  });

  test("differs by id, by kind of id, and by key", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { minLength: 2, maxLength: 2, selector: String }),
        fc.uniqueArray(text, { minLength: 2, maxLength: 2 }),
        (keys, ids) => {
          const hashes = keys.flatMap((secret) =>
            ids.flatMap((id) =>
              (["author", "conversation"] as const).map((domain) => createKeyedHash(secret)(domain, id)),
            ),
          );
          expect(new Set(hashes).size).toBe(8);
        },
      ),
    );
  });
});

describe("a sealed text", () => {
  test("opens as it was for its owner", () => {
    fc.assert(
      fc.property(key, text, text, (secret, token, owner) => {
        const seal = createSeal(secret);
        expect(seal.open(seal.seal(token, owner), owner)).toBe(token);
      }),
    );
  });

  test("looks different each time, and never shows what it holds", () => {
    const seal = createSeal(Buffer.alloc(32, 1));
    expect(seal.seal("xoxb-token", "T1")).not.toBe(seal.seal("xoxb-token", "T1"));
    expect(Buffer.from(seal.seal("xoxb-token", "T1"), "base64url").toString("latin1")).not.toContain("xoxb");
  });

  test("is refused when any bit was changed, when cut, for another owner and under another key", () => {
    fc.assert(
      fc.property(key, text, fc.nat(), fc.integer({ min: 0, max: 7 }), (secret, token, position, bit) => {
        const seal = createSeal(secret);
        const sealed = seal.seal(token, "T1");
        const bytes = Buffer.from(sealed, "base64url");
        const at = position % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const otherKey = createSeal(Buffer.from(secret).map((byte) => byte ^ 1));
        for (const open of [
          () => seal.open(bytes.toString("base64url"), "T1"),
          () => seal.open(bytes.subarray(0, at).toString("base64url"), "T1"),
          () => seal.open(sealed, "T2"),
          () => otherKey.open(sealed, "T1"),
        ]) {
          expect(open).toThrow("Cannot open an installation");
        }
      }),
    );
  });
});

describe("the key", () => {
  const hex = "0123456789abcdef".repeat(4);
  test.each([
    ["hexadecimal", hex],
    ["base64", Buffer.from(hex, "hex").toString("base64")],
    ["base64url", Buffer.from(hex, "hex").toString("base64url")],
    ["with a line end", `${hex}\n`],
  ])("is read from %s", (_form, written) => {
    expect(parseKey(written, "STORE_KEY").toString("hex")).toBe(hex);
  });

  test.each(["secret", hex.slice(1), `${hex}0`, "g".repeat(64)])(
    "is refused with a sentence that does not repeat it: %j",
    (written) => {
      expect(() => parseKey(written, "STORE_KEY")).toThrow(/STORE_KEY: it must be 64 hexadecimal digits/u);
      expect(() => parseKey(written, "STORE_KEY")).not.toThrow(written);
    },
  );

  test("is made once, for its owner only, and kept", () => {
    const file = join(mkdtempSync(join(tmpdir(), "verbatim-key-")), "data", "store.key");
    const made = loadKey(undefined, file);
    expect(made).toHaveLength(32);
    expect(loadKey("", file)).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(file, "..")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(file, ".."))).toEqual(["store.key"]);
  });

  test("that is configured wins, and no file is made", () => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-key-"));
    expect(loadKey(hex, join(folder, "store.key")).toString("hex")).toBe(hex);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("that was damaged on disk stops the program and is left as it is", () => {
    const file = join(mkdtempSync(join(tmpdir(), "verbatim-key-")), "store.key");
    writeFileSync(file, "damaged");
    expect(() => loadKey(undefined, file)).toThrow(`Cannot use the key in ${file}`);
    expect(readFileSync(file, "utf8")).toBe("damaged");
  });
});
