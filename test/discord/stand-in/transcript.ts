import { controlsOf, type ShownComponent, textsOf } from "./message-rules.ts";
import { componentsOf, type Post } from "./world.ts";

/**
 * A message as a person reads it in a transcript: texts line by line, files in braces, buttons and choices in brackets;
 * first a line where only one person sees it.
 */
export function transcript(post: Post): string {
  const lines = post.onlyFor === undefined ? [] : ["(only for you)"];
  if (post.body.content) lines.push(post.body.content);
  for (const part of componentsOf(post)) lines.push(...linesOf(part));
  return lines.join("\n");
}

function linesOf(part: ShownComponent): readonly string[] {
  if (part.type === 13) return [`{${part.file.url.slice("attachment://".length)}}`];
  if (part.type !== 1) return textsOf(part);
  return [
    controlsOf(part)
      .map((control) =>
        control.type === 2 ? `[${control.label}]` : `[${control.options.map(({ label }) => label).join(" / ")}]`,
      )
      .join(" "),
  ];
}

/** All texts of a message, without its buttons. */
export function textOf(post: Post): string {
  return componentsOf(post).flatMap(textsOf).join("\n");
}
