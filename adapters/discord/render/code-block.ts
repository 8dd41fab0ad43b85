/** Lines in a block that shows them as they are; only a fence within them is broken, by an invisible space. */
export function codeBlock(lines: string): string {
  return `\`\`\`\n${lines.replaceAll("```", "`\u200B`\u200B`")}\n\`\`\``;
}
