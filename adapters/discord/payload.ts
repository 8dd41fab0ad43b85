import type { Answer } from "../../src/answer/answer.ts";
import type { Engine } from "../../src/answer/engine.ts";
import { check } from "./check.ts";
import type { MessagePayload } from "./components.ts";
import { render } from "./render/render.ts";

/**
 * The message that would be posted in reply to a mention, exactly as Discord's API receives it.
 *
 * @throws RangeError when it breaks one of Discord's limits, which would be a fault of the renderer
 */
export function discordPayload(answer: Answer, keyOf: Engine["keyOf"]): MessagePayload {
  const payload = render(answer, { asker: "", page: 0, place: "channel", keyOf });
  const problems = check(payload);
  if (problems.length > 0) throw new RangeError(`Cannot post answer ${answer.id} on Discord: ${problems.join("; ")}`);
  return payload;
}
