import type { DocumentId } from "./document.ts";
import type { PassageId, Prose } from "./passage.ts";
import type { Spans } from "./span.ts";

/** What a heading does to the outline. */
export type HeadingRole = {
  /** 1 is outermost. */
  readonly level: number;
  /** Its own part of the path: `objective-3`. */
  readonly path: string;
  /** What people call it in a locator: "Objective 3". */
  readonly label: string;
  /** Paths below begin at the document (or its annex), not at the sections above: objectives are known by number alone. */
  readonly fromRoot?: boolean;
  /** It stands inside a box and is over where the box ends. */
  readonly boxed?: boolean;
};

type OpenHeading = HeadingRole & { readonly id: PassageId; readonly locator: string };

const ANNEX = "annex";
const WORD_BREAK = /[^a-z0-9]+/u;
const PATH_LIMIT = 48;

/** A title as part of a path: lower case letters, digits and hyphens, cut at a word border after 48 characters. */
export function pathOf(title: string): string {
  const words = title.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’]/gu, "").toLowerCase().split(WORD_BREAK);
  let path = "";
  for (const word of words.filter(Boolean)) {
    if (path.length + word.length > PATH_LIMIT) break;
    path += path === "" ? word : `-${word}`;
  }
  return path;
}

/** Gives passages their ids, places and locators while a parser walks through a document from top to bottom. */
export type Outline = {
  readonly heading: (role: HeadingRole, spans: Spans) => Prose;
  /** Closes open headings: those of a box where it ends, a list's where plain text follows. */
  readonly close: (which: (heading: HeadingRole) => boolean) => void;
  /** The place of a passage of this kind below the open headings: `name` is its path word, `word` its locator word. */
  readonly next: (name: string, word: string) => { id: PassageId; place: readonly PassageId[]; locator: string };
  /** True while the innermost open heading of level 1 is an annex. */
  readonly inAnnex: () => boolean;
};

/** An empty outline of a document. Two headings of one path get `-2`, `-3` ... behind it. */
export function createOutline(document: DocumentId): Outline {
  let open: readonly OpenHeading[] = [];
  const seen = new Map<string, number>();

  const unique = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  const inAnnex = (): boolean => open[0]?.path.startsWith(ANNEX) ?? false;

  return {
    inAnnex,
    close(which) {
      open = open.filter((above) => !which(above));
    },
    heading(role, spans) {
      open = open.filter((above) => above.level < role.level);
      const parent = role.fromRoot === true ? open.find((above) => above.path.startsWith(ANNEX)) : open.at(-1);
      const id = unique(`${parent?.id ?? document}/${role.path}`);
      const locator = parent === undefined ? role.label : `${parent.locator}, ${role.label}`;
      const place = open.map((above) => above.id);
      open = [...open, { ...role, id, locator }];
      return { kind: "heading", id, document, place, locator, spans };
    },
    next(name, word) {
      const parent = open.at(-1);
      const counter = `${parent?.id ?? document}/${name}`;
      const number = (seen.get(counter) ?? 0) + 1;
      seen.set(counter, number);
      const own = `${word} ${number}`;
      return {
        id: `${counter}-${number}`,
        place: open.map((above) => above.id),
        locator: parent === undefined ? own.charAt(0).toUpperCase() + own.slice(1) : `${parent.locator}, ${own}`,
      };
    },
  };
}
