import type { RetentionClaim } from '../facts/retention';

const BOUNDS = { exact: '', maximum: 'up to ', minimum: 'at least ' } as const;

/** The data that a claim speaks of: the kind where it is known, else the words. */
export function dataWords({ category }: RetentionClaim): string {
  return category.label === 'these data' ? (category.at?.text ?? category.label) : category.label;
}

/** What narrows data to those of a group, or data named in general to those of a row or section; '' where nothing does. */
export function scopeWords({ category: { kinds, scope, group } }: RetentionClaim): string {
  if (group !== '' || kinds.some(({ reach }) => reach === 'named')) return group;
  return scope
    .slice(scope.lastIndexOf(' / ') + 1)
    .replace(/^\/ /, '')
    .trim();
}

const ENDED = { keep: '', delete: 'deleted then', anonymise: 'made anonymous then' } as const;

/** How long the data are kept, as a claim was read: "up to 12 months", "indefinitely", "as long as you are a member". */
export function periodWords({ periods, criterion, indefinite, immediate, action, event }: RetentionClaim): string {
  if (periods.length > 0) return periods.map(({ bound, at }) => `${BOUNDS[bound]}${at.text}`).join(' or ');
  if (indefinite) return 'indefinitely';
  return criterion?.at.text ?? (immediate ? 'deleted at once' : event ? ENDED[action] : '');
}

/** What lets the data be kept longer or not at all, and what the claim depends on; '' where nothing does. */
export function exceptionWords({ exception, condition, legal }: RetentionClaim): string {
  const words = exception?.at.text.replace(/[\s,;:.]+$/, '') ?? '';
  if (words !== '') return words;
  return condition !== '' ? condition.replace(/[\s,;:.]+$/, '') : legal ? 'law, tax or disputes decide' : '';
}
