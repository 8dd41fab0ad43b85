import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deriveKey } from "./keyed-hash.ts";

const NONCE = 12;
const TAG = 16;

/** Encrypts and decrypts short texts; `owner` is bound in, so that a text cannot be opened as somebody else's. */
export type Seal = {
  readonly seal: (text: string, owner: string) => string;
  /** @throws Error when the text was changed, belongs to another owner, or was sealed with another key */
  readonly open: (sealed: string, owner: string) => string;
};

/** AES-256-GCM with a random nonce; what is sealed is `nonce, tag, text` in base64url. */
export function createSeal(key: Uint8Array): Seal {
  const secret = deriveKey(key, "installations");
  return {
    seal: (text, owner) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", secret, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open: (sealed, owner) => {
      const bytes = Buffer.from(sealed, "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", secret, bytes.subarray(0, NONCE), { authTagLength: TAG });
        decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
      } catch (cause) {
        throw new Error(
          "Cannot open an installation: it was changed or sealed with another STORE_KEY; install the app again",
          { cause },
        );
      }
    },
  };
}
