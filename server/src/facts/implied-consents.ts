import { perLeaf } from '../document/leaf';
import { proseWith } from '../document/leaf-group';
import { sentencesOf, type Passage } from '../document/passage';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { allMatches } from '../text/matches';
import { wordHint } from './terms/word-hints';
import { plainSpaces } from '../text/plain-spaces';

/** A sentence that takes agreement from what the reader does, or does not do. */
export interface ImpliedConsent {
  /** The sentence. */
  readonly at: Passage;
  /** From the act to the word of agreement, or the reverse. */
  readonly phrase: Passage;
  /** What is agreed to: how data are handled, the document itself, or nothing is named (also where consent is said to be implied). */
  readonly object: 'data' | 'document' | 'unnamed';
}

interface Found {
  readonly sentence: Span;
  readonly phrase: Span;
  readonly object: ImpliedConsent['object'];
}

const CUE = /\b(?:consent|agree|accept|approv|permission|disagree)/i;
/** What a reader does anyway; ticking a box or pressing a button that says "I agree" is no such act. */
const ACT =
  'us|access|visit|brows|continu|plac|submitt|register|provid|creat|download|install|sign|enter|subscrib|join|participat|shar|upload|engag|apply|interact|purchas|order|contact|send|call|post|open|view|remain|stay|giv|disclos|complet|book|navigat|link|connect|surf|supply';
const AGREES = String.raw`(?:hereby\s|also\s|expressly\s|fully\s|thereby\s|are\s|will\s|shall\s|automatically\s|unconditionally\s|understand\sand\s|acknowledge\sand\s|acknowledge\s(?:that\syou\s)?(?:have\sread\s)?and\s|acknowledge\sthat\syou\s|confirm\sthat\syou\s(?:have\sread\s)?(?:and\s)?|indicate\sthat\syou\s|signify\sthat\syou\s|represent\sthat\syou\s){0,3}(?:consent|consenting|agree|agreeing|accept|accepting|deemed\sto\s(?:have\s)?(?:(?:accept|agree|consent)(?:ed)?|given\s(?:your\s|their\s)?(?:consent|agreement|permission))|(?:declare|give|giving|grant|granting|imply|implying|indicate|indicating|signify|signifying|express|provide)\s(?:us\s)?(?:your\s)?(?:explicit\s|express\s|implied\s|full\s|prior\s)?(?:consent|agreement|acceptance|approval|permission)\b)`;

const BY_DOING = new RegExp(
  String.raw`\b(?:by|in|through|upon)\s(?:\w+\s(?:or|and)\s|and\/or\s|\w+,\s|either\s|otherwise\s|simply\s|merely\s){0,4}(?:${ACT})\w*ing\b[^.;]{0,220}?\b(?:you|customers?|users?|visitors?|i)(?:\s|['’]re\s)(${AGREES})`,
  'i',
);
const WHEN_DOING = new RegExp(
  String.raw`\b(?:when|whenever|if|once|as|where)\s(?:you|users?|visitors?)\s(?:continue\sto\s|choose\sto\s|decide\sto\s|still\s|keep\s|then\s){0,2}(?:use|access|visit|browse|continue|place|submit|register|provide|create|download|install|enter|subscribe|join|participate|share|upload|interact|purchase|order|contact|send|post|view|remain|give|apply)\b[^.;]{0,160}?,\s(?:then\s)?(?:you|they)(?:\s|['’]re\s)(${AGREES})`,
  'i',
);
const AGREES_BY = new RegExp(
  String.raw`(?<!\b(?:which|that|whether|if|when)\s)\b(?:you|users?|visitors?)(?:\s|['’]re\s)(${AGREES})\b(?!\s(?:not|or\srefuse)\b)[^.;]{0,200}?(?<!\bthat\s|\bus\s|\bor\s)\bby\s(?:continuing\sto\s)?(?:${ACT})\w*(?:ing)?\b`,
  'i',
);
const USE_MEANS =
  /(?:^(?:(?:any |further |continued |mere |simple )?(?:us(?:e|age)|installation|registration|browsing|access) (?:of|to)|(?:further |simply |merely )?(?:installing|placing|submitting|registering|scrolling|browsing|visiting|accessing|downloading|opening|creating|entering|ordering|signing up)) |\b(?:(?:your|the|any|such|user['’]?s?|continued)\s(?:[\w/-]+\s){0,4}?(?:use|usage|access|presence|stay|visit|browsing|registration|submission|provision|placement|participation|continuation|continuing|continued use)\b|using\b|continuing to use\b|(?:platform|site|service|app) use\b|continued\s(?:\w+\s){0,2}use\b))[^.;]{0,180}?\b(?:constitutes?|counts? as|means?|signif(?:y|ies)|indicates?|impl(?:y|ies)|is (?:an? )?(?:deemed|considered|treated|taken|understood|regarded)|(?:will|shall) (?:be (?:deemed|considered|treated|taken|understood|regarded)|constitute|mean|signify|indicate|imply)|represents?|amounts? to|confirms?)\b[^.;]{0,70}?\b(?:consent|acceptance|agreement|you (?:have )?(?:accept|agree|consent)(?:ed)?|acknowledge?ment and (?:acceptance|agreement))/i;
const LEAVE =
  /\bif you (?:do not|don['’]t|disagree|are not|no longer)\s?(?:\w+\s){0,3}?(?:agree|accept|consent|with|in agreement|comfortable)?[^.;]{0,140}?,?\s?(?:please\s|then\s|you\s|we\s){0,3}(?:(?:do not|don['’]t|may not|must not|should not|cannot|refrain from|discontinue|stop|cease|leave|avoid)\s?(?:or\s\w+\s)?(?:access|us|visit|continu|provid|submit|brows|our|the|this))/i;
const DEDUCED =
  /\b(?:impli(?:ed|cit)\s(?:consent|approval|agreement|permission)\b[^.;]{0,60}?\b(?:deduced|inferred|assumed|presumed|taken|obtained|given|derived)|(?:consent|approval|agreement)\s(?:is|may be|can be|will be|are)\s(?:\w+\s){0,2}?(?:implied|inferred|deduced|assumed|presumed|implicit|given by (?:using|visiting|browsing|continuing)))\b/i;

/** "You are deemed to have consented when you install it". */
const DEEMED = new RegExp(
  String.raw`\byou are deemed to (?:have )?[^.;]{0,60}?\b(?:when|if|once|as soon as)\syou\s(?:${ACT})\w*`,
  'i',
);
/** "If you stay, we assume that you agree"; "unless you object, you agree". */
const ASSUMED =
  /\b(?:(?:if|when|whenever|once|as|where) (?:you|users?|visitors?)\b|unless you\b|if we (?:do not|don['’]t) hear from you\b|(?:your|the|continued) (?:\w+ )?(?:use|visit|browsing|silence)\b)[^.;]{0,140}?\bwe(?:['’]ll)? (?:will |shall |may |can |then )?(?:assume|presume|infer|conclude|understand|take it|take (?:this|that) (?:as|to mean)|treat (?:this|that|it) as|regard (?:this|that|it) as|consider (?:this|that|it))\b[^.;]{0,80}?\b(?:you (?:have )?(?:agree|consent|accept)(?:ed)?|(?:your )?(?:consent|agreement|acceptance))\b|\bwe (?:assume|presume) (?:your (?:consent|agreement)|(?:that )?you (?:agree|consent|accept))\b[^.;]{0,80}?\b(?:when|if|as soon as|unless|by)\b/i;
const UNLESS = new RegExp(
  String.raw`\bunless you (?:object|tell us|inform us|notify us|opt[- ]out|say)\b[^.;]{0,60}?,?\syou\s(${AGREES})`,
  'i',
);
/** "Whoever uses the app agrees to", "users of the app consent to". */
const WHOEVER = new RegExp(
  String.raw`\b(?:(?:whoever|(?:any|every)(?:one|body) who|those who|all who)\s(?:${ACT})\w*|(?:users?|visitors?) (?:of|to) (?:the|our|this))\b[^.;]{0,80}?\s(?:hereby |thereby |automatically |also )?(?:consents?|agrees?|accepts?)\sto\b`,
  'i',
);
/** "With your visit you agree". */
const WITH_USE = new RegExp(
  String.raw`\b(?:with|through|by)\s(?:your|the|any|each|every)\s(?:\w+\s)?(?:use|usage|visit|access|registration|order|purchase|booking|participation|download|installation)\b[^.;]{0,120}?\byou\s(${AGREES})`,
  'i',
);

/** Taken for refused, denied, asked, or done by a tick or a click. */
const NO_TAKING =
  /\b(?:consent|permission|approval)\b[^.;]{0,60}?\b(?:denied|refused|withheld|declined|rejected)\b|\b(?:not|never|n['’]t)\s(?:\w+\s){0,3}?(?:constitute|mean|signify|imply|be (?:deemed|considered|treated)|deemed|infer|assume|treat)|\b(?:clicking|click|ticking|tick|checking|check|pressing|selecting|toggling)\b/i;
const DATA =
  /\b(?:collect\w*|process\w*|use of (?:your|the|such|personal|this)?\s?(?:personal )?(?:data|information)|(?:personal|your|identifiable|sensitive|this) (?:\w+ )?(?:data|information)|cookies?|transfers?|disclos\w+|tracking|practices|storage|sharing)\b/i;
const DOCUMENT =
  /\b(?:privacy|policy|policies|notice|statement|(?:this|these|such|the|any|those|our|updated|revised|new) (?:\w+ ){0,2}?(?:terms|document|changes?|modifications?|revisions?|updates?|amendments?|version))\b/i;
/** Contracts are concluded that way, and letters are subscribed to. */
const CONTRACT =
  /\b(?:terms (?:of|and)|terms & conditions|conditions of|user agreement|licen[cs]e|this agreement|eula|to pay|to indemnify|arbitrat\w+|any terms|receiv(?:e|ing)|to be contacted|to comply|to abide|rules|grant us|reimburse|content|newsletters?)\b/i;
/** A contract first, whatever else is named with it: "agree to Acme's Terms and Privacy Policy". */
const CONTRACT_FIRST =
  /^\w+\s(?:to\s)?(?:be bound by\s)?(?:(?:the|our|these|its)\s|\p{Lu}[\p{L}]+['’]s\s)\W?(?:Terms|Conditions|User Agreement)\b(?! (?:of|in) this (?:privacy|notice|policy))/u;

const matchOf = (text: string): RegExpExecArray | undefined =>
  [BY_DOING, WHEN_DOING, USE_MEANS, AGREES_BY, DEEMED, ASSUMED, UNLESS, WHOEVER, WITH_USE, LEAVE, DEDUCED]
    .map((shape) => shape.exec(text))
    .find((match) => match !== null && !/\byou (?:can|could)\b/i.test(match[0])) ?? undefined;

/** What is agreed to, from the words behind the word of agreement. */
function objectOf(text: string, match: RegExpExecArray): ImpliedConsent['object'] | 'other' {
  if (DEDUCED.test(match[0])) return 'unnamed';
  const last = allMatches(match[0], AGREEMENT).at(-1);
  const from = match.index + (last?.index ?? 0);
  const words = text.slice(from, from + 260);
  // "You give your consent by using the site"
  if (/^(?:consent|permission|approval)\s(?:by|when|as soon as|through)\b/i.test(words)) return 'unnamed';
  if (CONTRACT_FIRST.test(words)) return 'other';
  if (CONTRACT.test(words) && !/\bprivacy\b/i.test(words)) return 'other';
  if (/\bthat (?:we|our|the|you)\b/i.test(words.slice(0, 30)) && !DATA.test(words)) return 'other';
  if (DATA.test(words)) return 'data';
  if (DOCUMENT.test(words)) return 'document';
  return /^\W*[\w-]+\W*$/.test(words) ? 'unnamed' : 'other';
}
const AGREEMENT = /\b(?:consent|agree|accept|approv|permission|disagree)\w*/gi;

const hasCue = wordHint(CUE);

const readLeaf = perLeaf((leaf): readonly Found[] => {
  if (leaf.kind === 'code' || leaf.quoted || !hasCue(leaf)) return [];
  return sentencesOf(leaf).flatMap((sentence) => {
    // The stop in "tidewater.org" ends no clause.
    const text = plainSpaces(leaf.text.slice(sentence.start, sentence.end)).replace(/(?<=\w)\.(?=\w)/g, '·');
    if (!CUE.test(text) || text.length > 1500 || text.endsWith('?') || NO_TAKING.test(text)) return [];
    const match = matchOf(text);
    if (!match) return [];
    const object = objectOf(text, match);
    if (object === 'other') return [];
    const start = sentence.start + match.index;
    const rest = /^[\p{L}]*/u.exec(text.slice(match.index + match[0].length))?.[0].length ?? 0;
    return [{ sentence, phrase: { start, end: start + match[0].length + rest }, object }];
  });
});

const consenting = proseWith(readLeaf);

/** Every sentence that takes consent to the policy, or to the handling of data, from using, ordering or staying. */
export const readImpliedConsents: ReadFact<readonly ImpliedConsent[]> = (document) =>
  consenting(document).flatMap((block) =>
    readLeaf(block.leaf).map(({ sentence, phrase, object }) => ({
      at: block.passage(sentence.start, sentence.end),
      phrase: block.passage(phrase.start, phrase.end),
      object,
    })),
  );
