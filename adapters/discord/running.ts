/** Answers under way, so that a shutdown can wait for them. */
export type Running = {
  /** Follows the work; it must not reject. */
  readonly track: (work: Promise<void>) => void;
  readonly count: () => number;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
};

/** Nothing is under way yet. */
export function newRunning(): Running {
  const all = new Set<Promise<void>>();
  return {
    track: (work) => {
      const followed = work.finally(() => {
        all.delete(followed);
      });
      all.add(followed);
    },
    count: () => all.size,
    idle: async () => {
      while (all.size > 0) await Promise.allSettled(all);
    },
  };
}

/** Resolves with the work or after the deadline, whichever comes first; true when the work was done. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A promise and what resolves it (Node 20 has no `Promise.withResolvers`). */
export function later<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let resolver: ((value: Value) => void) | undefined;
  const promise = new Promise<Value>((resolve) => {
    resolver = resolve;
  });
  return { promise, resolve: (value) => resolver?.(value) };
}
