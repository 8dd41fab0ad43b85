import { parseArgs } from "node:util";
import type { Engine } from "./answer/engine.ts";
import { answeredNow } from "./desk/gaps/answered-now.ts";
import { gapReport, nearestTo } from "./desk/gaps/gap-report.ts";
import { groupGaps } from "./desk/gaps/group-gaps.ts";
import { openDeskStore } from "./open-desk-store.ts";
import { openEngine } from "./open-engine.ts";
import { projectRoot } from "./project.ts";
import { readOptions, show } from "./program-output.ts";
import { Misuse, runProgram } from "./run-program.ts";
import type { Store } from "./store/store.ts";

const USAGE =
  'npm run gaps -- [--all] [--json] [--look] [--close "QUESTION"] [--close-report ANSWER PASSAGE] [--erase]';
/** Groups on the first screen. */
const SHOWN = 10;

async function closeAnswered(store: Store, engine: Engine): Promise<readonly string[]> {
  const closed = answeredNow(engine, await store.gaps());
  for (const question of closed) await store.closeGap(question);
  return closed;
}

async function list(
  store: Store,
  engine: Engine,
  options: { readonly all: boolean; readonly json: boolean; readonly look: boolean },
): Promise<void> {
  const closed = options.look ? [] : await closeAnswered(store, engine);
  const groups = groupGaps(await store.gaps());
  const reports = await store.reports();
  const limit = options.all ? groups.length : SHOWN;
  if (!options.json) return show(gapReport({ engine, reports, groups, closed, limit }));
  const shown = groups.map((group, index) =>
    index < limit ? { ...group, nearest: nearestTo(engine, group.question) } : group,
  );
  process.stdout.write(`${JSON.stringify({ build: engine.build, reports, groups: shown, closed }, null, 2)}\n`);
}

await runProgram(async () => {
  const flag = { type: "boolean" } as const;
  const { values, positionals } = readOptions(USAGE, () =>
    parseArgs({
      allowPositionals: true,
      options: {
        all: flag,
        json: flag,
        look: flag,
        erase: flag,
        close: { type: "string" },
        "close-report": { type: "string" },
      },
    }),
  );
  const root = projectRoot();
  const answer = values["close-report"];
  if (answer === undefined ? positionals.length > 0 : positionals.length !== 1) throw new Misuse(`Usage: ${USAGE}`);
  const store = await openDeskStore(root);
  try {
    if (values.erase === true) {
      await store.eraseGaps();
      process.stdout.write("Every logged question is erased.\n");
    } else if (answer !== undefined) {
      await store.closeReport(answer, positionals[0] ?? "");
      process.stdout.write("Closed.\n");
    } else if (values.close !== undefined) {
      const lines = await store.closeGap(values.close);
      process.stdout.write(lines === 0 ? "No logged question reads exactly so: nothing was closed.\n" : "Closed.\n");
    } else
      await list(store, openEngine(root), {
        all: values.all === true,
        json: values.json === true,
        look: values.look === true,
      });
    return 0;
  } finally {
    await store.close();
  }
});
