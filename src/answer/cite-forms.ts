import type { PassageId } from "../corpus/passage.ts";
import type { CiteForms } from "./engine.ts";
import { factsOf, type Library } from "./library.ts";

/** Characters that mean something to BibTeX. */
const BIBTEX_SPECIAL = /[{}\\&%$#_^~]/gu;

function bibtexSafe(text: string): string {
  return text.replace(BIBTEX_SPECIAL, (character) => (character === "\\" ? "\\textbackslash{}" : `\\${character}`));
}

/** A citation of a passage as a footnote, Markdown, plain text and BibTeX: title, reference, date, locator. */
export function citeForms(library: Library, id: PassageId): CiteForms | undefined {
  const passage = library.byId.get(id);
  if (passage === undefined) return undefined;
  const { title, reference, issuer, date, issued, url, id: document } = factsOf(library, passage.document);
  const { locator } = passage;
  const entry = [
    `@misc{${document}`,
    `  title = {{${bibtexSafe(title)}}}`,
    `  author = {{${bibtexSafe(issuer)}}}`,
    `  year = {${issued.slice(0, 4)}}`,
    `  number = {${bibtexSafe(reference)}}`,
    `  note = {${bibtexSafe(`${date}; ${locator}`)}}`,
    ...(url === undefined ? [] : [`  url = {${url}}`]),
  ];
  return {
    footnote: `${issuer}, ‘${title}’, ${reference}, ${date}, ${locator}.`,
    markdown: `${issuer}, ${url === undefined ? `*${title}*` : `[*${title}*](${url})`}, ${reference}, ${date}, ${locator}`,
    plain: `${issuer}: ${title}, ${reference}, ${date}, ${locator}${url === undefined ? "" : ` <${url}>`}`,
    bibtex: `${entry.join(",\n")}\n}`,
  };
}
