import { clauseWords as words, practiceVerbs, purposeKinds } from '../../knowledge/practice-vocabulary';
import type { Token } from './tokens';

/** A run of words with one job in its clause; `from` is the head's own token where there is a head. */
export interface Phrase {
  /** The word that opens it: a preposition, a subordinator, "to do" (an infinitive), "rel" (a relative clause); '' for a noun phrase. */
  readonly head: string;
  readonly from: number;
  readonly to: number;
}

const PURPOSE_VERBS = new Set([
  ...[
    'help',
    'enable',
    'allow',
    'ensure',
    'make',
    'assist',
    'meet',
    'complete',
    'verify',
    'create',
    'give',
    'offer',
    'send',
    'keep',
    'be',
  ],
  ...[
    'let',
    'do',
    'serve',
    'show',
    'carry',
    'conduct',
    'administer',
    'manage',
    'exercise',
    'resolve',
    'determine',
    'identify',
    'build',
  ],
  ...[
    'evaluate',
    'understand',
    'reach',
    'prepare',
    'establish',
    'investigate',
    'better',
    'increase',
    'enhance',
    'optimise',
    'optimize',
    'have',
  ],
  ...[
    'satisfy',
    'investigate',
    'fulfill',
    'fulfil',
    'see',
    'use',
    'learn',
    'arrange',
    'check',
    'avoid',
    'achieve',
    'set',
    'diagnose',
    'answer',
  ],
]);
const stems = purposeKinds.flatMap((kind) => kind.stems);

const isPlainVerb = (word: string): boolean => PURPOSE_VERBS.has(word) || practiceVerbs.get(word)?.form === 'base';
const goesOn = (token: Token | undefined): boolean => token?.word === true && !token.capital;

/** Whether "to" opens an infinitive: what follows is a verb, not a noun phrase. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next?.word) return false;
  const word = next.text;
  // "to: Verify your age": an item starts with a capital.
  if (next.capital && !(isPlainVerb(word) && goesOn(tokens[at + 2]))) return false;
  if (words.determiner.has(word) || words.pronoun.has(word) || words.nobody.has(word)) return false;
  if (word === 'market' && tokens[at + 2]?.text === 'research') return false;
  if (isPlainVerb(word)) return true;
  if (words.adverb.has(word) || word.endsWith('ly')) return true;
  const after = tokens[at + 2]?.text ?? '';
  if ((words.determiner.has(after) || words.person.has(after) || after === 'us') && !/[^s]s$/.test(word)) return true;
  const nominal =
    /(?:s|ing|tion|ity|ment|er|or|ers|ors|ants?|ies|ers?)$/.test(word) &&
    !/(?:ss|deliver|monitor|offer|answer|consider|administer|process|address|remember|implement|register|enter|discover|cover|recover|order|filter|render|gather|trigger|alter|tailor|foster|honor|favor|refer|infer|transfer|prefer|differ|uncover|counter|bother|further|empower|store|restore|explore|ensure|bring|sing|supplement|complement|document|experiment|comment|augment|segment|want|grant|warrant)$/.test(
      word,
    );
  return !nominal && stems.some((stem) => word.startsWith(stem));
}

const OPENS_NOUN = new Set(['your', 'any', 'the', 'our', 'this', 'these', 'their', 'personal']);

/** A determiner behind a noun opens another noun phrase: "give advertisers your data". */
function opensNoun(tokens: readonly Token[], at: number, from: number): boolean {
  const word = tokens[at]?.text ?? '';
  const before = tokens[at - 1];
  if (at === from || !before?.word || !OPENS_NOUN.has(word)) return false;
  const previous = before.text;
  if (words.determiner.has(previous) || words.coordinator.has(previous) || words.preposition.has(previous))
    return false;
  if (words.negative.has(previous)) return false;
  return previous !== 'of' && !(word === 'personal' && !previous.endsWith('s'));
}

/** Splits what follows a verb (or stands in front of the subject) into phrases. */
export function readPhrases(tokens: readonly Token[], from: number, to: number): Phrase[] {
  const phrases: Phrase[] = [];
  let head = '';
  let start = from;
  const close = (end: number) => {
    let [a, b] = [start, end];
    const skip = (at: number) => {
      const token = tokens[at];
      return !token?.word || words.coordinator.has(token.text);
    };
    while (b > a && skip(b - 1)) b -= 1;
    while (head === '' && a < b && skip(a)) a += 1;
    // A particle ("pass your data on to"), or a preposition that a list goes on from ("share it with:").
    if (b === a + 1 && head !== '' && head !== 'rel' && head !== 'only') return;
    if (b > a) phrases.push({ head, from: a, to: b });
  };
  const open = (at: number, next: string) => {
    close(at);
    head = next;
    start = at;
  };
  for (let i = from; i < to; i += 1) {
    const word = tokens[i]?.text ?? '';
    const before = tokens[i - 1];
    if (word === 'to' && isInfinitive(tokens, i)) open(i, 'to do');
    else if (words.preposition.has(word) && !(head === 'rel' && start === i)) {
      // "other than", "such as", "apart from", "outside of": the first word leads.
      // "with over 200 partners"
      if (/^(?:over|about|around)$/.test(word) && /^\d/.test(tokens[i + 1]?.text ?? '')) continue;
      if (
        /^(?:outside|inside)$/.test(word) &&
        (words.preposition.has(before?.text ?? '') || words.determiner.has(before?.text ?? ''))
      )
        continue;
      if (
        i === start + 1 &&
        head !== '' &&
        /^(?:as|from|for|to|than|of)$/.test(word) &&
        /^(?:such|apart|aside|save|except|according|subject|pursuant|relating|related|based)$/.test(head)
      )
        continue;
      open(
        i,
        word === 'than' && before?.text === 'other'
          ? 'other than'
          : word === 'than' && before?.text === 'rather'
            ? 'rather than'
            : word,
      );
    } else if (words.relative.has(word) && before?.word && i > from) open(i, 'rel');
    else if (words.person.has(word) && before?.word && i > from && head !== 'rel' && !isClauseHead(head))
      open(i, 'rel');
    else if (words.person.has(word) && head === '' && i > from && before?.word) open(i, 'rel');
    else if (head !== 'rel' && !isClauseHead(head) && opensNoun(tokens, i, start)) open(i, '');
    else if (word === 'only' && before?.word && i > start) open(i, 'only');
  }
  close(to);
  return phrases;
}

/** Whether a head can open a clause, so that a pronoun behind it is its subject. */
const isClauseHead = (head: string): boolean => words.clauseHead.has(head);
