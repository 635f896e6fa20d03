import type { PracticeClaim } from '../../facts/practices';
import { brokenBy, type PracticeConflict } from '../../facts/practices/conflicts';
import { comparedDocuments, lineIn, type ComparedDocument } from '../compared-documents';
import type { Related, RuleContext } from '../define-rule';
import { quote } from './quote';

/** How many places in the other document are linked. */
const MOST_RELATED = 8;

/** A finding about a promise of one document that another breaks. */
export interface PromiseBrokenAcross {
  readonly at: PracticeClaim['phrase'];
  readonly message: 'across';
  readonly data: { readonly here: string; readonly there: string; readonly document: string; readonly line: number };
  readonly related: readonly Related[];
}

/**
 * Reports promises of this document that another breaks, and statements of this one that break another's promise, at
 * their place in this document. A promise that its own document breaks is left to the finding there.
 *
 * @param actions the practices that the rule speaks of.
 */
export function* brokenAcross(
  context: RuleContext,
  ...actions: readonly PracticeConflict['action'][]
): Iterable<PromiseBrokenAcross> {
  const { facts } = context;
  for (const other of comparedDocuments(context)) {
    for (const { promise, against } of clashes(facts, other.facts, actions)) yield finding(promise, against, other);
    for (const { promise, against } of clashes(other.facts, facts, actions)) {
      const [deed, ...more] = against;
      if (!deed) continue;
      const here = more.slice(0, MOST_RELATED).map((at): Related => ({ at: at.phrase, message: 'also here' }));
      const found = finding(deed, [promise], other);
      yield { ...found, related: [...found.related, ...here] };
    }
  }
}

function clashes(
  promising: RuleContext['facts'],
  doing: RuleContext['facts'],
  actions: readonly PracticeConflict['action'][],
): PracticeConflict[] {
  const known = new Set(promising.practiceConflicts.map(({ promise }) => promise));
  return brokenBy(promising.practices, doing.practices).filter(
    ({ action, promise }) => actions.includes(action) && !known.has(promise),
  );
}

function finding(here: PracticeClaim, there: readonly PracticeClaim[], other: ComparedDocument): PromiseBrokenAcross {
  const first = there[0] ?? here;
  return {
    at: here.phrase,
    message: 'across',
    data: {
      here: quote(here.phrase.text),
      there: quote(first.phrase.text),
      document: other.name,
      line: lineIn(other, first.phrase),
    },
    related: there
      .slice(0, MOST_RELATED)
      .map(({ phrase }) => ({ at: phrase, message: `“${quote(phrase.text)}”`, in: other })),
  };
}
