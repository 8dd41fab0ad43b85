import type { Engine } from "../answer/engine.ts";
import type { Manifest } from "./build-index.ts";
import { keyOf, openKept, toKeep, type KeptOutcome } from "./kept-outcomes.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import type { Probe } from "./rebuild/answer-changes.ts";

/** Asks probes of an engine and tells what came of each, in their order. */
export type AskProbes = (
  build: { readonly manifest: Manifest; readonly engine: Engine },
  probes: readonly Probe[],
) => readonly Outcome[];

const NOT_ASKED: KeptOutcome = { kind: "not asked", first: false, shown: [] };

/** Asks each probe; of one question asked twice only once. */
export const askEach: AskProbes = ({ engine }, probes) => {
  const known = new Map<string, Outcome>();
  return probes.map((probe) => {
    const { question, history } = probe;
    const outcome =
      known.get(keyOf(probe)) ?? outcomeOf(engine.ask(question, history === undefined ? {} : { history }));
    known.set(keyOf(probe), outcome);
    return outcome;
  });
};

function outcomeFrom(engine: Engine, { kind, first, shown }: KeptOutcome): Outcome {
  const citation = first && shown[0] !== undefined ? engine.citation(shown[0]) : undefined;
  if (citation === undefined) return { kind, shown };
  const { passage, locator, document, text } = citation;
  return { kind, first: { passage, locator, document: document.shortName, text }, shown };
}

/** Asks probes like {@link askEach}, but only those that this build, with this code, was not asked before. */
export function askingKept(root: string): AskProbes {
  return ({ manifest, engine }, probes) => {
    const kept = openKept(root, manifest);
    const missing = probes.filter((probe) => !kept.all.has(keyOf(probe)));
    const outcomes = askEach({ manifest, engine }, missing).map(toKeep);
    for (const [index, probe] of missing.entries()) kept.all.set(keyOf(probe), outcomes[index] ?? NOT_ASKED);
    if (missing.length > 0) kept.write();
    return probes.map((probe) => outcomeFrom(engine, kept.all.get(keyOf(probe)) ?? NOT_ASKED));
  };
}
