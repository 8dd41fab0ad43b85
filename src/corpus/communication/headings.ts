import { pathOf, type HeadingRole } from "../outline.ts";

type HeadingRule = { readonly pattern: RegExp; readonly role: (match: RegExpExecArray, title: string) => HeadingRole };

const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** Level of headings without a number, below sections, objectives and actions' parents. */
const UNNUMBERED_LEVEL = 4;
/** "The Commission will:" — who is addressed by the bullets below. */
const ADDRESSEE_LEVEL = 6;

/**
 * How Commission communications number their headings, first match first. Objectives and actions are known by their
 * numbers alone ("Objective 3, Action 1"), so their paths begin at the document or its annex.
 */
const HEADING_RULES: readonly HeadingRule[] = [
  { pattern: /^Annex\b/i, role: () => ({ level: 1, path: "annex", label: "Annex", fromRoot: true }) },
  {
    pattern: /^(?:Concluding remarks|Conclusions?)$/i,
    role: (_, title) => ({ level: 1, path: pathOf(title), label: title, fromRoot: true }),
  },
  {
    pattern: /^([IVX]+)\.\s+(.+)$/u,
    role: (match) => ({
      level: 1,
      path: `section-${ROMAN.indexOf((match[1] ?? "").toLowerCase())}`,
      label: `Section ${match[1]}`,
      fromRoot: true,
    }),
  },
  {
    pattern: /^OBJECTIVE (\d+)(?::| [—–-]) ?(.+)$/i,
    role: (match) => ({ level: 2, path: `objective-${match[1]}`, label: `Objective ${match[1]}`, fromRoot: true }),
  },
  {
    pattern: /^Action (\d+): (.+)$/i,
    role: (match) => ({ level: 3, path: `action-${match[1]}`, label: `Action ${match[1]}` }),
  },
  {
    pattern: /^(.+):$/u,
    role: (match) => ({ level: ADDRESSEE_LEVEL, path: pathOf(match[1] ?? ""), label: `“${match[1]}”` }),
  },
];

const NUMBER = /^(\d+)\.\s*(.*)$/u;

/**
 * The role of a heading.
 *
 * @param title the heading's text on one line
 * @param numberAlone its number stood on a line of its own, as sections of a communication have it
 * @param startsPage it stood behind a page break (a leading space) between sections: it ends the objective above
 */
export function headingRole(title: string, numberAlone: boolean, startsPage: boolean): HeadingRole {
  for (const { pattern, role } of HEADING_RULES) {
    const match = pattern.exec(title);
    if (match !== null) return role(match, title);
  }
  const numbered = NUMBER.exec(title);
  if (numbered !== null) {
    const [, number = "", rest = ""] = numbered;
    return numberAlone
      ? { level: 1, path: `section-${number}`, label: `Section ${number}`, fromRoot: true }
      : { level: 2, path: `part-${number}`, label: `${number}. ${rest}` };
  }
  return {
    level: startsPage ? 2 : UNNUMBERED_LEVEL,
    path: pathOf(title),
    label: `“${title}”`,
    ...(startsPage ? { fromRoot: true } : {}),
  };
}
