/**
 * Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->`, for tables that a program keeps true.
 *
 * @throws Error when the text has no such block
 */
export function replaceBlock(text: string, name: string, content: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start)
    throw new Error(`There is no block ${open} ... ${close} to replace: put both lines back`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
