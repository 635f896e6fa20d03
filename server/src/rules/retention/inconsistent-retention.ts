import type { Passage } from '../../document/passage';
import type { RetentionConflict } from '../../facts/retention/conflict';
import type { RetentionContradiction } from '../../facts/retention/conflicts';
import { retentionClashes } from '../../facts/retention/across';
import { comparedDocuments, lineIn, statementsOf } from '../compared-documents';
import { defineRule, type Fix } from '../define-rule';
import { abridged } from '../../text/shorten';

/**
 * Two statements of how long the same data are kept that cannot both hold: two periods, kept for ever and deleted,
 * deleted when an account closes and kept after that. The later one is reported, with the earlier beside it;
 * where another policy that this one leads to says otherwise, the place in this one.
 *
 * Silent for different data, for periods that count from different events or depend on different conditions, for a
 * general rule followed by special ones, for a minimum below a maximum, for backups, statutory reasons and exceptions
 * that one of the two states, for anonymised data, and where somebody else keeps the data.
 */
export const inconsistentRetention = defineRule({
  id: 'inconsistent-retention',
  summary: 'Give one storage period for one kind of data.',
  severity: 'warning',
  basis: ['GDPR Art. 5(1)(e)', 'GDPR Art. 13(2)(a)'],
  messages: {
    differ:
      'For {data} the text says “{here}” here and “{there}” at line {line}. Keep one of them, or say when each applies.',
    across:
      'For {data} the text says “{here}” here, and {document} says “{there}” at line {line}. Keep one of them, or say when each applies.',
  },
  *check(context) {
    const { document, facts, profile } = context;
    for (const contradiction of facts.retentionConflicts) {
      const { earlier, later } = contradiction;
      yield {
        at: later.phrase,
        message: 'differ',
        data: {
          data: dataIn(contradiction),
          here: quoted(later.phrase.text),
          there: quoted(earlier.phrase.text),
          line: document.lines.lineAt(earlier.phrase.span.start) + 1,
        },
        related: [{ at: earlier.phrase, message: 'The other statement about the same data' }],
        fixes: () => fixesFor(contradiction),
      };
    }
    for (const other of comparedDocuments(context)) {
      const there = statementsOf(other.facts, other.kind);
      for (const clash of retentionClashes(statementsOf(facts, profile.kind), there)) {
        const phrase = clash.there.phrase;
        yield {
          at: clash.here.phrase,
          message: 'across',
          data: {
            data: dataIn(clash),
            here: quoted(clash.here.phrase.text),
            document: other.name,
            there: quoted(phrase.text),
            line: lineIn(other, phrase),
          },
          related: [{ at: phrase, message: 'The other statement about the same data', in: other }],
        };
      }
    }
  },
});

const LONGEST_QUOTE = 70;
const quoted = (text: string): string => abridged(text, LONGEST_QUOTE);

const dataIn = ({ label }: RetentionConflict): string => quoted(label.replace(/^(?:Your|The|All) (?=\p{Ll})/u, ''));

/** One period for both places, where each gives one; and the two beside each other. */
function fixesFor({ earlier, later }: RetentionContradiction): Fix[] {
  const compare: Fix = {
    title: 'Compare the two statements',
    kind: 'suggestion',
    edits: [],
    compare: [earlier.at.span, later.at.span],
  };
  if (!earlier.period || !later.period || earlier.periods.length + later.periods.length > 2) return [compare];
  return [
    replace(later.period.at, earlier.period.at, 'here'),
    replace(earlier.period.at, later.period.at, 'there'),
    compare,
  ];
}

const replace = (at: Passage, by: Passage, where: string): Fix => ({
  title: `Say “${by.text}” ${where} too`,
  kind: 'suggestion',
  edits: [{ span: at.span, text: by.text }],
});
