import type { Six } from "./localised.ts";

/** Names and descriptions of the commands; names of slash commands are lower case, descriptions have 100 characters at most. */
export const WORDS = {
  ask: [
    ["ask", "fragen", "demander", "preguntar", "chiedi", "zapytaj"],
    [
      "Ask the documents; the answer is the passage itself",
      "Die Dokumente fragen; die Antwort ist die Textstelle selbst, auf Englisch",
      "Interroger les documents ; la réponse est le passage même, en anglais",
      "Preguntar a los documentos; la respuesta es el propio pasaje, en inglés",
      "Interroga i documenti; la risposta è il passaggio stesso, in inglese",
      "Zapytaj dokumenty; odpowiedzią jest sam fragment, po angielsku",
    ],
  ],
  actions: [
    ["actions", "maßnahmen", "actions", "acciones", "azioni", "działania"],
    [
      "List rows of the annex: who does what by when",
      "Zeilen des Anhangs auflisten: wer was bis wann tut (auf Englisch)",
      "Lister les lignes de l'annexe : qui fait quoi et quand (en anglais)",
      "Listar filas del anexo: quién hace qué y cuándo (en inglés)",
      "Elenca le righe dell'allegato: chi fa cosa e quando (in inglese)",
      "Wypisz wiersze załącznika: kto, co i do kiedy robi (po angielsku)",
    ],
  ],
  check: [
    ["check", "prüfen", "vérifier", "comprobar", "verifica", "sprawdź"],
    [
      "Check whether a quote stands in the documents",
      "Prüfen, ob ein englisches Zitat in den Dokumenten steht",
      "Vérifier si une citation anglaise figure dans les documents",
      "Comprobar si una cita en inglés figura en los documentos",
      "Verifica se una citazione inglese si trova nei documenti",
      "Sprawdź, czy angielski cytat znajduje się w dokumentach",
    ],
  ],
  define: [
    ["define", "definieren", "définir", "definir", "definisci", "zdefiniuj"],
    [
      "Show what the documents say a term means",
      "Zeigen, was ein Begriff laut den Dokumenten bedeutet (auf Englisch)",
      "Montrer ce qu'un terme signifie selon les documents (en anglais)",
      "Mostrar qué significa un término según los documentos (en inglés)",
      "Mostra che cosa significa un termine secondo i documenti (in inglese)",
      "Pokaż, co oznacza termin według dokumentów (po angielsku)",
    ],
  ],
  compare: [
    ["compare", "vergleichen", "comparer", "comparar", "confronta", "porównaj"],
    [
      "Compare what each document says on a topic",
      "Vergleichen, was jedes Dokument zu einem Thema sagt (auf Englisch)",
      "Comparer ce que dit chaque document sur un sujet (en anglais)",
      "Comparar lo que dice cada documento sobre un tema (en inglés)",
      "Confronta ciò che ogni documento dice su un tema (in inglese)",
      "Porównaj, co każdy dokument mówi na dany temat (po angielsku)",
    ],
  ],
  about: [
    ["about", "über", "infos", "acerca", "info", "informacje"],
    [
      "What this bot covers and what it stores; forget me",
      "Was dieser Bot abdeckt und speichert; eigene Daten löschen",
      "Ce que couvre et conserve ce bot ; m'oublier",
      "Qué abarca y qué guarda este bot; olvidarme",
      "Che cosa copre e conserva questo bot; dimenticami",
      "Co obejmuje i przechowuje ten bot; zapomnij mnie",
    ],
  ],
  settings: [
    ["settings", "einstellungen", "paramètres", "ajustes", "impostazioni", "ustawienia"],
    [
      "For moderators: where and how the bot answers in this server",
      "Für die Moderation: wo und wie der Bot auf diesem Server antwortet",
      "Pour la modération : où et comment le bot répond sur ce serveur",
      "Para la moderación: dónde y cómo responde el bot en este servidor",
      "Per i moderatori: dove e come il bot risponde in questo server",
      "Dla moderatorów: gdzie i jak bot odpowiada na tym serwerze",
    ],
  ],
  findSource: [
    ["Find the source", "Quelle suchen", "Trouver la source", "Buscar la fuente", "Trova la fonte", "Znajdź źródło"],
    ["", "", "", "", "", ""],
  ],
  checkQuote: [
    [
      "Check this quote",
      "Zitat prüfen",
      "Vérifier la citation",
      "Comprobar la cita",
      "Verifica la citazione",
      "Sprawdź cytat",
    ],
    ["", "", "", "", "", ""],
  ],
} as const satisfies Readonly<Record<string, readonly [Six, Six]>>;

/** Names and descriptions of options; a name is what handlers ask for, so the first column never changes. */
export const OPTION_WORDS = {
  question: [
    ["question", "frage", "question", "pregunta", "domanda", "pytanie"],
    [
      "Your question in English; suggestions appear as you type",
      "Ihre Frage auf Englisch; Vorschläge erscheinen beim Tippen",
      "Votre question en anglais ; des suggestions apparaissent à la saisie",
      "Su pregunta en inglés; aparecen sugerencias al escribir",
      "La domanda in inglese; i suggerimenti appaiono mentre si scrive",
      "Pytanie po angielsku; podpowiedzi pojawiają się podczas pisania",
    ],
  ],
  document: [
    ["document", "dokument", "document", "documento", "documento", "dokument"],
    [
      "Search only this document",
      "Nur dieses Dokument durchsuchen",
      "Chercher seulement dans ce document",
      "Buscar solo en este documento",
      "Cerca solo in questo documento",
      "Szukaj tylko w tym dokumencie",
    ],
  ],
  private: [
    ["private", "privat", "privé", "privado", "privato", "prywatnie"],
    [
      "Only you see the answer",
      "Nur Sie sehen die Antwort",
      "Vous seul voyez la réponse",
      "Solo usted ve la respuesta",
      "Solo tu vedi la risposta",
      "Odpowiedź widzisz tylko Ty",
    ],
  ],
  objective: [
    ["objective", "ziel", "objectif", "objetivo", "obiettivo", "cel"],
    [
      "Number of the objective",
      "Nummer des Ziels",
      "Numéro de l'objectif",
      "Número del objetivo",
      "Numero dell'obiettivo",
      "Numer celu",
    ],
  ],
  action: [
    ["action", "maßnahme", "action", "acción", "azione", "działanie"],
    [
      "Number of the action within its objective",
      "Nummer der Maßnahme innerhalb ihres Ziels",
      "Numéro de l'action dans son objectif",
      "Número de la acción dentro de su objetivo",
      "Numero dell'azione nel suo obiettivo",
      "Numer działania w ramach celu",
    ],
  ],
  responsible: [
    ["responsible", "zuständig", "responsable", "responsable", "responsabile", "odpowiedzialny"],
    [
      "Who is responsible, such as Frontex",
      "Wer zuständig ist, etwa Frontex",
      "Qui est responsable, par exemple Frontex",
      "Quién es responsable, por ejemplo Frontex",
      "Chi è responsabile, per esempio Frontex",
      "Kto jest odpowiedzialny, na przykład Frontex",
    ],
  ],
  year: [
    ["year", "jahr", "année", "año", "anno", "rok"],
    [
      "Year in which it is due; ranges count for each year",
      "Jahr der Fälligkeit; Zeiträume zählen für jedes Jahr",
      "Année d'échéance ; les périodes comptent pour chaque année",
      "Año de vencimiento; los periodos cuentan para cada año",
      "Anno di scadenza; i periodi contano per ogni anno",
      "Rok terminu; okresy liczą się dla każdego roku",
    ],
  ],
  timing: [
    ["timing", "frist", "échéance", "plazo", "scadenza", "termin"],
    [
      "With a date, or ongoing",
      "Mit Datum oder laufend",
      "Avec une date, ou en cours",
      "Con fecha o en curso",
      "Con data o in corso",
      "Z datą lub w toku",
    ],
  ],
  reported: [
    ["reported", "berichtet", "rapportée", "informada", "riferita", "zgłoszone"],
    [
      "Whether the 2011 report says something of it",
      "Ob der Bericht von 2011 etwas dazu sagt",
      "Si le rapport de 2011 en dit quelque chose",
      "Si el informe de 2011 dice algo al respecto",
      "Se la relazione del 2011 ne parla",
      "Czy sprawozdanie z 2011 r. coś o tym mówi",
    ],
  ],
  quote: [
    ["quote", "zitat", "citation", "cita", "citazione", "cytat"],
    [
      "The sentence to look for, in English",
      "Der gesuchte Satz, auf Englisch",
      "La phrase à chercher, en anglais",
      "La frase que se busca, en inglés",
      "La frase da cercare, in inglese",
      "Szukane zdanie, po angielsku",
    ],
  ],
  term: [
    ["term", "begriff", "terme", "término", "termine", "termin"],
    [
      "A term or an abbreviation",
      "Ein Begriff oder eine Abkürzung",
      "Un terme ou un sigle",
      "Un término o una sigla",
      "Un termine o una sigla",
      "Termin lub skrót",
    ],
  ],
  topic: [
    ["topic", "thema", "sujet", "tema", "tema", "temat"],
    [
      "What to compare, in English",
      "Was verglichen werden soll, auf Englisch",
      "Ce qu'il faut comparer, en anglais",
      "Qué comparar, en inglés",
      "Che cosa confrontare, in inglese",
      "Co porównać, po angielsku",
    ],
  ],
  allow: [
    ["allow", "erlauben", "autoriser", "permitir", "consenti", "zezwól"],
    [
      "A channel in which the bot answers; others that are not named become silent",
      "Ein Kanal, in dem der Bot antwortet; nicht genannte werden still",
      "Un salon où le bot répond ; ceux qui ne sont pas nommés deviennent muets",
      "Un canal en el que el bot responde; los no nombrados quedan en silencio",
      "Un canale in cui il bot risponde; quelli non nominati tacciono",
      "Kanał, w którym bot odpowiada; niewymienione milkną",
    ],
  ],
  disallow: [
    ["disallow", "sperren", "retirer", "quitar", "togli", "zabroń"],
    [
      "A channel to take from the list",
      "Ein Kanal, der von der Liste genommen wird",
      "Un salon à retirer de la liste",
      "Un canal que se quita de la lista",
      "Un canale da togliere dalla lista",
      "Kanał do usunięcia z listy",
    ],
  ],
  everywhere: [
    ["everywhere", "überall", "partout", "todos", "ovunque", "wszędzie"],
    [
      "Answer in all channels again",
      "Wieder in allen Kanälen antworten",
      "Répondre de nouveau dans tous les salons",
      "Volver a responder en todos los canales",
      "Rispondere di nuovo in tutti i canali",
      "Znów odpowiadaj we wszystkich kanałach",
    ],
  ],
  privately: [
    ["privately", "vertraulich", "discret", "discreto", "riservato", "dyskretnie"],
    [
      "Whether answers to commands are private unless the asker chooses otherwise",
      "Ob Antworten auf Befehle privat sind, wenn nicht anders gewählt",
      "Si les réponses aux commandes sont privées sauf choix contraire",
      "Si las respuestas a comandos son privadas salvo que se elija lo contrario",
      "Se le risposte ai comandi sono private salvo scelta diversa",
      "Czy odpowiedzi na polecenia są prywatne, o ile nie wybrano inaczej",
    ],
  ],
  cooldown: [
    ["cooldown", "abklingzeit", "délai", "espera", "attesa", "przerwa"],
    [
      "Seconds between two public answers in a channel; 0 for none",
      "Sekunden zwischen zwei öffentlichen Antworten in einem Kanal; 0 für keine",
      "Secondes entre deux réponses publiques dans un salon ; 0 pour aucune",
      "Segundos entre dos respuestas públicas en un canal; 0 para ninguno",
      "Secondi tra due risposte pubbliche in un canale; 0 per nessuno",
      "Sekundy między publicznymi odpowiedziami w kanale; 0 oznacza brak",
    ],
  ],
} as const satisfies Readonly<Record<string, readonly [Six, Six]>>;
