import type { CiteForms } from "../../../src/answer/engine.ts";
import { PROBLEMS } from "../../../src/chat/wording.ts";
import { type Reply, sentence } from "../reply.ts";
import { codeBlock } from "./code-block.ts";

/** What the forms are called, in their order. */
const FORMS: Readonly<Record<keyof CiteForms, string>> = {
  footnote: "Footnote",
  markdown: "Markdown",
  plain: "Plain text",
  bibtex: "BibTeX",
};

/** A citation in the forms in which people paste it, each in a block that can be copied. */
export function citeReply(forms: CiteForms | undefined): Reply {
  if (forms === undefined) return sentence(PROBLEMS.passageGone);
  const parts = (["footnote", "markdown", "plain", "bibtex"] as const).map(
    (form) => `**${FORMS[form]}**\n${codeBlock(forms[form])}`,
  );
  return sentence(parts.join("\n"));
}
