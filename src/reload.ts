import { readFileSync, watch, type FSWatcher } from "node:fs";
import { join } from "node:path";

/** An engine that is replaced by a newer one while it is in use. */
export type Live<E> = {
  /** The engine that answers now. Whoever asks keeps what this gave, so that an answer is of one index only. */
  readonly current: () => E;
  /** Looks at the manifest and loads its index if it is another one than is loaded. */
  readonly reload: () => void;
  /** Stops watching. */
  readonly close: () => void;
};

export type LiveOptions<E> = {
  /** The project's folder, in which `index/manifest.json` announces a new index. */
  readonly root: string;
  /** Loads and checks the whole index; throws when it cannot be used. */
  readonly open: (root: string) => E;
  /** A newer index answers from now on. */
  readonly onLoaded?: (engine: E) => void;
  /** A newer index was refused; the old one answers on. The sentence says what is wrong with it. */
  readonly onRefused?: (sentence: string) => void;
  /** What gives the signal SIGHUP: the process, unless a test stands in for it. */
  readonly signals?: Signals;
};

type Signals = {
  readonly on: (signal: "SIGHUP", listener: () => void) => unknown;
  readonly off: (signal: "SIGHUP", listener: () => void) => unknown;
};

/** Milliseconds to wait for a publisher to finish: several names change one after the other. */
const SETTLE = 50;
/** Milliseconds between looks at the manifest, where the system does not tell of changes (network drives, containers). */
const POLL = 2_000;
/** A new index is looked at so often before it is refused: seeds and index may be changed one after the other. */
const TRIES = 4;
const TRY_AGAIN = 250;
/** Milliseconds until a refused index is looked at again: what it lacks may come without a change of the manifest. */
const REFUSED_AGAIN = 10_000;

function manifestOf(root: string): string | undefined {
  try {
    return readFileSync(join(root, "index", "manifest.json"), "utf8");
  } catch {
    return undefined; // between two names, or gone: the old index answers on
  }
}

function watchFolder(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    watcher.on("error", () => watcher.close()); // polling goes on
    return watcher;
  } catch {
    return undefined; // the system cannot watch here: polling finds it
  }
}

/**
 * Opens the index and follows its manifest, and SIGHUP: a newly published index is loaded whole, beside the old one, and
 * then takes its place by one assignment. One that cannot be used is refused and the old one kept.
 *
 * @throws whatever `open` throws for the first index
 */
export function openLive<E>({ root, open, onLoaded, onRefused, signals = process }: LiveOptions<E>): Live<E> {
  let loaded = manifestOf(root);
  let engine = open(root);
  let said: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  const later = (wait: number, left: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => attempt(left), wait);
    timer.unref();
  };
  const refuse = (sentence: string): void => {
    if (sentence !== said) onRefused?.(sentence);
    said = sentence;
    later(REFUSED_AGAIN, 1);
  };
  const attempt = (left: number): void => {
    const manifest = manifestOf(root);
    if (manifest === undefined || manifest === loaded) return;
    let next: E;
    try {
      next = open(root);
    } catch (error) {
      if (left > 1) return later(TRY_AGAIN, left - 1);
      return refuse(error instanceof Error ? error.message : String(error));
    }
    engine = next;
    loaded = manifest;
    said = undefined;
    onLoaded?.(engine);
  };
  const changed = (): void => later(SETTLE, TRIES);
  const hangup = (): void => {
    loaded = undefined; // asked for by hand: the same index is loaded again, with its seeds
    said = undefined;
    attempt(1);
  };

  const watcher = watchFolder(join(root, "index"), changed);
  const poll = setInterval(() => {
    if (said === undefined && manifestOf(root) !== loaded) changed();
  }, POLL);
  poll.unref();
  signals.on("SIGHUP", hangup);
  return {
    current: () => engine,
    reload: () => attempt(1),
    close() {
      clearTimeout(timer);
      clearInterval(poll);
      watcher?.close();
      signals.off("SIGHUP", hangup);
    },
  };
}
