import type { DocumentFacts, DocumentId } from "../../corpus/document.ts";

/** `seeds/catalogue.json` as it is kept: one fact to a line, so that its diff can be read. */
export function catalogueText(documents: readonly DocumentFacts[]): string {
  const entries = documents.map((facts) => {
    const lines = Object.entries(facts).map(([name, value]) => `      ${JSON.stringify(name)}: ${valueText(value)}`);
    return `    {\n${lines.join(",\n")}\n    }`;
  });
  return `{\n  "documents": [\n${entries.join(",\n")}\n  ]\n}\n`;
}

function valueText(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((one) => JSON.stringify(one)).join(", ")}]` : JSON.stringify(value);
}

/** The catalogue with one more document, by date of issue; of one date the new one stands last. */
export function withDocument(documents: readonly DocumentFacts[], facts: DocumentFacts): readonly DocumentFacts[] {
  const after = documents.findIndex(({ issued }) => issued > facts.issued);
  return after < 0 ? [...documents, facts] : documents.toSpliced(after, 0, facts);
}

/** Those of some passages, by their ids, that stand in other documents. */
export function ofOthers(passages: readonly string[] = [], document: DocumentId): readonly string[] {
  return passages.filter((passage) => !passage.startsWith(`${document}/`));
}

/** The catalogue without a document, and without what its passages state of others. */
export function withoutDocument(documents: readonly DocumentFacts[], document: DocumentId): readonly DocumentFacts[] {
  return documents
    .filter(({ id }) => id !== document)
    .map(({ stated, gist, ...facts }) => {
      const left = { stated: ofOthers(stated, document), gist: ofOthers(gist, document) };
      return {
        ...facts,
        ...(left.stated.length === 0 ? {} : { stated: left.stated }),
        ...(left.gist.length === 0 ? {} : { gist: left.gist }),
      };
    });
}
