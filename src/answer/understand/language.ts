type LanguageWords = {
  readonly code: string;
  readonly words: ReadonlySet<string>;
  /** Of a language that has words with an apostrophe, for a text that has one, too: all its words as one pattern. */
  readonly pattern?: () => RegExp;
};

/** `\b` knows only ASCII letters: word borders are told by letters of any script. */
function language(code: string, words: string): LanguageWords {
  const list = words.split(" ");
  const pattern = (): RegExp => new RegExp(`(?<!\\p{L})(?:${list.join("|")})(?!\\p{L})`, "giu");
  return { code, words: new Set(list), ...(words.includes("'") ? { pattern } : {}) };
}

/** Function words that mark a language; three of them, or half of a short message, decide. Letters of other scripts do at once. */
const LANGUAGES: readonly LanguageWords[] = [
  language(
    "de",
    "der die das und ist wie was wer wann wo warum welche welcher welches welchen welchem nicht ein eine einen für mit von zu zum zur auf im wird werden gibt sind über den dem des bis kann bitte gegen dass sagt viele soll sollen bei aus macht haben muss müssen tut",
  ),
  language(
    "fr",
    "le la les des du est et que qui quoi quand où pourquoi comment quel quelle quels quelles dans pour avec sur une au aux ce cette sont combien il elle pas par sera contre dit ou leur être c'est qu'est-ce fait font",
  ),
  language(
    "es",
    "el los las es qué que quién cuándo cuando dónde cómo cuál cuáles por para con una del en son cuántos cuántas está será contra dice sobre y al su hay debe unión quien como hace hacen",
  ),
  language(
    "it",
    "il lo gli che chi quando dove perché come quale quali per con una uno del della delle dei nel nella sono è quanto quanti cosa cos'è sarà contro dice di e alla ai viene deve fa fanno",
  ),
  language(
    "pl",
    "co kto kiedy gdzie dlaczego jak jaki jakie jaka czy jest są w z na do dla przez nie się ile który która które będzie oraz i o przeciw mówi państwa unii robi robią czym zajmuje czego",
  ),
  language(
    "nl",
    "de het een wat wie wanneer waar waarom hoe welke welk niet voor met van op zijn wordt worden over naar tegen zal kan bij er aan deze dit moet moeten doet doen",
  ),
  language(
    "pt",
    "o os as um uma que quem quando onde porque como qual quais para com não são é do da dos das no na em pelo pela será contra diz sobre e quantos faz fazem",
  ),
  language(
    "ro",
    "ce cine când unde cum care este sunt pentru cu din la și nu de în pe un o va fi despre câte câți cât al ale face fac",
  ),
  language(
    "sv",
    "vad vem när var varför hur vilken vilka vilket är och för med av på till inte som den det ett en kan ska om mot finns många i från gör",
  ),
  language(
    "da",
    "hvad hvem hvornår hvor hvorfor hvordan hvilke hvilken hvilket er og for med af på til ikke som den det et en kan skal om mod der mange i fra gør",
  ),
  language(
    "fi",
    "mikä mitä kuka milloin missä miksi miten kuinka mitkä on ja ei että ovat se tai mukaan vastaan koska onko monta kanssa tekee",
  ),
  language(
    "cs",
    "co kdo kdy kde proč jak jaký jaká jaké který která které je jsou a pro na do se není bude podle proti kolik v z o říká dělá čím",
  ),
  language(
    "hr",
    "što tko kada gdje zašto kako koji koja koje je su za na u od protiv prema koliko biti će nije ili ciljevi radi čime",
  ),
  language(
    "sk",
    "čo kto kedy kde prečo ako aký aká aké ktorý ktorá ktoré je sú pre na do sa nie bude podľa proti koľko alebo robí čím",
  ),
  language("sl", "kaj kdo kdaj kje zakaj kako kateri katera katere je so za na od proti koliko bo ali ter počne dela"),
  language("lt", "ką kada kodėl kaip kokie kokia koks kuris kuri yra dėl iš su prieš kiek bus ar apie daro"),
  language("lv", "ko kāpēc kā kādi kāda kāds kurš kura un par no ar pret cik būs vai dara"),
  language("et", "mis mida kes millal kus miks kuidas milline millised on ja ei vastu palju kas või mille teeb"),
  language(
    "mt",
    "x'inhuma x'inhi x'inhu min meta fejn għaliex kif liema huwa hija huma għal kontra kemm tal għanijiet dwar tagħmel",
  ),
  language("ga", "cad cé cathain conas cén cad iad atá agus don faoi leis an bhfuil tá na dhéanann"),
  language("bg", "какви какво кой кога къде защо как са за на прави"),
  language(
    "hu",
    "mi mit ki mikor hol miért hogyan melyik milyen az egy és nem hogy van lesz szerint ellen mennyi hány a kell vannak csinál",
  ),
];
/** Words that also are English say nothing: they count only beside others. */
const ALSO_ENGLISH: ReadonlySet<string> = new Set(
  "com is on in to no a i o e as do an die war of or for am at er de des la en van was den by so that we he come her per how cum care pe fi va os se far the ir par et mis min je su kas kad kur kan om med kemm bi ko co ce face fac fa font radi dela tut".split(
    " ",
  ),
);
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
const ENGLISH =
  /\b(?:the|what|who|when|where|why|how|which|is|are|of|and|to|for|does|do|did|will|by|with|that|this|about|there|have|has|can|should|must|a|an|it|be|was|were|from|not|any|all|their|they|on|in)\b/gi;
const PROOFS = 3;
const ACCENTED = /[^\p{ASCII}\p{Punctuation}\p{Symbol}\s]/u;

/** The language of a text as an ISO 639-1 code, when it is not English; nothing when it may be. */
export function otherLanguageOf(text: string): string | undefined {
  for (const [script, code] of OTHER_SCRIPTS) if (script.test(text)) return code;
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  const typed = (text.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  let best: { words?: ReadonlySet<string>; code: string; proofs: number; weak: number } = {
    code: "",
    proofs: 0,
    weak: 0,
  };
  for (const { code, words: known, pattern } of LANGUAGES) {
    const found =
      pattern !== undefined && text.includes("'")
        ? (text.match(pattern()) ?? [])
        : typed.filter((word) => known.has(word));
    const proofs = found.filter((word) => !ALSO_ENGLISH.has(word.toLowerCase())).length;
    if (proofs > best.proofs) best = { words: known, code, proofs, weak: found.length - proofs };
  }
  // "on", "for" and "was" are no proof of English where they are words of the other language, too.
  const english = (text.match(ENGLISH) ?? []).filter((word) => best.words?.has(word.toLowerCase()) !== true).length;
  // Without a single English function word one proof beside foreign letters, or beside words of both languages, is enough.
  const foreign =
    english === 0 && words >= 3 && (best.proofs >= 2 || (best.proofs === 1 && (best.weak > 0 || ACCENTED.test(text))));
  return foreign || (best.proofs > english && (best.proofs >= PROOFS || best.proofs * 2 >= words))
    ? best.code
    : undefined;
}
