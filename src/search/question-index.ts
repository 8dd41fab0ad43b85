/** The bank's questions as sets of terms, with who holds which term; packed like postings.ts. */
export type QuestionIndex = {
  readonly count: number;
  /** Position of the document that answers, per question. */
  readonly documents: Int32Array;
  /** Distinct terms of question `q`: `terms[termStarts[q]]` to `terms[termStarts[q + 1]]`. */
  readonly termStarts: Int32Array;
  readonly terms: Int32Array;
  /** Questions that hold term `t`: `holders[holderStarts[t]]` to `holders[holderStarts[t + 1]]`. */
  readonly holderStarts: Int32Array;
  readonly holders: Int32Array;
};

/** Packs questions given as document position followed by distinct term numbers. */
export function packQuestions(termCount: number, questions: readonly (readonly number[])[]): QuestionIndex {
  const documents = new Int32Array(questions.length);
  const termStarts = new Int32Array(questions.length + 1);
  const holderStarts = new Int32Array(termCount + 1);
  for (const [question, [document = 0, ...terms]] of questions.entries()) {
    documents[question] = document;
    termStarts[question + 1] = (termStarts[question] ?? 0) + terms.length;
    for (const term of terms) holderStarts[term + 1] = (holderStarts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++)
    holderStarts[term + 1] = (holderStarts[term + 1] ?? 0) + (holderStarts[term] ?? 0);
  const terms = new Int32Array(termStarts[questions.length] ?? 0);
  const holders = new Int32Array(terms.length);
  const next = holderStarts.slice();
  for (const [question, numbers] of questions.entries()) {
    for (const [position, term] of numbers.slice(1).entries()) {
      terms[(termStarts[question] ?? 0) + position] = term;
      const place = next[term] ?? 0;
      holders[place] = question;
      next[term] = place + 1;
    }
  }
  return { count: questions.length, documents, termStarts, terms, holderStarts, holders };
}
