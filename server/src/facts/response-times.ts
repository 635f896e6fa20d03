import { perLeaf } from '../document/leaf';
import { proseWith } from '../document/leaf-group';
import { sentencesOf, type Passage } from '../document/passage';
import { findDurations, type Duration } from '../text/durations';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { wordHint } from './terms/word-hints';
import { plainSpaces } from '../text/plain-spaces';

/**
 * What is answered. `right` is a request about the reader's data of no named sort, `privacy` a question about privacy.
 */
export type RequestKind =
  'access' | 'deletion' | 'correction' | 'opt-out' | 'right' | 'privacy' | 'inquiry' | 'complaint' | 'appeal';

/** A period within which the organisation answers. */
export interface ResponseTime {
  /** The sentence. */
  readonly at: Passage;
  /** The period as written. */
  readonly period: Passage;
  readonly days: number;
  readonly kind: RequestKind;
  /** The law, country or group that the sentence or a heading above names; '' where none is. */
  readonly scope: string;
}

interface Found {
  readonly sentence: Span;
  readonly duration: Duration;
  readonly kind: RequestKind;
  readonly scope: string;
}

const speaksOfAnswers = wordHint(
  /\b(?:respon|repl|answer|compl(?:y|ied|ies)|fulfil|act|honou?r|process|handle|back|hear|dealt?|carried|complete|provide)/i,
);
const speaksOfTime = wordHint(/\b(?:days?|weeks?|fortnights?|months?|hours?)\b/i);
const ANSWERS =
  /\b(?:we|us|our|i|officer|team|controller|compan\w+|receive|get|(?:will|shall) be)\b[^.;]{0,120}?\b(?:respon[ds]\w*|repl(?:y|ies)|answer\w*|compl(?:y|ied) with|fulfil\w*|act(?:ed)? on|action\w* (?:your|the|any|all)|honou?r\w*|process(?:ed)?|handled?|get back to|deal(?:t)? with)\b|\byou (?:will|shall|should|can expect to) hear (?:back )?from us\b|\b(?:shall|will) (?:respond|reply|answer)\b|\ballow (?:us )?[^.;]{0,40}?\b(?:respond|reply|answer)\b|\btakes? (?:us )?[^.;]{0,40}?\b(?:respond|reply|answer)\b|\b(?:requests?|inquiries|enquiries|questions|queries|complaints?|appeals?)\s(?:[^.;]{0,60}\s)?(?:is|are|get)\s(?:\w+ly\s)?(?:answered|processed|handled|dealt with|completed|carried out|fulfilled|decided)\b/i;
const REQUEST =
  /\b(?:requests?|inquir\w+|enquir\w+|questions?|concerns?|complaints?|appeals?|quer(?:y|ies)|messages?|e-?mails?|you\b|claims?|demand)/i;
const WITHIN =
  /\b(?:within|in|in at most|no later than|not later than|not exceeding|no longer than|no more than|maximum of|at most|up to|inside|after|we (?:need|have)|allow(?: us)?)\s(?:a |an |the |approximately |about )?(?:period of |maximum (?:period )?of |deadline of )?(?:no (?:longer|later|more) than )?$/i;
/** The time is for something else: an extension, a receipt, the reader's own answer, a wait, a dispute. */
const OTHER_TIME =
  /\b(?:exten(?:d|ded|sion|ds)|additional|further|acknowledg\w*|confirm(?:ing|ation)? (?:of )?(?:your |the )?receipt(?! and (?:respond|reply|answer))|you (?:must|should|may|have to|do not|don['’]t|can)|if (?:we|you) (?:do not|don['’]t|have not|fail)|arbitrat\w+|dispute|previous|preceding|prior|past|last|once every|more than|withdraw|counter-?notice|refund|invoice|payment|cancel|legal (?:process|request)|law enforcement|unsubscrib\w+)\b/i;
const KINDS: readonly (readonly [RequestKind, RegExp])[] = [
  ['appeal', /\bappeal/i],
  ['complaint', /\bcomplain/i],
  ['opt-out', /\bopt(?:ing)?[- ]?out|do not sell|unsubscrib|stop receiving/i],
  ['deletion', /\bdelet|\beras/i],
  ['correction', /\bcorrect|\brectif/i],
  ['access', /\baccess\b|\bcop(?:y|ies)\b/i],
  ['right', /\brequests?\b|\brights?\b|\bdemand/i],
];
const SCOPE =
  /\b(?:california\w*|ccpa|cpra|gdpr|eea|eu|europe\w*|uk|united kingdom|nevada|virginia|colorado|connecticut|utah|texas|oregon|canad\w+|quebec|pipeda|brazil\w*|lgpd|australia\w*|switzerland|swiss|u\.s\.|us states?|verifiable|shine the light|coppa|parents?|children|india\w*|japan\w*|singapore|korea\w*|ferpa|hipaa|dmca|copyright)\b/i;

/** Under such a heading an inquiry is a request about the reader's data. */
const ABOUT_RIGHTS =
  /\b(?:rights?|requests?|access|choices?|your (?:personal )?(?:data|information)|delet\w+|correct\w*)\b/i;

const kindOf = (text: string): RequestKind => {
  const named = KINDS.filter(([, words]) => words.test(text));
  const [first] = named;
  // "access, correct or delete": requests about data as such.
  const several =
    named.filter(([kind]) => kind === 'access' || kind === 'deletion' || kind === 'correction').length > 1;
  return several ? 'right' : (first?.[0] ?? 'inquiry');
};

const readLeaf = perLeaf((leaf): readonly Found[] => {
  if (leaf.kind === 'code' || leaf.quoted || !speaksOfTime(leaf) || !speaksOfAnswers(leaf)) return [];
  const sentences = sentencesOf(leaf);
  return sentences.flatMap((sentence, i) => {
    const text = plainSpaces(leaf.text.slice(sentence.start, sentence.end));
    if (text.length > 900 || !ANSWERS.test(text) || !REQUEST.test(text) || OTHER_TIME.test(text)) return [];
    const durations = findDurations(text).filter(({ start }) =>
      WITHIN.test(text.slice(Math.max(0, start - 60), start)),
    );
    const [duration] = durations;
    if (durations.length !== 1 || !duration) return [];
    const before = sentences[i - 1];
    const context = before ? `${leaf.text.slice(before.start, before.end)} ${text}` : text;
    const named = kindOf(text);
    const asked = named === 'inquiry' && before ? kindOf(context) : named;
    const about = asked === 'inquiry' && /\bprivacy\b/i.test(leaf.text.slice(0, sentence.end));
    const kind = about ? 'privacy' : asked;
    return [{ sentence, duration, kind, scope: SCOPE.exec(context)?.[0].toLowerCase() ?? '' }];
  });
});

const answering = proseWith(readLeaf);

/** Every period within which the organisation says that it answers requests; extensions and receipts left out. */
export const readResponseTimes: ReadFact<readonly ResponseTime[]> = (document) =>
  answering(document).flatMap((block) =>
    readLeaf(block.leaf).map(({ sentence, duration, kind, scope }) => {
      let heading = '';
      for (let at = block.section; at && at.depth > 1 && heading === ''; at = at.parent)
        heading = SCOPE.exec(at.title)?.[0].toLowerCase() ?? '';
      return {
        at: block.passage(sentence.start, sentence.end),
        period: block.passage(sentence.start + duration.start, sentence.start + duration.end),
        days: duration.days,
        kind:
          (kind === 'inquiry' || kind === 'privacy') && ABOUT_RIGHTS.test(block.section?.title ?? '') ? 'right' : kind,
        scope: scope === '' ? heading : scope,
      };
    }),
  );
