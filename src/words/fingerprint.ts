const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A code of 16 hexadecimal digits for a list of strings (two FNV-1a hashes with different beginnings); not for secrets. */
export function fingerprintOf(parts: readonly string[]): string {
  return hash(parts, FNV_OFFSET) + hash(parts, FNV_OFFSET ^ 0x5bd1e995);
}

function hash(parts: readonly string[], beginning: number): string {
  let code = beginning;
  for (const part of parts) {
    for (let position = 0; position < part.length; position++)
      code = Math.imul(code ^ part.charCodeAt(position), FNV_PRIME);
    code = Math.imul(code ^ 0x1_0000, FNV_PRIME);
  }
  return (code >>> 0).toString(16).padStart(8, "0");
}
