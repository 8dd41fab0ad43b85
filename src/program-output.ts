import pc from "picocolors";
import type { Block } from "./desk/show/block.ts";
import { terminalText } from "./desk/show/terminal.ts";
import { Misuse } from "./run-program.ts";

const DEFAULT_WIDTH = 90;

/** Writes a report to the terminal, or plain where the output is no terminal. */
export function show(blocks: readonly Block[]): void {
  const colours = process.stdout.isTTY && pc.isColorSupported;
  process.stdout.write(terminalText(blocks, { width: process.stdout.columns ?? DEFAULT_WIDTH, colours }));
}

/** Reads a program's options. @throws Misuse saying how it is used, when they are others */
export function readOptions<T>(usage: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).split(/[.\n]/u, 1)[0] ?? "";
    throw new Misuse(`${message}. Usage: ${usage}`);
  }
}
