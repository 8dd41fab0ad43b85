import type { SearchIndex } from "./load.ts";
import type { Parameters } from "./parameters.ts";

/**
 * What one occurrence of a word in a field counts, per document and field (`document * fieldCount + field`):
 *
 *   field weight / (1 - b + b x length / mean length)
 *
 * Length is that of all pooled fields together, each as often as its weight says, or of the field where it has a penalty of
 * its own.
 */
export function fieldScales(index: SearchIndex, parameters: Parameters): Float64Array {
  const remembered = last.get(index);
  if (remembered?.parameters === parameters) return remembered.scales;
  const scales = measure(index, parameters);
  last.set(index, { parameters, scales });
  return scales;
}

/** The scales of the last setting that was used with an index: almost always the same one. */
const last = new WeakMap<SearchIndex, { readonly parameters: Parameters; readonly scales: Float64Array }>();

function measure({ fields, postings }: SearchIndex, { fields: settings, lengthPenalty }: Parameters): Float64Array {
  const { fieldCount, documentCount, lengths, meanLengths } = postings;
  const weights = fields.map((field) => settings[field]?.weight ?? 1);
  const pooled = fields.map((field) => settings[field]?.lengthPenalty === undefined);
  const texts = new Float64Array(documentCount);
  for (let cell = 0; cell < lengths.length; cell++) {
    const field = cell % fieldCount;
    const document = Math.floor(cell / fieldCount);
    if (pooled[field] === true) texts[document] = (texts[document] ?? 0) + (weights[field] ?? 0) * (lengths[cell] ?? 0);
  }
  const meanText = texts.reduce((sum, length) => sum + length, 0) / documentCount || 1;
  return lengths.map((length, cell) => {
    const field = cell % fieldCount;
    const document = Math.floor(cell / fieldCount);
    const penalty = settings[fields[field] ?? ""]?.lengthPenalty ?? lengthPenalty;
    const relative = pooled[field] === true ? (texts[document] ?? 0) / meanText : length / (meanLengths[field] ?? 1);
    return (weights[field] ?? 0) / (1 - penalty + penalty * relative);
  });
}
