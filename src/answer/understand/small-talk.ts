import type { TalkTopic } from "../answer.ts";

type TalkRule = { readonly topic: TalkTopic; readonly pattern: RegExp };

const NAME = "(?:there|all|everyone|everybody|team|folks|bot|verbatim|buddy|mate|friend|again|guys|you|dear|sir|madam)";

/** Orders begin a message or a clause: in "a body that acts as a centre" nobody is ordered about. */
const ORDERED = "(?:^|[.!?,;:–-]\\s*|\\b(?:please|and|now|then|on|just|must|you)\\s+)";
/** Thanks around one of these stand beside a question, which is what counts. */
const ASKS = "\\b(?:who|whose|what|when|where|why|how|which|list|show|give|tell|compare|does|did|is|are|and (?:for|in))\\b";
const PRAISE = "great|perfect|excellent|brilliant|wonderful|awesome|nice|cool|super|good|well done|nice one|good bot|got it|that helps?|that helped|wow|neat|lovely|fantastic|amazing|top";
/** What praise goes on with; anything else after "good" or "nice" is a subject: "good practices", "nice attack". */
const PLEASED =
  "that|this|it|that's|it's|is|was|so|very|really|much|a lot|lot|all|job|work|works|one|bot|stuff|thing|answer|answers|reply|help|helps|helped|helpful|useful|quick|fast|clear|enough|thanks|thank you|thx|exactly|what|i|needed|wanted|looking|for|the|your|to know|indeed|now|got|makes|sense|me|my|we|have|had|you|are|as always|again|ok|okay|yes|no|nope|fine|done|and|a|an|of|course|appreciate|appreciated|ever";

/** Whole messages that are no question about the documents; first match first. */
export const TALK_RULES: readonly TalkRule[] = [
  { topic: "instructions", pattern: new RegExp(`${ORDERED}(?:ignore|forget|disregard|override)\\b.{0,40}\\b(?:instructions?|rules?|prompts?|guidelines you|training|restrictions)\\b|${ORDERED}(?:act as (?:a|an|my)|pretend (?:to be|you))\\b|\\b(?:system|developer|hidden) prompt\\b|\\bjailbreak\\b|\\byou are now\\b`, "iu") },
  { topic: "thanks", pattern: new RegExp(`^(?:ok(?:ay)?,?\\s*|great,?\\s*|cool,?\\s*|perfect,?\\s*|super,?\\s*|nice,?\\s*|awesome,?\\s*)*(?:many thanks|thanks?(?: you)?|thank you|thx|cheers|ta|much appreciated|merci|danke|gracias|grazie)\\b(?!.*${ASKS})[^?]{0,60}$`, "iu") },
  { topic: "thanks", pattern: new RegExp(`^(?:${PRAISE})(?:[\\s,.!]+(?:${PLEASED}|${PRAISE}|${NAME}))*[\\s.!]*$`, "iu") },
  { topic: "thanks", pattern: new RegExp(`^(?:(?:${PLEASED}|${PRAISE}|${NAME})[\\s,.!]+)*(?:thanks|thank you|thx)\\b(?!.*${ASKS})[^?]{0,30}$`, "iu") },
  { topic: "thanks", pattern: /^[^?]{0,60}\b(?:that (?:really )?help(?:s|ed)(?: a lot)?|exactly what i needed|you(?:'re| are) (?:great|the best|awesome|helpful))\b[^?]{0,30}$/iu },
  { topic: "farewell", pattern: new RegExp(`^(?:ok(?:ay)?,?\\s*)?(?:bye(?:[ -]?bye)?|goodbye|good bye|see (?:you|ya)|cu|cya|ciao|farewell|good ?night|later|have a (?:nice|good|great) \\w+|take care|talk (?:to you )?(?:later|soon))\\b(?:[ ,]+(?:${NAME}|later|soon|tomorrow|then|around))*[\\s.!]*$`, "iu") },
  { topic: "greeting", pattern: new RegExp(`^(?:hi+|hey+|hello+|hallo|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|morning|evening|bonjour|guten tag|hola|ciao|salut|moin|servus|sup|what'?s up|wassup)\\b(?:[ ,]+${NAME})*[\\s.!,?]*$`, "iu") },
  { topic: "greeting", pattern: new RegExp(`^(?:(?:hi|hey|hello)\\b[ ,]*(?:${NAME})?[ ,]*)?(?:(?:are )?you (?:awake|there|up|online|alive|ready|working|around|listening)|anybody (?:there|home)|anyone (?:there|home)|is (?:anyone|anybody|this thing) (?:there|on|working)|ping|test(?:ing)?)[\\s.!?]*$`, "iu") },
  { topic: "feeling", pattern: /^(?:(?:hi|hey|hello)\b[ ,]*)?(?:how (?:are|r) (?:you|u|things)\b(?! (?:going to|gonna|supposed|planning|to)\b)|how(?:'s| is) (?:it going|life|your day)|how do you (?:feel|do)|are you (?:ok|okay|happy|sad|human|real|a (?:human|bot|robot|person|machine)|an? (?:ai|llm))|do you (?:like|love|sleep|dream|eat)\b.{0,30}|tell me a (?:joke|story)|i (?:love|like|hate) you|(?:lol|haha|hehe|rofl)+)[\s.!?\w]{0,30}$/iu },
  { topic: "help", pattern: /^(?:(?:hi|hey|hello)\b[ ,]*(?:bot)?[ ,]*)?(?:help(?: me)?|\/help|commands?|menu|options|usage|manual|instructions|start|\/start|info)[\s.!?]*$/iu },
  { topic: "help", pattern: /\bwhat\b.{0,30}\b(?:can|could|may|should|do) (?:i|we|people|one|you|u)\b.{0,20}\b(?:ask(?: you)?|do(?: for (?:me|us))?|answer|help(?: me)?(?: with)?|know)\s*(?:about|here|with)?[\s.!?]*$|\bhow (?:do|can|should) (?:i|we) (?:use|ask|talk to|work with) (?:you|this|the bot|verbatim)\b|\bhow (?:do(?:es)?) (?:you|this|this bot|the bot|verbatim) work\b|^(?:what|which) (?:kinds?|sorts?|types?) of (?:things?|questions?|stuff)\b.{0,30}\b(?:ask|answer)\b/iu },
  { topic: "about", pattern: /^(?:so,? )?(?:who|what) (?:are|r) (?:you|u)\b(?! (?:going|supposed|planning))[^?]{0,20}\??$|^who (?:made|built|wrote|created|runs|owns) (?:you|this bot|verbatim)\b|^what(?:'s| is) (?:your name|this bot|verbatim|this thing)\b.{0,20}$|^what(?:'s| is) your (?:purpose|job|function|source|sources)\b.{0,20}$|^(?:what|which) (?:documents?|sources?|texts?|files?) (?:do you|have you|are you|can you)\b.{0,40}$|^(?:about|who dis)[\s.!?]*$/iu },
];

/** What kind of small talk a whole message is; nothing when it may be a question about the documents. */
export function talkTopic(text: string): TalkTopic | undefined {
  const bare = text.trim();
  // Digits alone say nothing, unless they are a year or the number of a law.
  if (!/\p{L}|(?:19|20)\d\d|\d+\/\d+/u.test(bare)) return "empty";
  return TALK_RULES.find(({ pattern }) => pattern.test(bare))?.topic;
}
