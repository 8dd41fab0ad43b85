import { createHmac, hkdfSync } from "node:crypto";

/** What is hashed; the same id gives unlike hashes in unlike domains. */
type HashDomain = "author" | "conversation" | "handled" | "installation";

/** Turns an id into a hash that only the holder of the key can make again: 43 letters, digits, `-` and `_`. */
export type KeyedHash = (domain: HashDomain, id: string) => string;

/** Keys for one purpose, derived from the store's key so that no two uses share one (HKDF-SHA256, 32 bytes). */
export function deriveKey(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, new Uint8Array(0), `verbatim ${purpose}`, 32));
}

/** HMAC-SHA256 under a key of its own; without the key nobody can test whether an id is among the hashes. */
export function createKeyedHash(key: Uint8Array): KeyedHash {
  const secret = deriveKey(key, "ids");
  return (domain, id) => createHmac("sha256", secret).update(`${domain}\0${id}`).digest("base64url");
}
