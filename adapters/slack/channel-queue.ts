import PQueue from "p-queue";

/** Most tasks that wait for one channel; what comes on top is refused. */
const LONGEST = 200;

/** Runs tasks of one channel one after the other, and those of different channels side by side. */
export type ChannelQueue = {
  /** @throws RangeError when too much waits for this channel already */
  readonly run: <Result>(channel: string, task: () => Promise<Result>) => Promise<Result>;
  /** How many tasks wait or run. */
  readonly waiting: () => number;
};

/** A queue per channel; a channel in which nothing waits takes no memory. */
export function channelQueue(): ChannelQueue {
  const queues = new Map<string, PQueue>();
  return {
    run: async (channel, task) => {
      const queue = queues.get(channel) ?? new PQueue({ concurrency: 1 });
      if (queue.size >= LONGEST)
        throw new RangeError(`Cannot queue: ${LONGEST} messages wait for this channel already`);
      queues.set(channel, queue);
      try {
        const done = await queue.add(async () => ({ value: await task() }));
        if (done === undefined) throw new Error("Cannot queue: the queue was cleared");
        return done.value;
      } finally {
        if (queue.size === 0 && queue.pending === 0 && queues.get(channel) === queue) queues.delete(channel);
      }
    },
    waiting: () => [...queues.values()].reduce((sum, { size, pending }) => sum + size + pending, 0),
  };
}
