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
};

/** The rows that fit all filters of a query, in document order. */
export function rowsFor(library: Library, query: RowFilters): readonly AnnexRow[] {
  return library.rows.filter((row) => {
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
    return !(query.dated && row.ongoing);
  });
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
    query.parties.length > 0 ||
    query.years.length > 0 ||
    query.ongoing ||
    query.dated
  );
}
