/** "The documents are in English; please ask in English." in the languages that people write in, by ISO 639-1 code. */
export const ENGLISH_ONLY: Readonly<Record<string, string>> = {
  bg: "Документите са на английски език. Моля, задайте въпроса си на английски.",
  cs: "Dokumenty jsou v angličtině. Položte prosím otázku anglicky.",
  da: "Dokumenterne er på engelsk. Stil venligst spørgsmålet på engelsk.",
  de: "Die Dokumente sind auf Englisch. Bitte stellen Sie die Frage auf Englisch.",
  el: "Τα έγγραφα είναι στα αγγλικά. Παρακαλούμε υποβάλετε την ερώτηση στα αγγλικά.",
  es: "Los documentos están en inglés. Por favor, haga la pregunta en inglés.",
  et: "Dokumendid on inglise keeles. Palun esitage küsimus inglise keeles.",
  fi: "Asiakirjat ovat englanniksi. Esitä kysymys englanniksi.",
  fr: "Les documents sont en anglais. Veuillez poser la question en anglais.",
  ga: "Tá na doiciméid i mBéarla. Cuir an cheist i mBéarla, le do thoil.",
  hr: "Dokumenti su na engleskom jeziku. Molimo postavite pitanje na engleskom.",
  hu: "A dokumentumok angol nyelvűek. Kérjük, angolul tegye fel a kérdést.",
  it: "I documenti sono in inglese. Si prega di porre la domanda in inglese.",
  lt: "Dokumentai yra anglų kalba. Prašome klausti angliškai.",
  lv: "Dokumenti ir angļu valodā. Lūdzu, jautājiet angliski.",
  mt: "Id-dokumenti huma bl-Ingliż. Jekk jogħġbok staqsi bl-Ingliż.",
  nl: "De documenten zijn in het Engels. Stel uw vraag in het Engels.",
  pl: "Dokumenty są w języku angielskim. Proszę zadać pytanie po angielsku.",
  pt: "Os documentos estão em inglês. Por favor, faça a pergunta em inglês.",
  ro: "Documentele sunt în limba engleză. Vă rugăm să puneți întrebarea în engleză.",
  ru: "Документы на английском языке. Пожалуйста, задайте вопрос по-английски.",
  sk: "Dokumenty sú v angličtine. Položte prosím otázku po anglicky.",
  sl: "Dokumenti so v angleščini. Prosimo, vprašajte v angleščini.",
  sv: "Dokumenten är på engelska. Ställ frågan på engelska.",
  tr: "Belgeler İngilizcedir. Lütfen sorunuzu İngilizce sorun.",
  uk: "Документи англійською мовою. Будь ласка, поставте запитання англійською.",
};

const FIRST_SENTENCE = /^[^.]*\./u;

/** "The documents are in English." in a language, without the request to ask in English; nothing where it is not known. */
export function documentsInEnglish(language: string): string | undefined {
  return FIRST_SENTENCE.exec(ENGLISH_ONLY[language] ?? "")?.[0];
}
