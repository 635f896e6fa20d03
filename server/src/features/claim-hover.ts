import type { Passage } from '../document/passage';
import type { Facts } from '../facts/facts';
import type { PracticeAction, PracticeClaim } from '../facts/practices';
import type { RetentionClaim } from '../facts/retention';
import { dataCategories } from '../knowledge/data-categories';
import { recipientKinds } from '../knowledge/practice-vocabulary';
import { touches, type Span } from '../text/span';
import { plainMarkdown } from './markdown-text';
import { shortened } from '../text/shorten';
import { dataWords, exceptionWords, periodWords, scopeWords } from './retention-words';

/** How a claim was read, for the words of it that decide what it says. */
export interface ClaimHover {
  readonly span: Span;
  readonly markdown: string;
}

/** A verb can carry several claims ("we neither sell nor share …"); more would hide the text. */
const MOST_CLAIMS = 3;
const MOST_WORDS = 120;

/** Says how the claims were read whose verb or period stands at `offset`; undefined over any other word. */
export function claimHoverAt(facts: Facts, offset: number): ClaimHover | undefined {
  const at = (passage: Passage | undefined): Span | undefined => {
    if (!passage || passage.end <= passage.start) return undefined;
    const { span } = passage;
    return touches(span, offset) ? span : undefined;
  };
  const found: { readonly span: Span; readonly markdown: string; readonly retention: boolean }[] = [];
  for (const claim of facts.retention) {
    if (!touches(claim.at.block.span, offset)) continue;
    const span = [...keyPhrases(claim)].map(at).find((each) => each !== undefined);
    if (span) found.push({ span, markdown: describeRetention(claim), retention: true });
  }
  for (const claim of facts.practices) {
    if (!touches(claim.at.block.span, offset)) continue;
    const span = at(claim.verb);
    // The same verb was read as a statement of how long.
    const told = found.some(({ retention }) => retention) && (claim.action === 'store' || claim.action === 'delete');
    if (span && !told) found.push({ span, markdown: describePractice(claim), retention: false });
  }
  const [first] = found;
  if (!first) return undefined;
  const parts = [...new Set(found.map(({ markdown }) => markdown))].slice(0, MOST_CLAIMS);
  return { span: first.span, markdown: parts.join('\n\n') };
}

function* keyPhrases({
  verb,
  periods,
  criterion,
  indefinite,
  immediate,
}: RetentionClaim): Iterable<Passage | undefined> {
  yield* periods.map(({ at }) => at);
  yield* [criterion?.at, indefinite, immediate, verb];
}

const words = (text: string): string => plainMarkdown(shortened(text, MOST_WORDS));

/** A heading and what was read; what the text does not say is left out. */
function block(heading: string, entries: readonly (readonly [name: string, value: string])[]): string {
  const lines = entries.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}: ${value}`);
  return [`**Read as: ${heading}**`, lines.join('\n')].join('\n\n');
}

const KEEPING = { keep: 'kept', delete: 'deleted', anonymise: 'made anonymous' } as const;

function describeRetention(claim: RetentionClaim): string {
  const { action, optional, category, event, actor, onDevice } = claim;
  const data = dataWords(claim);
  const said = category.at?.text ?? '';
  const known = said === '' || said.toLowerCase() === data.toLowerCase() ? '' : ` (“${words(said)}”)`;
  return block(`${optional ? 'may be ' : ''}${KEEPING[action]}`, [
    ['Data', `${words(data)}${known}`],
    ['Only for', words(scopeWords(claim))],
    ['Period', words(periodWords(claim))],
    ['Counted from', words(event?.at.text ?? '')],
    ['Exception or condition', words(exceptionWords(claim))],
    ['By', actor.kind === 'other' ? words(actor.name) : onDevice ? 'the reader’s own device' : ''],
  ]);
}

/** What is done or not, as a noun. */
export const PRACTICES: Readonly<Record<PracticeAction, string>> = {
  share: 'sharing',
  sell: 'sale',
  collect: 'collection',
  use: 'use',
  store: 'storage',
  delete: 'deletion',
};

const DENIALS = { none: '', plain: '', never: ', firmly (“never”)', absolute: ', without any exception' } as const;

function describePractice(claim: PracticeClaim): string {
  const { actor, action, negated, denial, possible, data, recipients, qualifiers, relaxed, only } = claim;
  const practice = PRACTICES[action];
  const heading = negated ? `no ${practice}${DENIALS[denial]}` : possible ? `possible ${practice}` : practice;
  const conditions = qualifiers.filter(({ kind }) => kind !== 'emphasis' && kind !== 'plain' && kind !== 'purpose');
  const purposes = qualifiers.filter(({ kind }) => kind === 'purpose');
  const limits = [...conditions.map(({ at }) => words(at.text)), relaxed ? 'the next sentence limits it' : ''];
  return block(heading, [
    [
      'Who',
      actor.kind === 'we' ? 'we' : actor.kind === 'user' ? 'the reader' : words(actor.at?.text ?? 'somebody else'),
    ],
    ['Data', dataOf(claim)],
    [
      'Recipients',
      `${only ? 'only ' : ''}${recipients.map(({ at, kind }) => named(at.text, recipientKinds.get(kind)?.label)).join('; ')}`.trim(),
    ],
    ['Purpose', purposes.map(({ at }) => words(at.text)).join('; ')],
    ['Limits', limits.filter((limit) => limit !== '').join('; ')],
    ['Anonymous', data.anonymous ? 'yes' : ''],
  ]);
}

function dataOf({ data }: PracticeClaim): string {
  const kinds = [
    ...(data.general ? ['personal data'] : []),
    ...data.categories.map((id) => dataCategories.get(id)?.label ?? id),
  ];
  const read = `${data.partial ? 'some ' : ''}${[...new Set(kinds)].join(', ')}`;
  return data.at ? named(data.at.text, read) : words(read);
}

/** The words of the text with what they were taken for, where that says more. */
function named(text: string, read: string | undefined): string {
  const said = words(text);
  return read === undefined || read === '' || read.toLowerCase() === text.toLowerCase()
    ? said
    : `${words(read)} (“${said}”)`;
}
