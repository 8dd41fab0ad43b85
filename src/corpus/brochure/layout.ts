import * as z from "zod";

const place = z.object({ line: z.int().min(1), from: z.int().min(1).optional(), to: z.int().min(1).optional() });
const common = { places: z.array(place).min(1), begins: z.string().min(1), row: z.int().min(1) };

const entry = z.discriminatedUnion("directive", [
  z.object({ directive: z.enum(["box", "caption", "credit", "text", "paragraph", "continues", "cut"]), ...common }),
  z.object({ directive: z.literal("spaced"), ...common, real: z.string().min(1) }),
  z.object({
    directive: z.literal("part"),
    ...common,
    path: z.string().regex(/^[a-z0-9-]+$/u),
    label: z.string().min(1),
  }),
]);

/** A stretch of a line of the seed file; columns count from 1 and both are included; without them the whole line. */
export type Place = z.infer<typeof place>;

/** One reviewed line of a layout file; `row` is its own line number there. What each directive says: see {@link parseLayout}. */
export type LayoutEntry = z.infer<typeof entry>;

/** What a maintainer has reviewed about a brochure (`seeds/layout/<document id>.txt`). */
export type Layout = readonly LayoutEntry[];

const ROW = /^(?<directive>[a-z]+)\s+(?<places>[\d\s,:-]+?)\s*"(?<begins>[^"]+)"(?:\s*=\s*(?<value>.+))?$/u;
const PLACE = /^(?<first>\d+)(?:-(?<last>\d+)|:(?<from>\d+)-(?<to>\d+))?$/u;

function placesOf(text: string): readonly object[] | undefined {
  const places: object[] = [];
  for (const part of text.split(",")) {
    const groups = PLACE.exec(part.trim())?.groups;
    if (groups === undefined) return undefined;
    const line = Number(groups["first"]);
    if (groups["from"] !== undefined) places.push({ line, from: Number(groups["from"]), to: Number(groups["to"]) });
    else for (let each = line; each <= Number(groups["last"] ?? line); each += 1) places.push({ line: each });
  }
  return places;
}

function valueOf(directive: string | undefined, value: string): object {
  if (directive === "spaced") return { real: value };
  const [path, ...label] = value.split(",");
  return { path, label: label.join(",").trim() };
}

/**
 * Reads a layout file. Each line is `directive places "the words that stand there"`, and for two of them `= value`;
 * places are lines and stretches of lines of the seed file (`12`, `12-15`, `12:1-40`, with commas between); `#` begins
 * a comment.
 *
 * - `box`: one paragraph of a coloured box; `caption`, `credit`: what belongs to a picture
 * - `text`: narrow lines that were reviewed and are the running text
 * - `paragraph`: a paragraph begins on this line; `continues`: the one above goes on
 * - `cut`: this line goes on in the middle of a word, so no space stands before it
 * - `spaced`: letters that are spaced apart, and after `=` the real words
 * - `part`: a heading, and after `=` its part of the path and, behind a comma, what people call it
 *
 * @throws Error with the line of the layout file when it cannot be read
 */
export function parseLayout(text: string): Layout {
  const entries: LayoutEntry[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const row = line.trim();
    if (row === "" || row.startsWith("#")) continue;
    const groups = ROW.exec(row)?.groups;
    const parsed = entry.safeParse({
      directive: groups?.["directive"],
      places: placesOf(groups?.["places"] ?? ""),
      begins: groups?.["begins"],
      row: index + 1,
      ...(groups?.["value"] === undefined ? {} : valueOf(groups["directive"], groups["value"])),
    });
    if (!parsed.success) {
      throw new Error(
        `Cannot read line ${index + 1} of the layout file, "${row}": write it like: box 12-15 "First words"`,
      );
    }
    entries.push(parsed.data);
  }
  return entries;
}

/** The lines that entries of one directive name first, such as all on which a paragraph begins. */
export function linesNamed(layout: Layout, directive: LayoutEntry["directive"]): ReadonlySet<number> {
  const named = layout.filter((each) => each.directive === directive);
  return new Set(named.flatMap((each) => each.places.map(({ line }) => line)));
}
