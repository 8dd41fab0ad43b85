/** All texts of a view in their order, for where it has to be read instead of seen; labels of buttons are left out. */
export function viewText(view: { readonly blocks: readonly unknown[] }): string {
  return view.blocks
    .map(textOf)
    .filter((text) => text !== "")
    .join("\n");
}

function textOf(node: unknown): string {
  if (Array.isArray(node))
    return node
      .map(textOf)
      .filter((text) => text !== "")
      .join(" ");
  if (typeof node !== "object" || node === null) return "";
  if ("type" in node && (node.type === "actions" || node.type === "context_actions")) return "";
  if ("text" in node && typeof node.text === "string") return node.text;
  return Object.values(node)
    .map(textOf)
    .filter((text) => text !== "")
    .join(" ");
}
