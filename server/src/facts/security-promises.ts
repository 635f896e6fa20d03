import { perLeaf } from '../document/leaf';
import { sentencesOf, type Passage } from '../document/passage';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { phrasesFound } from './sentence-phrases';
import { allMatches } from '../text/matches';
import { wordHint } from './terms/word-hints';
import { plainSpaces } from '../text/plain-spaces';

/** Words that promise security without any limit. */
export interface SecurityPromise {
  readonly at: Passage;
  /** The words that promise. */
  readonly phrase: Passage;
}

const CUE =
  /\b(?:secur|safe|protect|guarant|hack|breach|stolen|steal|risk|impenetrable|foolproof|bulletproof|intercept|access|confidential|lost|read|seen|opened|decrypt|compromis|leak|crack|unbreak|immune|impossible|excluded|rule|wrong|danger|hackers?)/i;
const hasCue = wordHint(CUE);
const WHOLE = String.raw`(?:100 ?%|(?:100|one hundred|a hundred) per ?cent|completely|totally|fully|absolutely|perfectly|entirely|utterly|always|wholly)`;
const SAFE = String.raw`(?:safe|secure|secured|protected|hack-?proof|private and secure|safely stored|securely stored)`;
/** "completely safe", "100 % secure", "unhackable". */
const STATE = new RegExp(
  String.raw`(?<![\w%])${WHOLE}\s(?:\w+\sand\s)?${SAFE}\b|\b(?:unhackable|hacker-?proof|hack-?proof|impenetrable|foolproof|bulletproof|unbreakable|unbreachable)\b|\b(?:safe|secure|protected) at all times\b|\b(?:safe|secure|protected) (?:from|against) (?:all|any|every) (?:\w+ ){0,2}(?:attacks?|access|threats?|loss|misuse|hackers?|risks?|intrusions?|disclosure)\b|\b(?:absolute|complete|total|perfect|100 ?%) (?:security|safety|protection)\b`,
  'gi',
);
/** "We guarantee the security of your data". */
const GUARANTEE =
  /\b(?:we|i|our \w+(?: \w+)?|us|\p{Lu}\w+)\s(?:can\s|will\s|do\s|fully\s|hereby\s|always\s|therefore\s|also\s){0,2}(?:guarantees?|warrants?|promises?)\s(?:you\s)?(?:that\s)?(?:[\w’'-]+\s){0,8}?(?:security|safety|secure|safe|confidentiality|protection|protected)\b|\b(?:security|safety|confidentiality|protection|data|information)\s(?:[\w’'-]+\s){0,6}?(?:is|are)\s(?:fully\s|always\s|100 ?%\s)?guaranteed\b/giu;
const NEVER = String.raw`(?:cannot|can ?not|can['’]t|can never|could never|(?:will|shall) never|won['’]t ever)\s(?:ever\s|possibly\s)?be\s(?:\w+\sor\s)?`;
const OTHERS = String.raw`(?:any(?:one|body)(?: else)?|third parties|outsiders|others|hackers?|criminals|unauthori[sz]ed \w+)`;
/** "cannot be accessed by anyone else", "will never be stolen", "nobody can read". */
const IMPOSSIBLE = new RegExp(
  String.raw`\b${NEVER}(?:(?:accessed|read|seen|opened|intercepted|decrypted|viewed|lost|obtained)\sby\s${OTHERS}|(?:hacked|stolen|breached|compromised|leaked|cracked|broken into|intercepted)\b)|\b(?:is|are) impossible (?:for ${OTHERS} )?to (?:access|hack|steal|intercept|read|crack)\b|\b(?:no(?:body| one)|no hacker|no outsider)(?: else)? (?:can|could|will)(?: ever)? (?:access|steal|hack|read|intercept)\b|\b(?:zero|without any|no) (?:risk|danger) of (?:loss|theft|unauthori[sz]ed|hacking|a breach|data loss|misuse|disclosure)\b|\beliminates? (?:all|any|every) (?:\w+ )?risks?\b`,
  'gi',
);

/** "A breach is impossible", "hackers have no chance". */
const RULED_OUT = new RegExp(
  String.raw`\bhackers? (?:have|has|stands?) no (?:chance|way|possibility)\b|\b(?:data )?(?:breach(?:es)?|leaks?|loss|theft|unauthori[sz]ed access) (?:is|are) (?:simply |completely |entirely |technically )?(?:impossible|excluded|ruled out)\b|\b(?:breach(?:es)?|leaks?) (?:cannot|can ?not|can['’]t|can never|will never) (?:happen|occur)\b|\bwe (?:rule out|exclude|prevent) (?:any|every|all) (?:unauthori[sz]ed|breach|leak|loss|theft)|\b(?:is|are) immune (?:to|from|against) (?:\w+ )?(?:attacks?|hack\w*|breach\w*)|\b(?:can|could|will) never fall into the wrong hands\b|\b(?:unauthori[sz]ed (?:persons|people|users|parties)|outsiders|criminals) can(?:not| never) (?:get |gain |obtain )?(?:at|access)\b|\bno (?:hacker|outsider|criminal)s? can (?:ever )?(?:get|gain|reach|break)\b|\b(?:no|zero) risk (?:for|to) your (?:personal )?(?:data|information)\b|\bnever been and (?:will|can) never be (?:hacked|breached|compromised)\b|\bmakes? it impossible for (?:\w+ )?${OTHERS} to (?:access|read|steal|see|intercept|decrypt)\b`,
  'gi',
);
const RULED_OUT_CUE =
  /hacker|breach|leak|theft|data loss|immune|wrong hands|unauthori|outsider|criminal|risk (?:for|to)|impossible for/i;

const DENIAL =
  /\b(?:not|no|never|cannot|neither|nor|nothing|none|without|unable|hardly|impossible|can['’]?t|[a-z]+n['’]t|unlikely|nobody|rarely|disclaim\w*|less than|however)\b/i;
/** Aims, duties, conditions, and the reader's own part. */
const NO_PROMISE =
  /\b(?:aim|aims|strive|strives|endeavou?r|endeavou?rs|try|tries|attempts?|seek|seeks|designed|intended|efforts?|help|helps|should|must|if|whether|you are|you['’]re|you (?:can|should|must)|in order|necessary|reasonable|appropriate|adequate|sufficient|obliged|required|keep your|responsible|to (?:guarantee|ensure|provide|offer|maintain)|as (?:secure|safe)|may be|might|what it means|believe)\b/i;
const OTHER_TOPIC =
  /\b(?:legality|warrant(?:y|ies)|satisfaction|refund|price|product|quality|third part(?:y|ies) (?:guarantee|provide)|adequate level)\b/i;

/** Each shape behind what stands in every sentence that has it: far quicker to look for. */
const SHAPES: readonly (readonly [hint: RegExp, shape: RegExp])[] = [
  [/secur|safe|protect|hack|proof|impenetrable|unbrea/i, STATE],
  [/guarant|warrant|promise/i, GUARANTEE],
  [/cannot|can not|can['’]t|never|won['’]t|impossible|nobody|no one|no hacker|no outsider|risk|danger/i, IMPOSSIBLE],
  [RULED_OUT_CUE, RULED_OUT],
];

interface Found {
  readonly sentence: Span;
  readonly phrase: Span;
}

/** The clause around an offset: between semicolons, "but", "although" and the like. */
function clauseAround(text: string, at: number): string {
  let start = 0;
  for (const match of allMatches(text, /[;:—–]|,?\s(?:but|although|while|though|and therefore|because|so that)\s/gi)) {
    if (match.index >= at) return text.slice(start, match.index);
    start = match.index;
  }
  return text.slice(start);
}

function promiseIn(text: string): Span | undefined {
  for (const [hint, shape] of SHAPES) {
    if (!hint.test(text)) continue;
    for (const match of allMatches(text, shape)) {
      const clause = clauseAround(text, match.index);
      const outside = SHAPES.reduce((rest, [, other]) => rest.replace(other, ' '), clause);
      if (NO_PROMISE.test(outside) || OTHER_TOPIC.test(clause) || DENIAL.test(outside)) continue;
      if (shape === GUARANTEE && DENIAL.test(match[0])) continue;
      if (
        (shape === IMPOSSIBLE || shape === RULED_OUT) &&
        !/\b(?:breach(?:es)?|hackers?|data|information|details|account|records?|passwords?|card|files?|messages?|photos?|servers?|systems?)\b/i.test(
          text,
        )
      )
        continue;
      return { start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

const readLeaf = perLeaf((leaf): readonly Found[] => {
  if (leaf.kind === 'code' || leaf.quoted || !hasCue(leaf)) return [];
  return sentencesOf(leaf).flatMap((sentence) => {
    const text = plainSpaces(leaf.text.slice(sentence.start, sentence.end));
    if (text.length > 1200 || text.endsWith('?') || !CUE.test(text)) return [];
    const found = promiseIn(text);
    if (!found) return [];
    return [{ sentence, phrase: { start: sentence.start + found.start, end: sentence.start + found.end } }];
  });
});

/** Every promise of complete security; denials ("no system is completely secure"), aims and duties are none. */
export const readSecurityPromises: ReadFact<readonly SecurityPromise[]> = phrasesFound(readLeaf);
