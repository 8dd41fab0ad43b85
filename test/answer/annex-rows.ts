/** A row of the annex as a person reads it: objective.action.row, responsible, timing, the parties and the years. */
export type ReadRow = readonly [
  place: string,
  responsible: string,
  timing: string,
  parties: readonly string[],
  years: readonly number[],
];

/** All rows of the annex of "The EU Internal Security Strategy in Action", read by hand from the document. */
export const ANNEX: readonly ReadRow[] = [
  ["1.1.1", "COM", "2011", ["COM"], [2011]],
  ["1.1.2", "COM", "2013", ["COM"], [2013]],
  ["1.1.3", "COM", "2012", ["COM"], [2012]],
  ["1.1.4", "COM with MS and CEPOL", "2012", ["COM", "MS", "CEPOL"], [2012]],
  ["1.1.5", "MS with COM, Europol and Eurojust", "Ongoing", ["MS", "COM", "Europol", "Eurojust"], []],
  ["1.2.1", "COM", "2011", ["COM"], [2011]],
  ["1.2.2", "COM with MS", "2011", ["COM", "MS"], [2011]],
  ["1.2.3", "MS and COM", "Ongoing", ["MS", "COM"], []],
  ["1.3.1", "COM", "2011", ["COM"], [2011]],
  ["1.3.2", "MS", "2014", ["MS"], [2014]],
  ["1.3.3", "COM", "2013", ["COM"], [2013]],
  ["2.1.1", "COM with Committee of Regions", "2011", ["COM", "Committee of the Regions"], [2011]],
  ["2.1.2", "COM", "2012", ["COM"], [2012]],
  ["2.1.3", "COM", "2013-14", ["COM"], [2013, 2014]],
  ["2.2.1", "COM", "2011", ["COM"], [2011]],
  ["2.2.2", "MS", "Ongoing", ["MS"], []],
  ["2.2.3", "COM", "2011", ["COM"], [2011]],
  ["2.3.1", "COM", "2011", ["COM"], [2011]],
  ["3.1.1", "Subject to the COM's feasibility study 2011", "2013", [], [2013]],
  ["3.1.2", "MS with CEPOL, Europol and Eurojust", "2013", ["MS", "CEPOL", "Europol", "Eurojust"], [2013]],
  [
    "3.2.1",
    "MS, COM, Europol, ENISA and the private sector",
    "Ongoing",
    ["MS", "COM", "Europol", "ENISA", "private sector"],
    [],
  ],
  ["3.2.2", "COM with MS and the private sector", "2011", ["COM", "MS", "private sector"], [2011]],
  ["3.3.1", "MS and EU institutions with ENISA", "2012", ["MS", "EU institutions", "ENISA"], [2012]],
  ["3.3.2", "MS with COM and ENISA", "2013", ["MS", "COM", "ENISA"], [2013]],
  ["4.1.1", "COM", "2011", ["COM"], [2011]],
  [
    "4.1.2",
    "COM, Frontex, Europol, MAOC-N and CeCLAD-M",
    "2011",
    ["COM", "Frontex", "Europol", "MAOC-N", "CeCLAD-M"],
    [2011],
  ],
  ["4.2.1", "COM with Frontex and Europol", "2011", ["COM", "Frontex", "Europol"], [2011]],
  ["4.3.1", "COM", "2011", ["COM"], [2011]],
  ["4.4.1", "MS", "2011", ["MS"], [2011]],
  ["4.4.2", "COM", "2012", ["COM"], [2012]],
  ["4.4.3", "COM, Europol, Frontex, EASO", "2014", ["COM", "Europol", "Frontex", "EASO"], [2014]],
  ["5.1.1", "COM/HR", "2011", ["COM", "HR"], [2011]],
  ["5.2.1", "COM with MS", "2010", ["COM", "MS"], [2010]],
  ["5.2.2", "MS", "2011-12", ["MS"], [2011, 2012]],
  ["5.2.3", "COM", "2012", ["COM"], [2012]],
  ["5.2.4", "COM", "2011", ["COM"], [2011]],
  ["5.2.5", "COM with MS and CTC", "2013", ["COM", "MS", "CTC"], [2013]],
  ["5.2.6", "COM with MS", "2014", ["COM", "MS"], [2014]],
  ["5.3.1", "COM", "2012", ["COM"], [2012]],
  ["5.3.2", "COM", "2011", ["COM"], [2011]],
  ["5.4.1", "COM", "2011", ["COM"], [2011]],
];

export const YEARS: readonly number[] = [2010, 2011, 2012, 2013, 2014];

/** Every party that the column names. */
export const PARTIES: readonly string[] = [...new Set(ANNEX.flatMap(([, , , parties]) => parties))];

/** Places of the rows that fit, in document order. */
export function placesWhere(
  fits: (row: {
    readonly objective: number;
    readonly parties: readonly string[];
    readonly years: readonly number[];
  }) => boolean,
): readonly string[] {
  return ANNEX.flatMap(([place, , , parties, years]) =>
    fits({ objective: Number(place[0]), parties, years }) ? [place] : [],
  );
}
