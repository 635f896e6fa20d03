import { perLeaf } from '../../document/leaf';
import { blocksWith } from '../../document/leaf-group';
import type { Passage } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { capitalRuns, type CapitalRun } from './capital-runs';
import type { NamesOfDocument } from './document-names';
import { headKind, isTelling, usualForm, type CandidateUse, type TermCandidate } from './term-candidate';

const FEWEST = 3;
const SCORE = 4;

const longRuns = perLeaf((leaf): readonly CapitalRun[] => capitalRuns(leaf).filter(({ words }) => words.length > 2));

const naming = blocksWith((leaf) => !leaf.quoted && longRuns(leaf));

interface LongerName {
  readonly key: string;
  readonly at: Passage;
}

/** The names of three words and more that stand in a text, found by a shorter form of theirs. */
export class LongerNames {
  private readonly byEnds = new Map<string, LongerName[]>();

  constructor(document: PolicyDocument) {
    for (const block of naming(document)) {
      for (const { key, start, end } of longRuns(block.leaf)) {
        const names = this.byEnds.get(endsOf(key)) ?? [];
        if (!names.some((name) => name.key === key)) names.push({ key, at: block.passage(start, end) });
        this.byEnds.set(endsOf(key), names);
      }
    }
  }

  /** The one longer name that begins and ends as `key` does and has all its words in their order. */
  of(key: string): Passage | undefined {
    const longer = this.byEnds.get(endsOf(key))?.filter((name) => name.key !== key && drops(key, name.key)) ?? [];
    return longer.length === 1 ? longer[0]?.at : undefined;
  }
}

const endsOf = (key: string) => `${key.slice(0, key.indexOf(' '))} ${key.slice(key.lastIndexOf(' ') + 1)}`;

/** Whether `short` is `long` without some of its words. */
function drops(short: string, long: string): boolean {
  const words = short.split(' ');
  let at = 0;
  for (const word of long.split(' ')) if (word === words[at]) at += 1;
  return at === words.length;
}

/** "the Harbour Act" again and again where the text spells out the "Harbour Dues and Pilotage Act", joined by nothing. */
export function looseShortName(
  key: string,
  all: readonly CandidateUse[],
  names: NamesOfDocument,
  longer: LongerNames,
): TermCandidate | undefined {
  const [first] = all;
  if (!first || first.run.words.length < 2 || headKind(first.run) !== 'document') return undefined;
  const uses = all.filter((use) => use.run.determiner === 'the' && isTelling(use, names));
  if (uses.length < FEWEST || names.isExplained(key) || names.isQuoted(key)) return undefined;
  const full = longer.of(key);
  return full && { key, kind: 'short', name: usualForm(uses), uses, score: SCORE, full };
}
