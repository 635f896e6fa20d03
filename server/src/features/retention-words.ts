import type { RetentionClaim } from '../facts/retention';

const BOUNDS = { exact: '', maximum: 'up to ', minimum: 'at least ' } as const;

/** How long the data are kept, as a claim was read: "up to 12 months", "indefinitely", "as long as you are a member". */
export function periodWords({ periods, criterion, indefinite, immediate }: RetentionClaim): string {
  if (periods.length > 0) return periods.map(({ bound, at }) => `${BOUNDS[bound]}${at.text}`).join(' or ');
  if (indefinite) return 'indefinitely';
  return criterion?.at.text ?? (immediate ? 'deleted at once' : '');
}

/** What lets the data be kept longer or not at all, and what the claim depends on; '' where nothing does. */
export function exceptionWords({ exception, condition, legal }: RetentionClaim): string {
  const words = exception?.at.text.replace(/[\s,;:.]+$/, '') ?? '';
  if (words !== '') return words;
  return condition !== '' ? condition.replace(/[\s,;:.]+$/, '') : legal ? 'law, tax or disputes decide' : '';
}
