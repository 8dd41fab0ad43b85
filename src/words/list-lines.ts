/** A line of a list that says something; `number` counts from 1, for errors. */
export type ListLine = { readonly number: number; readonly bare: string };

/** A remark: `#` at the beginning of a line or behind a space, and all that follows. */
const REMARK = /(?:^|\s)#.*$/u;

/** The lines of a list in `seeds/` that say something, without remarks and without the spaces around them. */
export function listLines(text: string): readonly ListLine[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const bare = line.replace(REMARK, "").trim();
    return bare === "" ? [] : [{ number: index + 1, bare }];
  });
}
