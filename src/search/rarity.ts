/** ln(1 + (N - n + 0.5) / (n + 0.5)): how much it says that a text holds what n of N texts hold. Never negative. */
export function rarity(texts: number, holding: number): number {
  return Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
}
