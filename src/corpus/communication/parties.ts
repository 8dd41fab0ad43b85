const CONDITION = /^subject to\b/i;
const BETWEEN_PARTIES = /\s*(?:,|\/|\band\b|\bwith\b)\s*/i;
const ARTICLE = /^the /i;

/** Spellings that the documents use for one party; the first is its id. */
const ONE_PARTY: readonly (readonly string[])[] = [
  ["CeCLAD-M", "CECLAD-M", "CECLADM"],
  ["Committee of the Regions", "Committee of Regions"],
];

/** The id of a party as it is written in a RESPONSIBLE cell. */
function partyId(name: string): string {
  const bare = name.trim().replace(ARTICLE, "");
  return (
    ONE_PARTY.find((spellings) => spellings.some((spelling) => spelling.toLowerCase() === bare.toLowerCase()))?.[0] ??
    bare
  );
}

/** The parties of a RESPONSIBLE cell in the order of writing; a cell that states a condition names none. */
export function partiesOf(cell: string): { readonly names: readonly string[]; readonly condition: boolean } {
  if (CONDITION.test(cell.trim())) return { names: [], condition: true };
  const names = cell
    .trim()
    .split(BETWEEN_PARTIES)
    .filter((name) => name !== "")
    .map(partyId);
  return { names: [...new Set(names)], condition: false };
}
