import type { Definition } from './definition';
import { isShortName } from './short-name';
import { termKey, termWords } from './term-words';

/** How much two definitions of one name agree: in all words, in what they speak of, in nothing, or one cannot tell. */
export type Agreement = 'same' | 'alike' | 'different' | 'unclear';

const SMALL = new Set(
  (
    'the a an of to and or in on at by for with from as is are be been was were that which who whose this these those our your ' +
    'their its it we us you they any all each such other not no may can will shall must has have had do does when where if ' +
    'also including include without limitation mean refer collectively together via through about into under'
  ).split(' '),
);
/** A bracket names what stands right before it; words further ahead belong to the sentence. */
const REACH = 14;
const FEWEST = 3;
const SAME = 0.8;
const ALIKE = 0.25;

/** The words that tell what a definition's names stand for. */
function meaningWords({ shape, meaning, names }: Definition): ReadonlySet<string> {
  const own = new Set(names.flatMap(({ text }) => termKey(text).split(' ')));
  const all = termWords(meaning?.text ?? '').filter(({ stem }) => !SMALL.has(stem));
  const near = shape === 'bracket' || shape === 'naming' ? all.slice(-REACH) : all;
  return new Set(near.map(({ stem }) => stem).filter((stem) => shape !== 'meaning' || !own.has(stem)));
}

/** Compares what two definitions say. */
export function agreementOf(first: Definition, second: Definition): Agreement {
  const [a, b] = [meaningWords(first), meaningWords(second)];
  const smaller = Math.min(a.size, b.size);
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  if (smaller === 0) return 'unclear';
  if (shared >= SAME * Math.max(a.size, b.size)) return 'same';
  if (shared >= ALIKE * smaller) return 'alike';
  // Short forms of one company's or law's name say little else in common.
  return smaller < FEWEST || isShortName(second) ? 'unclear' : 'different';
}
