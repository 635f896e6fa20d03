import outdatedData from './outdated.yaml';
import { compilePattern, wordWithin } from './patterns';
import type { RawOutdated } from './raw';
import type { OutdatedReference } from './types';

const compile = (source: string | undefined) => (source === undefined ? undefined : compilePattern(source));

/** References that a policy must no longer rely on, or that are doubted. */
export const outdated: readonly OutdatedReference[] = (outdatedData as RawOutdated[]).map((raw) => ({
  ...raw,
  patterns: raw.patterns.map((source) => compilePattern(source)),
  near: compile(raw.near),
  unless: compile(raw.unless),
  fixes: (raw.fixes ?? []).map(({ find, text, only }) => ({ find: compilePattern(find, 'g'), text, only })),
  url: raw.url,
  note: raw.note,
}));

/** One of these words stands in whatever names an outdated reference. */
export const outdatedWords = new RegExp(
  (outdatedData as RawOutdated[])
    .flatMap(({ patterns }) => patterns.map((source) => wordWithin(source) ?? ''))
    .join('|'),
  'i',
);
