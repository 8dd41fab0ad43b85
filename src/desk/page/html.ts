/** HTML that is safe to put into the page: made only by {@link html} and {@link markup}. */
export type Html = { readonly html: string };

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// Control characters cannot stand in HTML at all.
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** Text as HTML that shows exactly it. */
function escapeHtml(text: string): string {
  return text.replace(CONTROL, "\uFFFD").replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

type Value = string | number | Html | readonly Html[];

function valueHtml(value: Value): string {
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "html" in value ? value.html : value.map(({ html }) => html).join("");
}

/** A template whose values are escaped unless they are HTML already. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    html: parts.map((part, index) => (index === 0 ? part : valueHtml(values[index - 1] ?? "") + part)).join(""),
  };
}

export const NOTHING: Html = { html: "" };

/** Figures and dates are not broken over lines. UTF-16 units. */
const SHORT_CELL = 12;

function cellOf(cell: string | Html): Html {
  return typeof cell === "string" && cell.length <= SHORT_CELL
    ? markup`<td class="short">${cell}</td>`
    : markup`<td>${cell}</td>`;
}

/** A table with a caption, headed columns and rows headed by their first cell. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  const titles = head.map((title) => markup`<th scope="col">${title}</th>`);
  const body = rows.map(
    ([first = "", ...cells]) => markup`<tr><th scope="row">${first}</th>${cells.map(cellOf)}</tr>\n`,
  );
  return markup`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${titles}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}

/** A part of the page under a heading of the second level. */
export function section(id: string, title: string, ...contents: readonly Html[]): Html {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${contents}
</section>
`;
}

/** A drawing that reads as one picture, with its meaning in words. */
export function picture(
  id: string,
  width: number,
  height: number,
  title: string,
  description: string,
  contents: readonly Html[],
  caption: Html = NOTHING,
): Html {
  // A narrow window scrolls the drawing: the keyboard must reach it.
  return markup`<figure tabindex="0" aria-label="${title}"><svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${title}</title><desc id="${id}-text">${description}</desc>
${contents}
</svg>${caption}</figure>`;
}
