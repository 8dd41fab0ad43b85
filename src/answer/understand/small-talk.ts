import type { TalkTopic } from "../answer.ts";
import { rememberRecent } from "../remember.ts";
import { LETTER } from "./opening.ts";

type TalkRule = { readonly topic: TalkTopic; readonly pattern: RegExp };

/** Orders begin a message or a clause: in "a body that acts as a centre" nobody is ordered about. */
const ORDERED = "(?:^|[.!?,;:–-]\\s*|\\b(?:please|and|now|then|on|just|must|you)\\s+)";
const words = (text: string): readonly string[] => text.split(" ");

const THANKS = words(
  "thanks thank thankyou thx thanx tnx ty tysm tyvm cheers ta appreciated appreciate merci danke gracias grazie",
);
const PRAISE = words(
  "great perfect excellent brilliant wonderful awesome nice cool super good neat lovely fantastic amazing top impressive impressed sweet superb bravo wow yay quick fast helpful useful helps helped clear",
);
const NAMES = words(
  "there all everyone everybody team folks bot verbatim buddy mate friend again guys you dear sir madam people world",
);
/** What praise goes on with; anything else after "good" or "nice" is a subject: "good practices", "nice attack". */
const PLEASED = words(
  "that thats that's this it it's is was so very really much a lot an one job work works bot stuff thing answer answers reply replies help well done exactly what just i needed wanted looking for the your to know indeed now " +
    "got makes sense me my we have had you're youre are you've youve been as always ok okay yes yep yeah no nope fine and of course enough ever too how lol haha then still already anyway also today both dead proper pretty absolutely truly super mighty awfully extremely incredibly",
);
/** What thanks go on with besides. */
const THANKED = words(
  "u many helping kindly everything time support info information explanation clarification clear patience response trouble effort big bunch million ton up clearing quickly be will with do did found today's such guidance man bye goodbye",
);
/** What stands at the edges of a clause and says nothing. */
const FILLER = words(
  "ok okay k well so oh ah aha hm hmm um and but also then now right alright yes yep yeah no nope sorry please pls anyway btw lol haha hehe hi hey hello just wondering curious asking",
);

/** A clause that holds one of the keys and no word beside the keys and the others. */
function madeOf(keys: readonly string[], others: readonly string[]): RegExp {
  const all = [...new Set([...keys, ...others])].join("|");
  return new RegExp(
    `^(?!what (?!an?\\b)|how (?:much|many|is|was|are)\\b|(?:is|are|was|have|had|for) )(?=(?:.*\\s)?(?:${keys.join("|")})(?![${LETTER}']))(?:(?:${all})(?:[\\s.!]+|$))+$`,
    "i",
  );
}

/** One clause of small talk each, whole; first match first. */
export const TALK_RULES: readonly TalkRule[] = [
  {
    topic: "instructions",
    pattern: new RegExp(
      `${ORDERED}(?:ignore|forget|disregard|override)\\b.{0,40}\\b(?:instructions?|rules?|prompts?|guidelines you|training|restrictions|you were told|i (?:said|told you))\\b|${ORDERED}(?:act as (?:a|an|my)|pretend (?:to be|you))\\b|\\b(?:system|developer|hidden) prompt\\b|\\bjailbreak\\b|\\byou are now\\b`,
      "i",
    ),
  },
  { topic: "thanks", pattern: madeOf(THANKS, [...PRAISE, ...PLEASED, ...THANKED, ...NAMES]) },
  { topic: "thanks", pattern: madeOf(PRAISE, [...PLEASED, ...NAMES]) },
  {
    topic: "thanks",
    pattern: new RegExp(
      String.raw`^(?:much appreciated|not bad(?: at all)?|(?:i )?(?:got|get) it(?: now)?|gotcha|understood|noted|i see(?: now)?|(?:that )?makes sense|all (?:clear|good)|(?:that|this|which|it) (?:really )?(?:help(?:s|ed)|clear(?:s|ed))(?: (?:me|it|that|things|everything))?(?: up)?(?: a lot)?|(?:(?:that|it|this)(?:'?s| is| was) )?(?:all|everything|exactly|just|precisely)(?: what)? (?:i|we) (?:needed|wanted|was (?:looking for|after)|were looking for|need|asked for)(?: to know)?(?: (?:for )?(?:today|now)| for (?:my|our|the|this) [${LETTER} -]{1,30})?|(?:that|this|which) answer(?:s|ed) (?:my|the|it|our) ?(?:question|questions)?|(?:that|this|it)(?:'ll| will| should) do(?: nicely| fine| for (?:now|today|me))?|you(?:'re| are) (?:so |really |very )*(?:great|the best|awesome|helpful|quick|fast|good|smart|clever|amazing|funny|a star|a legend|welcome))[\s.!]*$`,
      "i",
    ),
  },
  {
    topic: "farewell",
    pattern: new RegExp(
      `^(?:bye(?:[ -]?bye)?(?: for now)?|goodbye|good bye|see (?:you|ya|u)|cu|cya|ciao|farewell|good ?night|gn|night|later|have a (?:nice|good|great|lovely) (?:rest of the )?\\w+|take care|talk (?:to you )?(?:later|soon)|until (?:next time|tomorrow)|gotta go|i(?:'m| am) (?:off|done|leaving)|that(?:'s| is|s) (?:all|it)(?: for (?:today|now))?)\\b(?:[ ,]+(?:${NAMES.join("|")}|later|soon|tomorrow|then|around|on \\w+day|next week|today|now))*[\\s.!]*$`,
      "i",
    ),
  },
  {
    topic: "greeting",
    pattern: new RegExp(
      `^(?:hi+|hey+|hello+|hallo|hiya|heya|howdy|yo|greetings|(?:a )?(?:very )?good (?:morning|afternoon|evening|day)|(?:g'?)?morning|afternoon|evening|gm|bonjour|guten tag|hola|ciao|salut|moin|servus|sup|what'?s up|wassup|nice to meet you|pleased to meet you|welcome|(?:i )?hope (?:you'?re?|you are|this finds you|all is) (?:doing )?(?:well|fine|good|ok))(?![${LETTER}])(?:[ ,]+(?:${NAMES.join("|")}|to|too))*[\\s.!?]*$`,
      "i",
    ),
  },
  {
    topic: "greeting",
    pattern:
      /^(?:(?:are )?you (?:awake|there|up|online|alive|ready|working|around|listening)(?: (?:yet|today|again|now))?|anybody (?:there|home)|anyone (?:there|home|here)|is (?:anyone|anybody|this thing) (?:there|here|on|working)|does this (?:thing )?work|ping|test(?:ing)?)[\s.!?]*$/i,
  },
  {
    topic: "feeling",
    pattern:
      /^(?:how (?:are|r) (?:you|u|things)\b(?! (?:going to|gonna|supposed|planning|to)\b)|how(?:'s| is) (?:it going|life|your day|everything|things)|hows (?:it going|life)|how do you (?:feel|do)|are you (?:ok|okay|happy|sad|tired|bored|angry|sure|serious)|do you (?:like|love|sleep|dream|eat|have (?:feelings|friends|a (?:name|body)))\b.{0,30}|i (?:love|like|hate) (?:you|this)|(?:lol|(?:ha){2,}h?|(?:he){2,}|rofl|lmao)+)(?:[\s,]+(?:today|doing|now|going|tonight|then|really|please|again|there|bot|my friend|mate|feeling|about (?:that|this|it)))*[\s.!?]*$/i,
  },
  {
    topic: "feeling",
    pattern:
      /^(?:never ?mind|forget (?:it|that|about it)|no worries|no problem|my (?:bad|mistake|fault|apologies)|sorry(?: about (?:that|this))?|i(?:'m| am) (?:sorry|bored|tired|confused|lost|kidding|joking)|just (?:kidding|joking|testing)|(?:you(?:'re| are)|that(?:'s| is| was)?|this(?: is| was)?|it(?:'s| is| was)|(?:the |your |that |this )(?:last |previous |first )?(?:answer|reply|response)(?: is| was)?) (?:all |just |so |totally |completely |really |still |plain |simply |not |very )*(?:wrong|useless|nonsense|rubbish|crap|stupid|dumb|bad|weird|odd|strange|confusing|unhelpful|incorrect|helpful|useful|right|correct|what i (?:asked|meant|wanted|needed|was looking|was after)(?: for)?)|you got (?:that|this|it|me) wrong|(?:the |your |that |this )?(?:last |previous |first )?(?:answer|reply|response|that|this|it) (?:made|makes|did|does)(?:n't| not| no)? (?:make )?(?:no |any )?(?:sense|help)(?: (?:to|for) (?:me|us))?|i (?:do not|don't|dont|can't|did not|didn't) (?:understand|get|follow)(?: (?:it|that|this|you|your (?:answer|reply)|the answer|what you mean|a word))?|(?:bad|stupid|silly|dumb) (?:bot|answer)|i give up|wtf|omg|oops|ouch|huh)(?: (?:at all|to me|then|now|again|lol|haha+|today))*[\s.!?]*$/i,
  },
  {
    topic: "help",
    pattern:
      /^(?:help(?: me)?(?: out)?|\/help|commands?|menu|options|usage|manual|instructions|start|\/start|info|i need (?:some )?help|can you help(?: me)?|what now|how to start|where do (?:i|we) start)[\s.!?]*$/i,
  },
  {
    topic: "help",
    pattern:
      /^(?:so |and )?what\b.{0,30}\b(?:can|could|may|should|do) (?:i|we|people|one|you|u)\b.{0,20}\b(?:ask(?: you)?|do(?: for (?:me|us))?|answer|help(?: (?:me|us))?(?: with)?|know)\s*(?:about|here|with)?[\s.!?]*$|^(?:so |and )?how (?:do|does|can|should|to) (?:i |we |one |people )?(?:use|ask|talk to|work with) (?:you|this|it|the bot|this bot|verbatim)\b|^(?:so |and )?how (?:do(?:es)?) (?:you|this|it|this bot|the bot|this thing|verbatim) work\b|^(?:what|which) (?:kinds?|sorts?|types?) of (?:things?|questions?|stuff)\b.{0,30}\b(?:ask|answer|put to you)\b/i,
  },
  {
    topic: "about",
    pattern:
      /^(?:who|what) (?:are|r) (?:you|u)\b(?! (?:going|supposed|planning))[^?]{0,20}\??$|^who (?:made|built|wrote|created|runs|owns|programmed|develop(?:s|ed)) (?:you|this bot|verbatim)\b|^what(?:'s| is) (?:your name|this bot|verbatim|this thing)\b.{0,20}$|^what(?:'s| is) your (?:purpose|job|function|source|sources)\b.{0,20}$|^(?:what|which) (?:documents?|sources?|texts?|files?) (?:do you|have you|are you|can you)\b.{0,40}$|^(?:how many|which|what|what are the|what are your) (?:documents?|sources?|texts?|files?)(?: (?:do|did|can) you (?:have|know|cover|search|read|use)| (?:are|is) (?:there|covered|searched|in here|included|in your index)(?: in total)?)?[\s.!?]*$|^(?:what|which) are (?:the|your|these|those) (?:five |5 )?(?:documents|sources|texts|files)[\s.?!]*$|^(?:list|name|show)(?: me)? (?:all )?(?:the |your |of the )*(?:five )?(?:documents|sources|texts|files)(?: (?:you (?:have|know|cover|search|use)))?[\s.!?]*$|^(?:about|who dis|introduce yourself|tell me about yourself)[\s.!?]*$/i,
  },
  {
    topic: "about",
    pattern:
      /^(?:who(?:m)? (?:am i|are we|is this|is it)(?: (?:talking|speaking|chatting|writing)(?: (?:to|with))?| i(?:'m| am) (?:talking|speaking|chatting) (?:to|with))?|(?:am i|are we) (?:talking|speaking|chatting|writing) (?:to|with) .{1,40}|(?:are|r) (?:you|u) (?:(?:an?|really|just|actually|actual|some|kind of|real|or|human|chat ?bot|bot|robot|machine|person|people|program|computer|what|ai|llm|language model|chat ?gpt|gpt|claude|siri|alexa|alive|not)[\s,/]*)+|(?:you(?:'re| are) an? (?:bot|robot|machine|ai|human|person)|is (?:anyone|anybody|someone|somebody) (?:real|human)?) ?(?:behind (?:this|it))?|is (?:this|it|that|there) (?:an? )?(?:(?:real|actual|human|bot|robot|machine|person|ai|chat ?bot|or|an?|behind (?:this|it))[\s,/]*)+|do you (?:use|run on|have) (?:an? )?(?:ai|llm|language model|chat ?gpt|gpt)|(?:an? )?(?:real )?(?:person|human|robot|bot|machine)(?: or (?:an? )?(?:\w+))?)[\s.!?]*$/i,
  },
];

/** Pictures and typed smiles say no word. */
const SMILES =
  /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\u{FE0F}|\u{200D}|(?<![\p{L}\p{N}])[:;=8][-'o]?[()DPp3*/|](?![\p{L}\p{N}])|<3|\^\^/gu;
/** Where one clause of a message ends: at marks, and where a second thing is joined on. */
const CLAUSE_ENDS =
  /[.!?,;:…\n]+|\s[-–—]+\s|[()]|\s(?:and|but|&)\s(?=(?:who|what|how|are|is|can|do|thanks|thank|have|see|good|bye|hi|tell|that)\b)/i;
const EVERY_CLAUSE_END = new RegExp(CLAUSE_ENDS, "gi");
/** Of these at least one makes a message that says nothing a reply; "and then?" may still go on with a conversation. */
const REPLIES = /^(?:ok|okay|k|hm+|um+|oh|ah|aha|alright|yes|yep|yeah|no|nope|sorry|lol|haha|hehe)$/i;
const NOTHING: ReadonlySet<string> = new Set([...FILLER, ...NAMES]);

/** Of several clauses what is asked or ordered counts more than politeness around it. */
const FIRST: readonly TalkTopic[] = ["instructions", "help", "about", "feeling", "thanks", "farewell", "greeting"];

/** Longer messages (UTF-16 units) may be orders, but no small talk. */
const TALK_LIMIT = 300;

const ruleFor = rememberRecent(
  (text): TalkTopic | undefined => TALK_RULES.find(({ pattern }) => pattern.test(text))?.topic,
);

/** A clause without what stands at its edges and says nothing: "ok so who are you then". */
function withoutEdges(clause: string): string {
  const said = clause.split(/\s+/u);
  const first = said.findIndex((word) => !FILLER.includes(word.toLowerCase()));
  const last = said.findLastIndex((word) => !NOTHING.has(word.toLowerCase()));
  return first === -1 || last === -1 ? "" : said.slice(first, last + 1).join(" ");
}

/** The kind of one clause; "none" when it says nothing, nothing when it may be a question about the documents. */
function clauseTopic(clause: string): TalkTopic | "none" | undefined {
  if (!/\p{L}/u.test(clause)) return /\d/u.test(clause) ? undefined : "none";
  const said = withoutEdges(clause);
  return ruleFor(clause) ?? (said === "" ? "none" : ruleFor(said));
}

/** What kind of small talk a whole message is; nothing when any of its clauses may be a question about the documents. */
export const talkTopic = rememberRecent((text): TalkTopic | undefined => {
  const bare = text.replace(SMILES, " ").trim();
  // Digits alone say nothing, unless they are a year or the number of a law.
  if (!/\p{L}|(?:19|20)\d\d|\d+\/\d+/u.test(bare)) return "empty";
  const whole = ruleFor(bare.slice(0, TALK_LIMIT));
  if (bare.length > TALK_LIMIT) return whole === "instructions" ? whole : undefined;
  if (whole !== undefined) return whole;
  const topics = bare
    .split(CLAUSE_ENDS)
    .filter((clause) => clause.trim() !== "")
    .map((clause) => clauseTopic(clause.trim()));
  if (topics.includes(undefined)) return undefined;
  return (
    FIRST.find((topic) => topics.includes(topic)) ??
    (bare.split(/[^\p{L}]+/u).some((word) => REPLIES.test(word)) ? "empty" : undefined)
  );
});

const POLITE: ReadonlySet<TalkTopic> = new Set(["greeting", "thanks", "farewell", "feeling"]);
/** What may be cut off the end of a question: there "is it good enough" belongs to it. */
const ENDS_POLITELY = new RegExp(`(?<![${LETTER}])(?:${THANKS.join("|")}|bye|goodbye)(?![${LETTER}])`, "i");

function isPolite(clause: string): boolean {
  const said = clause.trim().toLowerCase().split(/\s+/u);
  if (said.every((word) => word === "" || FILLER.includes(word))) return true;
  const topic = clauseTopic(clause.trim());
  return topic !== undefined && topic !== "none" && POLITE.has(topic);
}

/** A message without the greeting or thanks before and after what it asks: "good evening, what is ENISA? thanks". */
export function withoutTalk(text: string): string {
  if (talkTopic(text) !== undefined) return text;
  const ends = [...text.matchAll(EVERY_CLAUSE_END)].map(({ index, 0: mark }) => ({
    from: index,
    to: index + mark.length,
  }));
  const starts = [0, ...ends.map(({ to }) => to)];
  const clauses = starts.map((start, place) => ({ start, end: ends[place]?.from ?? text.length }));
  const said = clauses.map(({ start, end }) => text.slice(start, end).replace(SMILES, " ").trim());
  const first = clauses[said.findIndex((clause) => !isPolite(clause))];
  const last = said.findLastIndex((clause) => clause !== "" && !(isPolite(clause) && ENDS_POLITELY.test(clause)));
  const next = clauses[last + 1];
  return first === undefined
    ? text
    : text.slice(first.start, next === undefined || said[last + 1] === "" ? text.length : next.start).trim();
}
