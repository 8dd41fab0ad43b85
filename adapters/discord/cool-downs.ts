/** When each channel last had a public answer; in memory, because a restart may end a cool-down. */
export type CoolDowns = {
  /** Seconds until the next public answer, 0 when one is possible. */
  readonly left: (channel: string, seconds: number, now: number) => number;
  readonly mark: (channel: string, now: number) => void;
};

/** Channels remembered at most; the one marked longest ago goes first. */
const CHANNELS = 5_000;

/** Nothing is cooling down yet. Times are in milliseconds. */
export function newCoolDowns(): CoolDowns {
  const last = new Map<string, number>();
  return {
    left: (channel, seconds, now) => {
      const since = now - (last.get(channel) ?? Number.NEGATIVE_INFINITY);
      // A clock that was put back must not silence a channel.
      return since < 0 ? 0 : Math.max(0, Math.ceil(seconds - since / 1_000));
    },
    mark: (channel, now) => {
      last.delete(channel);
      last.set(channel, now);
      if (last.size > CHANNELS) {
        const [oldest] = last.keys();
        if (oldest !== undefined) last.delete(oldest);
      }
    },
  };
}
