import { SocketModeClient, type SocketModeOptions } from "@slack/socket-mode";
import * as z from "zod";

const FRAME = z.looseObject({ type: z.string() });
const EVENT_FRAME = z.looseObject({ payload: z.looseObject({ event: z.looseObject({ type: z.string() }) }) });

function frameOf(text: string): z.infer<typeof FRAME> | undefined {
  try {
    const frame = FRAME.safeParse(JSON.parse(text));
    if (!frame.success) return undefined;
    return frame.data.type !== "events_api" || EVENT_FRAME.safeParse(frame.data).success ? frame.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Slack's Socket Mode client, with two changes. A frame that is not what Slack documents (such as `null`) is left out:
 * the library rejects a promise that nobody waits for, which ends the process. And when Slack asks to disconnect, the
 * owner hears "replace" and opens the next socket first, where the library closes at once and waits five seconds.
 */
export class SocketClient extends SocketModeClient {
  readonly #onReplace: (reason: string) => void;
  readonly #onOddFrame: () => void;

  constructor(options: SocketModeOptions, onReplace: (reason: string) => void, onOddFrame: () => void) {
    super(options);
    this.#onReplace = onReplace;
    this.#onOddFrame = onOddFrame;
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const frame = isBinary || typeof data !== "string" ? undefined : frameOf(data);
    if (frame === undefined) return this.#onOddFrame();
    if (frame.type === "disconnect") return this.#onReplace(typeof frame["reason"] === "string" ? frame["reason"] : "");
    try {
      await super.onWebSocketMessage(data, isBinary);
    } catch {
      this.#onOddFrame();
    }
  }
}
