import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const LENGTH = 32;
const HEX = /^[0-9a-f]{64}$/i;
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/u;

/**
 * Reads a key of 32 bytes from its text: 64 hexadecimal digits or base64.
 *
 * @param source what to name in the error: a variable or a file; the text itself is never repeated
 * @throws RangeError when the text is not such a key
 */
export function parseKey(text: string, source: string): Buffer {
  const trimmed = text.trim();
  if (HEX.test(trimmed)) return Buffer.from(trimmed, "hex");
  if (BASE64.test(trimmed)) return Buffer.from(trimmed.replaceAll("-", "+").replaceAll("_", "/"), "base64");
  throw new RangeError(
    `Cannot use the key in ${source}: it must be 64 hexadecimal digits or base64 of 32 bytes; make one with "openssl rand -hex 32"`,
  );
}

/**
 * The key of the store: the configured one, or the one kept in `file`, made on first use and readable by its owner
 * only. Two processes that start together end up with the same one.
 */
export function loadKey(configured: string | undefined, file: string): Buffer {
  if (configured !== undefined && configured.trim() !== "") return parseKey(configured, "STORE_KEY");
  const kept = readKey(file);
  if (kept !== undefined) return kept;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(made, `${randomBytes(LENGTH).toString("hex")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(made, file); // refuses to replace: whoever links first decides
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    unlinkSync(made);
  }
  return parseKey(readFileSync(file, "utf8"), file);
}

function readKey(file: string): Buffer | undefined {
  try {
    const key = parseKey(readFileSync(file, "utf8"), file);
    chmodSync(file, 0o600);
    return key;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
