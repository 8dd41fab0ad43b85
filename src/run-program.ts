/** A command used in a way that it does not have: the message says how it is used. Ends the program with code 2. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}

const MISUSE = 2;
const FAILURE = 1;

function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? "";
}

/**
 * Runs an entry point: its number is the exit code. An error is said in one line on standard error, never as a stack;
 * misuse ends with 2, any other error with 1.
 */
export async function runProgram(program: () => number | Promise<number>): Promise<void> {
  // Whoever reads us may stop reading (`| head`): that is no fault of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : FAILURE));
  try {
    process.exitCode = await program();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = error instanceof Misuse ? MISUSE : FAILURE;
  }
}
