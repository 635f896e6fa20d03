import { perLeaf } from '../document/leaf';
import { sentencesOf, type Passage } from '../document/passage';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { placePhrases } from './sentence-phrases';

/** A statement that data are handled only with consent that was asked for. */
export interface ConsentPromise {
  /** The sentence. */
  readonly at: Passage;
  /** "only with your explicit consent". */
  readonly phrase: Passage;
}

const CUE = /\b(?:consent|permission|approval|authori[sz]ation|endorsement|agreement)\b/i;
const WORD = String.raw`(?:consent|permission|approval|authori[sz]ation|agreement|endorsement)`;
const FIRM = String.raw`(?:explicit|express|active|affirmative|informed|written|prior explicit|prior express|opt-in)`;
const PROMISES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:only|solely|exclusively)\s(?:\w+\s){0,4}?(?:with|after|on the basis of|based on|where|if|when|upon)\s(?:\w+\s){0,6}?${FIRM}\s(?:\w+\s){0,3}?${WORD}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:not|never|no)\b[^.;]{0,120}?\b(?:without|unless)\s(?:\w+\s){0,6}?${FIRM}\s(?:\w+\s){0,3}?${WORD}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:always|must|required to)\s(?:\w+\s){0,3}?(?:ask|obtain|get|request|seek)\s(?:\w+\s){0,4}?${FIRM}\s(?:\w+\s){0,2}?${WORD}\b`,
    'i',
  ),
];
/** It must speak of data as such, not of one use of them. */
const DATA =
  /\b(?:collect\w*|process\w*|use|disclos\w*|handl\w*)\b[^.;]{0,60}?\b(?:your|personal)\s(?:\w+\s){0,2}?(?:data|information)\b|\b(?:your|personal)\s(?:\w+\s){0,2}?(?:data|information)\b[^.;]{0,60}?\b(?:collected|processed|used|disclosed|handled)\b/i;
const LIMITED =
  /\b(?:except|law|laws|legal\w*|required|permitted|child\w*|sensitive|special categor\w+|health|marketing|advertis\w*|share|shared|sell|sold|newsletter|cookies?|location|another purpose|other purposes?|different purpose|material\w*|if |when |california|eea|gdpr|train\w*|transfer\w*|contacts?|biometric|publish\w*|new purposes?)\b/i;

/** What readers must not do with the data of others. */
const FOR_READERS = /^(?:do not|don['’]t|never|not)\b|\byou (?:may|must|shall|will|agree|should)\b[^.;]{0,20}\bnot\b/i;

interface Found {
  readonly sentence: Span;
  readonly phrase: Span;
}

const readLeaf = perLeaf((leaf): readonly Found[] => {
  if (leaf.kind === 'code' || leaf.quoted || !CUE.test(leaf.text)) return [];
  return sentencesOf(leaf).flatMap((sentence) => {
    const text = leaf.text.slice(sentence.start, sentence.end).replace(/\s/g, ' ');
    if (!CUE.test(text) || text.length > 600 || !DATA.test(text) || LIMITED.test(text) || FOR_READERS.test(text))
      return [];
    const match = PROMISES.map((shape) => shape.exec(text)).find((found) => found !== null);
    if (!match) return [];
    const start = sentence.start + match.index;
    return [{ sentence, phrase: { start, end: start + match[0].length } }];
  });
});

/** Every unlimited statement that personal data are collected or used only with explicit consent. */
export const readConsentPromises: ReadFact<readonly ConsentPromise[]> = ({ blocks }) => placePhrases(blocks, readLeaf);
