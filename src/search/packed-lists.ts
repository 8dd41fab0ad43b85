/** Many lists of whole numbers as they are written: text that JSON reads at once, where each number would be read by itself. */
export type PackedLists = {
  /** Bytes of each number: 2 where all are from 0 to 65,535, which makes the text half as long, or 4. */
  readonly bytes: 2 | 4;
  /** How long each list is. */
  readonly lengths: string;
  /** The numbers of all lists, one after another. Both are base64, the lowest byte of a number first. */
  readonly numbers: string;
};

/** The same lists, read: list `i` is `numbers` from `starts[i]` to `starts[i + 1]`. */
export type Lists = { readonly starts: Int32Array; readonly numbers: Int32Array };

/** The greatest number of two bytes. */
const SHORT = 65_535;

export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const numbers = lists.flat();
  const lengths = lists.map(({ length }) => length);
  const bytes = [...numbers, ...lengths].every((number) => number >= 0 && number <= SHORT) ? 2 : 4;
  return { bytes, lengths: packed(lengths, bytes), numbers: packed(numbers, bytes) };
}

/** Reads packed lists. @throws RangeError when the lengths are not those of the numbers, or a text is cut off */
export function unpackLists({ bytes, lengths, numbers }: PackedLists): Lists {
  const read = { lengths: unpacked(lengths, bytes), numbers: unpacked(numbers, bytes) };
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

function packed(numbers: readonly number[], bytes: 2 | 4): string {
  const array = bytes === 2 ? Uint16Array.from(numbers) : Int32Array.from(numbers);
  return Buffer.from(array.buffer).toString("base64");
}

function unpacked(text: string, bytes: 2 | 4): Int32Array {
  // Copied, because the bytes of a small buffer may begin where no number can.
  const { buffer } = new Uint8Array(Buffer.from(text, "base64"));
  return bytes === 2 ? new Int32Array(new Uint16Array(buffer)) : new Int32Array(buffer);
}
