import { PARAMETERS, type Parameters } from "../search/parameters.ts";

/** Weights of what speaks for a passage; chosen by cross-validation over question kinds, see `npm run bench -- tune`. */
export type Ranking = {
  /** Of the passage's own words, relative to what the question is worth. */
  readonly text: number;
  /** Of the most similar question of the bank. */
  readonly bank: number;
  /** Above 1, close resemblances count more than the sum of loose ones. */
  readonly bankPower: number;
  /** Share that further similar questions of one passage add. */
  readonly furtherEntries: number;
  /** Most of these that count: a name alone resembles every question that has it. */
  readonly furtherCounted: number;
  /** Factors of a resemblance where the entry wants the same (a date, a party), nothing that can be told, or something else. */
  readonly sameWant: number;
  readonly noWant: number;
  readonly otherWant: number;
  /** How the fields of a passage count in the word score. */
  readonly parameters: Parameters;
};

export const RANKING: Ranking = {
  text: 1,
  bank: 2,
  bankPower: 1,
  furtherEntries: 0.8,
  furtherCounted: 17,
  sameWant: 1.1,
  noWant: 0.85,
  otherWant: 0.6,
  parameters: {
    ...PARAMETERS,
    fields: {
      text: { weight: 1, lengthPenalty: 0.75 },
      place: { weight: 0.5, lengthPenalty: 0.75 },
      bank: { weight: 2, lengthPenalty: 0.3 },
    },
  },
};
