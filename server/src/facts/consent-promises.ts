import { perLeaf } from '../document/leaf';
import { sentencesOf, type Passage } from '../document/passage';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { phrasesFound } from './sentence-phrases';
import { wordHint } from './terms/word-hints';
import { plainSpaces } from '../text/plain-spaces';

/** A statement that data are handled only with consent that was asked for. */
export interface ConsentPromise {
  /** The sentence. */
  readonly at: Passage;
  /** "only with your explicit consent". */
  readonly phrase: Passage;
}

const CUE = /\b(?:agreed?|opted|consent\w*|permission|approval|authori[sz]ation|endorsement|agreement)\b/i;
const WORD = String.raw`(?:consent|permission|approval|authori[sz]ation|agreement|endorsement)`;
const FIRM = String.raw`(?:explicit|express|active|affirmative|informed|written|prior explicit|prior express|opt-in)`;
/** "if you have expressly agreed", "unless you explicitly consent". */
const AGREED = String.raw`(?:(?:expressly|explicitly|actively|affirmatively)\s(?:\w+\s)?(?:agree|consent|opt|permit|authori[sz]e|accept)\w*|(?:agree|consent|opt)\w*\s(?:in\s)?(?:expressly|explicitly|actively))`;
const PROMISES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:only|solely|exclusively)\s(?:\w+\s){0,6}?(?:after|where|if|when|once)\s(?:\w+\s){0,4}?${AGREED}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:not|never|no|nothing)\b[^.;]{0,120}?\bunless\s(?:\w+\s){0,4}?${AGREED}`, 'i'),
  new RegExp(
    String.raw`\bwithout\s(?:\w+\s){0,4}?${FIRM}\s(?:\w+\s){0,2}?${WORD}\b[^.;]{0,20}?\b(?:not|never|no|nothing|none)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:ask|obtain|get|request|seek)\s(?:\w+\s){0,4}?${FIRM}\s(?:\w+\s){0,2}?${WORD}\s(?:before|prior to)\b|\b${FIRM}\s${WORD}\sis\s(?:\w+\s)?(?:required|needed|necessary|obtained)\s(?:before|prior to)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:only|solely|exclusively)\s(?:\w+\s){0,4}?(?:with|after|on the basis of|based on|where|if|when|upon)\s(?:\w+\s){0,6}?${FIRM}\s(?:\w+\s){0,3}?${WORD}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:not|never|no|nothing)\b[^.;]{0,120}?\b(?:without|unless)\s(?:\w+\s){0,6}?${FIRM}\s(?:\w+\s){0,3}?${WORD}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:always|must|required to)\s(?:\w+\s){0,3}?(?:ask|obtain|get|request|seek)\s(?:\w+\s){0,4}?${FIRM}\s(?:\w+\s){0,2}?${WORD}\b`,
    'i',
  ),
];
/** It must speak of data as such, not of one use of them. */
const DATA =
  /\b(?:collect\w*|process\w*|use|disclos\w*|handl\w*)\b[^.;]{0,60}?\b(?:your|personal)\s(?:\w+\s){0,2}?(?:data|information)\b|\b(?:your|personal)\s(?:\w+\s){0,2}?(?:data|information)\b[^.;]{0,60}?\b(?:collected|processed|used|disclosed|handled)\b|\bnothing (?:is|will be) (?:\w+ )?(?:collected|processed)\b/i;
const LIMITED =
  /\b(?:except|law|laws|legal\w*|required|permitted|child\w*|sensitive|special categor\w+|health|marketing|advertis\w*|share|shared|sell|sold|newsletter|cookies?|location|another purpose|other purposes?|different purpose|material\w*|if |when |california|eea|gdpr|train\w*|transfer\w*|contacts?|biometric|publish\w*|new purposes?)\b/i;

/** "If you have given your explicit consent": the condition that is promised is no limit. */
const AGREEMENT = new RegExp(
  String.raw`\b(?:if|when|where|after|once)\s(?:you|the user)\s(?:\w+\s){0,5}?(?:${FIRM}\s(?:\w+\s){0,2}?${WORD}|${AGREED})`,
  'gi',
);

/** What readers must not do with the data of others. */
const FOR_READERS = /^(?:do not|don['’]t|never|not)\b|\byou (?:may|must|shall|will|agree|should)\b[^.;]{0,20}\bnot\b/i;

interface Found {
  readonly sentence: Span;
  readonly phrase: Span;
}

const hasCue = wordHint(CUE);

const readLeaf = perLeaf((leaf): readonly Found[] => {
  if (leaf.kind === 'code' || leaf.quoted || !hasCue(leaf)) return [];
  return sentencesOf(leaf).flatMap((sentence) => {
    const text = plainSpaces(leaf.text.slice(sentence.start, sentence.end));
    if (!CUE.test(text) || text.length > 600 || !DATA.test(text)) return [];
    if (LIMITED.test(text.replace(AGREEMENT, ' ')) || FOR_READERS.test(text)) return [];
    const match = PROMISES.map((shape) => shape.exec(text)).find((found) => found !== null);
    if (!match) return [];
    const start = sentence.start + match.index;
    return [{ sentence, phrase: { start, end: start + match[0].length } }];
  });
});

/** Every unlimited statement that personal data are collected or used only with explicit consent. */
export const readConsentPromises: ReadFact<readonly ConsentPromise[]> = phrasesFound(readLeaf);
