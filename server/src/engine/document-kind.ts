import type { PolicyDocument } from '../document/policy-document';
import { countWords } from '../text/words';
import type { DocumentKind } from '../rules/define-rule';
import { ownCopy } from '../text/own-copy';

interface Detected {
  readonly kind: DocumentKind;
  readonly reason: string;
}

const NAMES: readonly (readonly [DocumentKind, RegExp])[] = [
  ['cookie-policy', /cookies?[-_ ]?(?:policy|notice|statement|declaration)/i],
  ['privacy-policy', /privacy[-_ ]?(?:policy|notice|statement)|^privacy\b|data[-_ ]protection[-_ ](?:policy|notice)/i],
  ['terms', /terms[-_ ](?:of|and|&)[-_ ](?:service|use|sale|conditions)|^(?:terms|tos|eula)\b/i],
];

/** What policies of each kind say again and again; a page about something else says little of it. */
const SIGNALS: Readonly<Record<DocumentKind, readonly RegExp[]>> = {
  'privacy-policy': [
    /\bprivacy (?:policy|notice|statement)\b/gi,
    /\bpersonal(?:ly identifiable)? (?:data|information)\b/gi,
    /\bwe (?:may |will |also |do not |never ){0,2}(?:collect|use|share|disclose|process|retain|store|keep)\b/gi,
    /\byour (?:personal )?(?:data|information|rights|privacy)\b/gi,
    /\bthird[- ]part(?:y|ies)\b/gi,
    /\bwe (?:collect|gather|receive|process)\b/gi,
  ],
  'cookie-policy': [
    /\bcookies?\b/gi,
    /\bcookie (?:policy|notice)\b/gi,
    /\b(?:browser|consent) settings\b/gi,
    /\bsession cookies?\b/gi,
    /\btracking technolog/gi,
  ],
  terms: [
    /\bthese terms\b|\bterms (?:of (?:service|use)|and conditions)\b/gi,
    /\byou (?:may not|agree|acknowledge|represent|warrant)\b/gi,
    /\b(?:liability|liable|indemnify|warrant(?:y|ies))\b/gi,
    /\b(?:governing law|governed by|jurisdiction|terminate|termination|arbitration)\b/gi,
    /\bthe services?\b/gi,
  ],
};
/** Signals of at least this many sorts, and this many of them in a thousand words. */
const SORTS = 3;
const DENSITY = 8;
/** What pages are called that speak of privacy among other things. */
const OTHER_PAGES =
  /\bfaqs?\b|\bfrequently[-_ ]asked\b|\bread[-_ ]?me\b|\bchange[-_ ]?log\b|\brelease[-_ ]notes\b|\bcontributing\b|\bglossary\b|\bhelp[-_ ]cent(?:er|re)\b/i;
/** Blocks of a page whose title alone tells what it is. */
const SHORT = 40;
/** A longer text is judged by its beginning. */
const READ = 12_000;

/**
 * What kind of policy a document is by its file name, its title and its words.
 *
 * @param path file name or URI; only its last part counts.
 * @returns the kind and why, or undefined where it reads like no policy.
 */
export function detectKind(document: PolicyDocument, path: string): Detected | undefined {
  const name = decodeName(path);
  const title = document.title?.title ?? '';
  const byTitle = NAMES.find(([, pattern]) => pattern.test(title));
  // A short page is what its title says; a long one, such as a manual's chapter on privacy, has to read like it.
  if (byTitle && (document.blocks.length < SHORT || wordSignals(document).length > 0))
    return { kind: byTitle[0], reason: `its title is “${title}”` };
  const byName = NAMES.find(([, pattern]) => pattern.test(name));
  if (byName) return { kind: byName[0], reason: `its file name is ${name}` };
  if ([name, title, frontMatterTitle(document)].some((called) => OTHER_PAGES.test(called))) return undefined;
  const [best] = wordSignals(document);
  return best && { kind: best.kind, reason: `it reads like one (${best.example})` };
}

/** The title that a generator prints above the text. */
function frontMatterTitle({ text, frontMatter }: PolicyDocument): string {
  if (!frontMatter) return '';
  const { start, end } = frontMatter.content;
  return /^title[ \t]*:([^\n]{1,200})/m.exec(text.slice(start, end))?.[1] ?? '';
}

function decodeName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What one line shows. */
interface LineSignals {
  readonly words: number;
  /** For each of a kind's patterns that match in the line, how often, and the first match. */
  readonly found: readonly { readonly of: RegExp; readonly count: number; readonly example: string }[];
}

/** By the line's text, so that a keystroke has one line read; no pattern goes over a line's end. Emptied when full. */
const knownLines = new Map<string, LineSignals>();
const MOST_LINES = 2000;

function signalsIn(cut: string): LineSignals {
  let known = knownLines.get(cut);
  if (!known) {
    const line = ownCopy(cut);
    if (knownLines.size >= MOST_LINES) knownLines.clear();
    const found = Object.values(SIGNALS).flatMap((patterns) =>
      patterns.flatMap((of) => {
        const matches = line.match(of) ?? [];
        return matches.length > 0 ? [{ of, count: matches.length, example: matches[0] ?? '' }] : [];
      }),
    );
    knownLines.set(line, (known = { words: countWords(line), found }));
  }
  return known;
}

/** The kinds whose signals are dense enough, best first. */
function wordSignals(document: PolicyDocument): { kind: DocumentKind; score: number; example: string }[] {
  const lines = document.text.slice(0, READ).split('\n').map(signalsIn);
  const words = Math.max(
    60,
    lines.reduce((sum, line) => sum + line.words, 0),
  );
  const counts = new Map<RegExp, { count: number; example: string }>();
  for (const { of, count, example } of lines.flatMap(({ found }) => found)) {
    const known = counts.get(of);
    if (known) known.count += count;
    else counts.set(of, { count, example });
  }
  return (Object.keys(SIGNALS) as DocumentKind[])
    .map((kind) => {
      const found = SIGNALS[kind].flatMap((pattern) => counts.get(pattern) ?? []);
      const total = found.reduce((sum, { count }) => sum + Math.min(count, 40), 0);
      const score = found.length >= SORTS ? (1000 * total) / words : 0;
      const best = found.reduce((most, one) => (one.count > most.count ? one : most), { count: 0, example: '' });
      return { kind, score, example: `“${best.example}” ${best.count} times` };
    })
    .filter(({ score }) => score >= DENSITY)
    .sort((a, b) => b.score - a.score);
}
