type LanguageWords = { readonly code: string; readonly words: RegExp };

/** Function words that mark a language; three of them, or half of a short message, decide. Letters of other scripts do at once. */
const LANGUAGES: readonly LanguageWords[] = [
  { code: "de", words: /\b(?:der|die|das|und|ist|wie|was|wer|wann|wo|warum|welche[rsnm]?|nicht|ein|eine|einen|für|mit|von|zu|zum|zur|auf|im|wird|werden|gibt|sind|über|den|dem|des|bis|kann|bitte|gegen|dass|sagt|viele|soll|sollen|bei|aus)\b/giu },
  { code: "fr", words: /\b(?:le|la|les|des|du|est|et|que|qui|quoi|quand|où|pourquoi|comment|quel(?:le)?s?|dans|pour|avec|sur|une|au|aux|ce|cette|sont|combien|il|elle|pas|par|sera|contre|dit|ou|leur|être|c'est|qu'est-ce|quels?)\b/giu },
  { code: "es", words: /\b(?:el|los|las|es|qué|que|quién|cuándo|cuando|dónde|cómo|cuál|cuáles|por|para|con|una|del|en|son|cuántos|cuántas|está|será|contra|dice|sobre|y|al|su|hay|debe|unión|quien|como)\b/giu },
  { code: "it", words: /\b(?:il|lo|gli|che|chi|quando|dove|perché|come|quale|quali|per|con|una|uno|del|della|delle|dei|nel|nella|sono|è|quanto|quanti|cosa|cos'è|sarà|contro|dice|di|e|alla|ai|viene|deve)\b/giu },
  { code: "pl", words: /\b(?:co|kto|kiedy|gdzie|dlaczego|jak|jaki|jakie|jaka|czy|jest|są|w|z|na|do|dla|przez|nie|się|ile|który|która|które|będzie|oraz|i|o|przeciw|mówi|państwa|unii)\b/giu },
  { code: "nl", words: /\b(?:de|het|een|wat|wie|wanneer|waar|waarom|hoe|welke|welk|niet|voor|met|van|op|zijn|wordt|worden|over|naar|tegen|zal|kan|bij|er|aan|deze|dit|moet|moeten)\b/giu },
  { code: "pt", words: /\b(?:o|os|as|um|uma|que|quem|quando|onde|porque|como|qual|quais|para|com|não|são|é|do|da|dos|das|no|na|em|pelo|pela|será|contra|diz|sobre|e|quantos)\b/giu },
  { code: "ro", words: /\b(?:ce|cine|când|unde|cum|care|este|sunt|pentru|cu|din|la|și|nu|de|în|pe|un|o|va|fi|despre|câte|câți|cât|al|ale)\b/giu },
  { code: "sv", words: /\b(?:vad|vem|när|var|varför|hur|vilken|vilka|vilket|är|och|för|med|av|på|till|inte|som|den|det|ett|en|kan|ska|om|mot|finns|många|i|från)\b/giu },
  { code: "da", words: /\b(?:hvad|hvem|hvornår|hvor|hvorfor|hvordan|hvilke[nt]?|er|og|for|med|af|på|til|ikke|som|den|det|et|en|kan|skal|om|mod|der|mange|i|fra)\b/giu },
  { code: "fi", words: /\b(?:mikä|mitä|kuka|milloin|missä|miksi|miten|kuinka|mitkä|on|ja|ei|että|ovat|se|tai|mukaan|vastaan|koska|onko|monta|kanssa)\b/giu },
  { code: "cs", words: /\b(?:co|kdo|kdy|kde|proč|jak|jaký|jaká|jaké|který|která|které|je|jsou|a|pro|na|do|se|není|bude|podle|proti|kolik|v|z|o|říká)\b/giu },
  { code: "hr", words: /\b(?:što|tko|kada|gdje|zašto|kako|koji|koja|koje|je|su|za|na|u|od|protiv|prema|koliko|biti|će|nije|ili|ciljevi)\b/giu },
  { code: "sk", words: /\b(?:čo|kto|kedy|kde|prečo|ako|aký|aká|aké|ktorý|ktorá|ktoré|je|sú|pre|na|do|sa|nie|bude|podľa|proti|koľko|alebo)\b/giu },
  { code: "sl", words: /\b(?:kaj|kdo|kdaj|kje|zakaj|kako|kateri|katera|katere|je|so|za|na|od|proti|koliko|bo|ali|ter)\b/giu },
  { code: "lt", words: /\b(?:ką|kada|kodėl|kaip|kokie|kokia|koks|kuris|kuri|yra|dėl|iš|su|prieš|kiek|bus|ar|apie)\b/giu },
  { code: "lv", words: /\b(?:ko|kāpēc|kā|kādi|kāda|kāds|kurš|kura|un|par|no|ar|pret|cik|būs|vai)\b/giu },
  { code: "et", words: /\b(?:mis|mida|kes|millal|kus|miks|kuidas|milline|millised|on|ja|ei|vastu|palju|kas|või|mille)\b/giu },
  { code: "mt", words: /\b(?:x'inhuma|x'inhi|x'inhu|min|meta|fejn|għaliex|kif|liema|huwa|hija|huma|għal|kontra|kemm|tal|għanijiet|dwar)(?![\p{L}])/giu },
  { code: "ga", words: /\b(?:cad|cé|cathain|conas|cén|cad iad|atá|agus|don|faoi|leis|an bhfuil|tá|na)\b/giu },
  { code: "bg", words: /\b(?:какви|какво|кой|кога|къде|защо|как|са|за|на)\b/giu },
  { code: "hu", words: /\b(?:mi|mit|ki|mikor|hol|miért|hogyan|melyik|milyen|az|egy|és|nem|hogy|van|lesz|szerint|ellen|mennyi|hány|a|kell|vannak)\b/giu },
];
/** Words that also are English say nothing: they count only beside others. */
const ALSO_ENGLISH = /^(?:is|on|in|to|no|a|i|o|e|as|do|an|die|war|an|of|or|for|am|at|er|de|des|la|en|van|was|den|by|so|that|we|he|come|her|per|how|cum|care|pe|fi|va|os|se|far|the|ir|no|par|et|mis|min|so|je|su|kas|kad|kur|kan|om|med|kemm|bi|ko|co|ce)$/iu;
const OTHER_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Greek}{3}/u, "el"],
  [/\p{Script=Cyrillic}{3}/u, "bg"],
  [/\p{Script=Arabic}{2}/u, "ar"],
  [/\p{Script=Hebrew}{2}/u, "he"],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, "ja"],
  [/\p{Script=Han}{2}/u, "zh"],
  [/\p{Script=Hangul}{2}/u, "ko"],
  [/\p{Script=Thai}{3}/u, "th"],
  [/\p{Script=Devanagari}{2}/u, "hi"],
  [/\p{Script=Georgian}{2}/u, "ka"],
  [/\p{Script=Armenian}{2}/u, "hy"],
];
const ENGLISH = /\b(?:the|what|who|when|where|why|how|which|is|are|of|and|to|for|does|do|did|will|by|with|that|this|about|there|have|has|can|should|must|a|an|it|be|was|were|from|not|any|all|their|they|on|in)\b/giu;
const PROOFS = 3;
const ACCENTED = /[^\p{ASCII}\p{Punctuation}\p{Symbol}\s]/u;

/** The language of a text as an ISO 639-1 code, when it is not English; nothing when it may be. */
export function otherLanguageOf(text: string): string | undefined {
  for (const [script, code] of OTHER_SCRIPTS) if (script.test(text)) return code;
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  const english = (text.match(ENGLISH) ?? []).length;
  let best: { code: string; proofs: number } = { code: "", proofs: 0 };
  for (const { code, words: pattern } of LANGUAGES) {
    const proofs = (text.match(pattern) ?? []).filter((word) => !ALSO_ENGLISH.test(word)).length;
    if (proofs > best.proofs) best = { code, proofs };
  }
  // Without a single English function word one proof beside foreign letters is enough.
  const foreign = english === 0 && words >= 3 && (best.proofs >= 2 || (best.proofs >= 1 && ACCENTED.test(text)));
  return foreign || (best.proofs > english && (best.proofs >= PROOFS || best.proofs * 2 >= words)) ? best.code : undefined;
}
