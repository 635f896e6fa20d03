import type { PracticeClaim } from '../../facts/practices';
import type { PracticeConflict } from '../../facts/practices/conflicts';
import type { Fix, Related, RuleContext } from '../define-rule';
import { quote } from './quote';

/** How many of the statements that break a promise are linked. */
const MOST_RELATED = 8;
/** A finding about a promise that other statements of the document break. */
export interface BrokenPromise {
  readonly at: PracticeClaim['phrase'];
  readonly message: 'broken';
  readonly data: { readonly promise: string; readonly other: string; readonly line: number };
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/**
 * Reports at the promise, with the statements that break it beside it.
 *
 * @param actions the practices that the rule speaks of.
 */
export function* brokenPromises(
  { document, facts }: RuleContext,
  ...actions: readonly PracticeConflict['action'][]
): Iterable<BrokenPromise> {
  for (const { action, promise, against } of facts.practiceConflicts) {
    const [first] = against;
    if (!actions.includes(action) || !first) continue;
    yield {
      at: promise.phrase,
      message: 'broken',
      data: {
        promise: quote(promise.phrase.text),
        other: quote(first.phrase.text),
        line: document.lines.lineAt(first.phrase.span.start) + 1,
      },
      related: against
        .slice(0, MOST_RELATED)
        .map((deed) => ({ at: deed.phrase, message: `“${quote(deed.phrase.text)}”` })),
      fixes: [
        {
          title: 'Compare the two statements',
          kind: 'suggestion',
          edits: [],
          compare: [promise.at.span, first.at.span],
        },
      ],
    };
  }
}
