import { WordTable } from '../text/word-table';
import { laws } from './laws';
import type { LawId, LawSignal } from './types';

/** A law that a text itself claims to follow; `reason` reads on after "because". */
export interface InferredLaw {
  readonly law: LawId;
  readonly reason: string;
}

interface Candidate {
  readonly law: LawId;
  readonly signal: LawSignal;
}

const ENOUGH = 10;
const LETTER = /[\p{L}\p{N}]/u;

function indexCues(): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const { id, signals } of laws.values()) {
    for (const signal of signals) {
      for (const cue of signal.cues) index.set(cue, [...(index.get(cue) ?? []), { law: id, signal }]);
    }
  }
  return index;
}

const CANDIDATES = indexCues();

const isAlphanumeric = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Where the word ends that begins at `start`. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (isAlphanumeric(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * For the words that open cues, in lower case, what reads these: the longest first, so that "UK GDPR" is not taken for
 * "GDPR".
 */
function cueReaders(): ReadonlyMap<string, RegExp> {
  const escape = (cue: string) =>
    cue
      .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      .replace(/'/g, "['’]")
      .replace(/ /g, '\\s+');
  const longestFirst = [...CANDIDATES.keys()].sort((a, b) => b.length - a.length);
  const byWord = new Map<string, string[]>();
  for (const cue of longestFirst) {
    const word = cue.slice(0, wordEnd(cue, 0)).toLowerCase();
    byWord.set(word, [...(byWord.get(word) ?? []), escape(cue)]);
  }
  return new Map([...byWord].map(([word, cues]) => [word, new RegExp(cues.join('|'), 'iy')]));
}

const READERS = cueReaders();
const readers = new WordTable((word) => READERS.get(word.toLowerCase()));

/** The cues of all laws in a text, none within another one. */
function* findCues(text: string): Generator<RegExpExecArray> {
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at);
    const reader = end > at ? readers.get(text, at, end) : undefined;
    if (reader) reader.lastIndex = at;
    const match = reader?.exec(text);
    if (match) yield match;
    at = match ? at + match[0].length : Math.max(end, at + 1);
    // The rest of a word in which a cue ended opens none.
    if (match && isAlphanumeric(text.charCodeAt(at - 1))) at = wordEnd(text, at);
  }
}

/** Whether the signal holds for a cue that ends at `end`. A cue that ends in a word must end with that word. */
function holds(text: string, end: number, cue: string, { then }: LawSignal): boolean {
  if (then) {
    then.lastIndex = end;
    return then.test(text);
  }
  return !LETTER.test(text.charAt(end)) || !LETTER.test(cue.charAt(cue.length - 1));
}

/** What a text shows of each law: reasons with their weights. */
export type LawSignals = ReadonlyMap<LawId, ReadonlyMap<string, number>>;

const NO_SIGNALS: LawSignals = new Map();

/** The signals that the text shows, for each law, each reason once with its greatest weight. */
export function lawSignals(text: string): LawSignals {
  let found: Map<LawId, Map<string, number>> | undefined;
  for (const match of findCues(text)) {
    const cue = match[0].toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");
    const end = match.index + match[0].length;
    for (const { law, signal } of CANDIDATES.get(cue) ?? []) {
      const reasons = found?.get(law) ?? new Map<string, number>();
      if ((reasons.get(signal.reason) ?? 0) >= signal.weight || !holds(text, end, cue, signal)) continue;
      reasons.set(signal.reason, signal.weight);
      found = (found ?? new Map<LawId, Map<string, number>>()).set(law, reasons);
    }
  }
  return found ?? NO_SIGNALS;
}

/** The weightiest reasons that are enough together, joined into one phrase; undefined if all are too few. */
function explain(reasons: ReadonlyMap<string, number>): string | undefined {
  const said: string[] = [];
  let sum = 0;
  for (const [reason, weight] of [...reasons].sort((a, b) => b[1] - a[1])) {
    said.push(said.length === 0 ? reason : reason.replace(/^it /, ''));
    sum += weight;
    if (sum >= ENOUGH) return said.length < 2 ? said[0] : `${said.slice(0, -1).join(', ')} and ${said.at(-1) ?? ''}`;
  }
  return undefined;
}

/**
 * The laws a text itself claims to follow, in the order of `laws`; never `baseline`, which always applies.
 *
 * A law counts when the text names it, or when several things that only this law asks for stand in it.
 *
 * @param text the whole document; Markdown marks do no harm.
 */
export function inferLaws(text: string): InferredLaw[] {
  return lawsShownBy([lawSignals(text)]);
}

/** The same from the signals of the parts of a text, such as its paragraphs, so that each part is read but once. */
export function lawsShownBy(parts: Iterable<LawSignals>): InferredLaw[] {
  const found = new Map<LawId, Map<string, number>>();
  for (const part of parts) for (const [law, reasons] of part) addReasons(found, law, reasons);
  const inferred: InferredLaw[] = [];
  for (const law of laws.keys()) {
    const reason = explain(found.get(law) ?? new Map<string, number>());
    if (reason !== undefined) inferred.push({ law, reason });
  }
  return inferred;
}

function addReasons(found: Map<LawId, Map<string, number>>, law: LawId, reasons: ReadonlyMap<string, number>): void {
  const known = found.get(law) ?? new Map<string, number>();
  for (const [reason, weight] of reasons) known.set(reason, Math.max(weight, known.get(reason) ?? 0));
  found.set(law, known);
}
