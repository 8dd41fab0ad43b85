import { setImmediate as nextTurn } from "node:timers/promises";

/** Says on a terminal that work is under way; elsewhere just does it. Most work is synchronous, so the line is drawn first. */
export async function withSpinner<T>(label: string, work: () => T | Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work();
  const { createSpinner } = await import("nanospinner");
  const spinner = createSpinner(label, { stream: process.stderr }).start();
  await nextTurn();
  try {
    const result = await work();
    spinner.success();
    return result;
  } catch (error) {
    spinner.error();
    throw error;
  }
}
