/**
 * Letters to add, leave out, change, or swap with their neighbour to turn one word into another (optimal string alignment).
 * Gives `limit + 1` where more than `limit` are needed, without counting on. Meant for words of at most 40 letters.
 *
 *          e n i s a
 *        0 1 2 3 4 5
 *      e 1 0 1 2 3 4
 *      n 2 1 0 1 2 3
 *      s 3 2 1 1 1 2     <- s and i swapped: taken from two rows up, two columns left
 *      i 4 3 2 1 1 2
 *      a 5 4 3 2 2 1
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[other.length] ?? 0, limit + 1);
}
