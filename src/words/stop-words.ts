/** Words that say nothing of what a text is about, question words and polite phrases included; folded, see tokens.ts. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  // articles, pronouns, possessives
  (
    "a an the this that these those i me my mine we us our ours you your yours u he him his she her hers it its they them their theirs " +
    "one ones someone somebody something anyone anybody anything everyone everything itself themselves who whom whose which what " +
    // prepositions, conjunctions
    "of in on at by to for from with without within into onto upon over under about above after against among as before behind " +
    "between beyond but and or nor so if then than though although because while until since during through via per toward across " +
    // to be, to have, to do and their company
    "am is are was were be been being has have had having do does did done doing can could may might must shall should will would " +
    "isnt arent wasnt werent dont doesnt didnt cant couldnt wont wouldnt shouldnt hasnt havent hadnt cannot im ive id youre thats " +
    // question words
    "when where why how whats wheres whos hows whens whatever whichever " +
    // small words
    "not no yes also any some each every all both either neither such same other another more most much many few less least very too " +
    "just only even still yet again already ever never there here now out up down off own " +
    // polite and chatty
    "please pls tell explain say says said know want wanna get got give show let lets hi hello hey thanks thank ok okay " +
    "eg ie etc vs versus like bit bits stuff lol btw"
  ).split(" "),
);
