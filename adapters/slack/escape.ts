const AMPERSAND = /&/gu;
const LESS = /</gu;
const GREATER = />/gu;
const LINK = /<(?<target>[^<>|]*)(?:\|(?<label>[^<>]*))?>/gu;
const SPACES = /[ \t\u00a0]+/gu;
const QUOTE_MARK = /^[ \t]*>[ \t]?/gmu;

/** Escapes a text for mrkdwn and for `text`: exactly `&`, `<` and `>`, in that order. To be called once, at the end. */
export function escapeText(text: string): string {
  return text.replace(AMPERSAND, "&amp;").replace(LESS, "&lt;").replace(GREATER, "&gt;");
}

/** Undoes {@link escapeText}: what arrives from Slack is escaped once. */
export function unescapeText(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/**
 * What a person meant by a message: our own mention goes, other mentions, channels and links become their names, and
 * the escaping is undone once.
 *
 * @param botUser the bot's own user id, exactly; nothing to strip when left out
 */
export function readText(text: string, botUser?: string): string {
  const plain = text.replace(LINK, (_whole, target: string, label: string | undefined) => {
    if (botUser !== undefined && target === `@${botUser}`) return " ";
    if (target.startsWith("@") || target.startsWith("!")) return label ?? " ";
    if (target.startsWith("#")) return label === undefined || label === "" ? " " : `#${label}`;
    return label ?? target;
  });
  return unescapeText(plain).replace(SPACES, " ").trim();
}

/** Takes the ">" of quoted lines away, so that a pasted quote can be looked up. */
export function withoutQuoteMarks(text: string): string {
  return text.replace(QUOTE_MARK, "").trim();
}
