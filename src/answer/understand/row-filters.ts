import type { AnnexRow } from "../../corpus/passage.ts";
import type { Library } from "../library.ts";

/** What rows of the annex are chosen by; a filter that is empty, false or left out means "any". */
export type RowFilters = {
  readonly objectives: readonly number[];
  readonly action?: { readonly objective: number; readonly action: number };
  readonly actionNumber?: number;
  readonly parties: readonly string[];
  /** Only rows in which these parties stand alone. */
  readonly alone: boolean;
  readonly years: readonly number[];
  /** Rows timed by a range of years are left out. */
  readonly withoutRanges: boolean;
  readonly ongoing: boolean;
  readonly dated: boolean;
  /** How a question bounds the years, where it does not name each: "after 2012". */
  readonly period?: string;
  /** Rows that any of these would choose are left out. */
  readonly except?: readonly RowFilters[];
  /** Of the rows only those that are due first, or last. */
  readonly due?: "first" | "last";
};

/** Whether a row is chosen by any of the filters alone; for what is left out. */
function fitsAny(row: AnnexRow, { objectives, action, parties, years, ongoing, dated }: RowFilters): boolean {
  return (
    objectives.includes(row.objective) ||
    (action !== undefined && row.objective === action.objective && row.action === action.action) ||
    parties.some((party) => row.parties.includes(party)) ||
    years.some((year) => row.years.includes(year)) ||
    (ongoing && row.ongoing) ||
    (dated && !row.ongoing)
  );
}

/** Of some rows those whose year is the first, or the last, of all; rows without a year are due at no time. */
function dueAtEnd(rows: readonly AnnexRow[], due: "first" | "last"): readonly AnnexRow[] {
  const yearOf = ({ years }: AnnexRow): number => (due === "first" ? Math.min(...years) : Math.max(...years));
  const dated = rows.filter(({ years }) => years.length > 0);
  const end = due === "first" ? Math.min(...dated.map(yearOf)) : Math.max(...dated.map(yearOf));
  return dated.filter((row) => yearOf(row) === end);
}

/** The rows that fit all filters of a query, in document order. */
export function rowsFor(library: Library, query: RowFilters): readonly AnnexRow[] {
  const rows = library.rows.filter((row) => {
    if (
      query.action !== undefined
        ? row.objective !== query.action.objective || row.action !== query.action.action
        : query.objectives.length > 0 && !query.objectives.includes(row.objective)
    )
      return false;
    if (query.actionNumber !== undefined && row.action !== query.actionNumber) return false;
    if (query.parties.length > 0 && !query.parties.every((party) => row.parties.includes(party))) return false;
    if (query.alone && query.parties.length > 0 && row.parties.length !== query.parties.length) return false;
    if (query.years.length > 0 && !query.years.some((year) => row.years.includes(year))) return false;
    if (query.withoutRanges && row.years.length > 1) return false;
    if (query.ongoing && !row.ongoing) return false;
    if (query.except?.some((filters) => fitsAny(row, filters)) === true) return false;
    return !(query.dated && row.ongoing);
  });
  return query.due === undefined ? rows : dueAtEnd(rows, query.due);
}

/** Of some rows, those whose measure holds words of the question that no filter explains; empty when none does. */
export function rowsNamed(library: Library, rows: readonly AnnexRow[], rest: readonly string[]): readonly AnnexRow[] {
  const wanted = new Set(rest);
  const shares = rows.map((row) => {
    const held = library.termsIn(row.id);
    return { row, share: [...wanted].filter((term) => held.has(term)).length };
  });
  const most = Math.max(0, ...shares.map(({ share }) => share));
  return most === 0 ? [] : shares.filter(({ share }) => share === most).map(({ row }) => row);
}

/** Whether any filter is set. */
export function hasFilter(query: RowFilters): boolean {
  return (
    query.objectives.length > 0 ||
    query.action !== undefined ||
    query.actionNumber !== undefined ||
    query.dated ||
    namesColumn(query)
  );
}

/** Whether rows are chosen by who is responsible or by their timing, which nothing but the annex has. */
export function namesColumn({ parties, years, ongoing, except, due }: RowFilters): boolean {
  return parties.length > 0 || years.length > 0 || ongoing || except !== undefined || due !== undefined;
}
