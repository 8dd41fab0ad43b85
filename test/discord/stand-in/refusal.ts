/** A refusal as Discord's API writes it: HTTP status, its own code, and words. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
  }
}

/** 50035: the form of what was sent is wrong. */
export function invalidForm(what: string): Refusal {
  return new Refusal(400, 50_035, `Invalid Form Body: ${what}`);
}
