import { PROBLEMS } from "../../../src/chat/wording.ts";
import { message, text } from "../components.ts";
import { type Reply, sentence } from "../reply.ts";
import { WORDING } from "../wording.ts";
import { BLOCK } from "./block.ts";
import { codeBlock } from "./code-block.ts";

/** How an answer came about, line by line; as a file where it is too long for a message. */
export function whyReply(lines: readonly string[] | undefined): Reply {
  if (lines === undefined) return sentence(PROBLEMS.forgotten);
  const all = lines.join("\n");
  const heading = `**${WORDING.whyHeading}**`;
  const block = codeBlock(all);
  if (block.length <= BLOCK.characters && Buffer.byteLength(block) <= BLOCK.bytes) {
    return sentence(`${heading}\n${block}`);
  }
  const name = "why.txt";
  return {
    message: message([text(heading), { type: 13, file: { url: `attachment://${name}` } }]),
    plain: all,
    file: { name, content: `${all}\n` },
  };
}
