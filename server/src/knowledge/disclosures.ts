import disclosureData from './disclosures.yaml';
import { compilePattern, matchesAny } from './patterns';
import type { RawDisclosure } from './raw';
import type { Disclosure, DisclosureId } from './types';

const RAW = Object.entries(disclosureData as Record<DisclosureId, RawDisclosure>);

/** What a policy can state, in the order of the file. */
export const DISCLOSURE_IDS: readonly DisclosureId[] = RAW.map(([id]) => id);

function readDisclosure(id: DisclosureId, raw: RawDisclosure): Disclosure {
  const compile = (sources: readonly string[] = []) => sources.map((source) => compilePattern(source));
  const { titles, statements, unless, denials } = raw.detect;
  const detect = {
    titles: compile(titles),
    statements: compile(statements),
    unless: compile(unless),
    denials: compile(denials),
  };
  const about = compile(raw.about === undefined ? [] : [raw.about]);
  return { ...raw, id, before: raw.before ?? [], about, detect };
}

/** What a policy can state, by id. */
export const disclosures: ReadonlyMap<DisclosureId, Disclosure> = new Map(
  RAW.map(([id, raw]) => [id, readDisclosure(id, raw)]),
);

/** A disclosure behind one of its cues: a word that begins with `cue` makes it worth running the patterns. */
interface Cue {
  readonly cue: string;
  readonly disclosure: Disclosure;
}

const CUE_KEY = 3;
const ALWAYS_TRIED: Disclosure[] = [];
const BY_CUE = new Map<string, Cue[]>();
for (const [id, raw] of RAW) {
  const disclosure = disclosures.get(id);
  if (!disclosure || disclosure.detect.statements.length === 0) continue;
  if (!raw.detect.cues) ALWAYS_TRIED.push(disclosure);
  for (const cue of raw.detect.cues ?? []) {
    const key = cue.slice(0, CUE_KEY);
    BY_CUE.set(key, [...(BY_CUE.get(key) ?? []), { cue, disclosure }]);
  }
}

const WORD = /[a-z0-9]{3,}/g;

/** The disclosures of which a sentence holds a cue: running all patterns over every sentence would cost ten times more. */
function candidates(sentence: string): Set<Disclosure> {
  const found = new Set(ALWAYS_TRIED);
  for (const [word] of sentence.toLowerCase().matchAll(WORD)) {
    for (const { cue, disclosure } of BY_CUE.get(word.slice(0, CUE_KEY)) ?? []) {
      if (word.startsWith(cue)) found.add(disclosure);
    }
  }
  return found;
}

/** What one of the disclosures' cues looks like in a sentence; undefined where it has none. */
const CUES: ReadonlyMap<DisclosureId, RegExp> = new Map(
  RAW.flatMap(([id, { detect }]) =>
    detect.cues ? [[id, new RegExp(`(?<![a-z0-9])(?:${detect.cues.join('|')})`, 'i')] as const] : [],
  ),
);

/** Whether a sentence states one disclosure; see `disclosuresIn` for what a sentence is. */
export function states(sentence: string, id: DisclosureId): boolean {
  const detect = disclosures.get(id)?.detect;
  if (!detect || detect.statements.length === 0 || CUES.get(id)?.test(sentence) === false) return false;
  return matchesAny(sentence, detect.statements, detect.unless) && !denies(sentence, id);
}

/** What makes a denial a rule with exceptions, which tells something. */
const EXCEPTION = [compilePattern('<exception>')];

/** Whether a sentence says without exception that there is nothing to state: no data, no recipients. */
export function denies(sentence: string, id: DisclosureId): boolean {
  return matchesAny(sentence, disclosures.get(id)?.detect.denials ?? [], EXCEPTION);
}

/**
 * What a sentence states.
 *
 * @param sentence one sentence without marks; a list item goes behind the sentence that introduces its list
 * ("You have the right to: access your data"), a table row as its cells joined by "; ".
 */
export function disclosuresIn(sentence: string): DisclosureId[] {
  const stated: DisclosureId[] = [];
  for (const { id, detect } of candidates(sentence)) {
    if (matchesAny(sentence, detect.statements, detect.unless) && !denies(sentence, id)) stated.push(id);
  }
  return stated;
}

/** What a section states by its title alone, provided it has content. The title comes without its number. */
export function disclosuresInTitle(title: string): DisclosureId[] {
  const stated: DisclosureId[] = [];
  for (const { id, detect } of disclosures.values()) if (matchesAny(title, detect.titles)) stated.push(id);
  return stated;
}
