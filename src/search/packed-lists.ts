/** Many lists of whole numbers as they are written: text that JSON reads at once, where each number would be read by itself. */
export type PackedLists = {
  /** How long each list is. */
  readonly lengths: string;
  /** The numbers of all lists, one after another. Both are base64 of 32-bit numbers, the lowest byte first. */
  readonly numbers: string;
};

/** The same lists, read: list `i` is `numbers` from `starts[i]` to `starts[i + 1]`. */
export type Lists = { readonly starts: Int32Array; readonly numbers: Int32Array };

export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  return { lengths: packed(lists.map(({ length }) => length)), numbers: packed(lists.flat()) };
}

/** Reads packed lists. @throws RangeError when the lengths are not those of the numbers, or a text is cut off */
export function unpackLists({ lengths, numbers }: PackedLists): Lists {
  const read = { lengths: unpacked(lengths), numbers: unpacked(numbers) };
  const starts = new Int32Array(read.lengths.length + 1);
  let end = 0;
  for (let list = 0; list < read.lengths.length; list++) {
    const length = read.lengths[list] ?? 0;
    if (length < 0) throw new RangeError(`Cannot read packed lists: list ${list} is ${length} long`);
    end += length;
    starts[list + 1] = end;
  }
  if (end !== read.numbers.length)
    throw new RangeError(`Cannot read packed lists: they state ${end} numbers and hold ${read.numbers.length}`);
  return { starts, numbers: read.numbers };
}

export function listCount({ starts }: Lists): number {
  return starts.length - 1;
}

/** One of the lists, without copying; empty where there is none. */
export function listAt({ starts, numbers }: Lists, list: number): Int32Array {
  const start = starts[list] ?? 0;
  return numbers.subarray(start, starts[list + 1] ?? start);
}

function packed(numbers: readonly number[]): string {
  return Buffer.from(Int32Array.from(numbers).buffer).toString("base64");
}

function unpacked(text: string): Int32Array {
  // Copied, because the bytes of a small buffer may begin where no 32-bit number can.
  return new Int32Array(new Uint8Array(Buffer.from(text, "base64")).buffer);
}
