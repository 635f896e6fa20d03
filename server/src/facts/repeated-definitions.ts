import type { PolicyDocument } from '../document/policy-document';
import type { Facts } from './facts';
import type { DefinedName, Definition } from './terms/definition';
import { agreementOf, type Agreement } from './terms/meaning-words';
import { termKey } from './terms/term-words';

/** A name that is defined again. */
export interface RepeatedDefinition {
  /** The name as the later definition writes it. */
  readonly name: DefinedName;
  /** Of those before it, the one that it agrees with most. */
  readonly earlier: Definition;
  readonly later: Definition;
  readonly agreement: Agreement;
  /** One of the two holds for a section only. */
  readonly scoped: boolean;
}

/** "“Services” does not include …", "“Services” also includes …" narrow or widen a definition and are none. */
const ADJUSTS =
  /\b(?:does|do|shall|will|may) not\b|\bexclud(?:es?|ing)\b|\balso (?:means?|refers?|be|is|are)\b|\b(?:includes?|compris(?:es?)|encompass(?:es)?)\b/i;

/** Whether a definition says for itself what its names mean. */
function tellsMeaning({ shape, promised, whole, names, meaning, formal }: Definition): boolean {
  if (shape === 'pointer' || promised || (shape === 'naming' && !formal)) return false;
  const last = names.at(-1)?.at.end ?? whole.start;
  const verb = whole.block.text.slice(last, meaning && meaning.start > last ? meaning.start : last + 1);
  return !ADJUSTS.test(verb);
}

/** A name is seldom defined more often than this, and the first ones tell. */
const MOST_EARLIER = 6;
const BY_AGREEMENT: readonly Agreement[] = ['same', 'alike', 'unclear', 'different'];

/** Of the definitions before one, the first of those that say most nearly the same. */
function nearest(before: readonly Definition[], later: Definition): { earlier: Definition; agreement: Agreement } {
  const [first = later, ...others] = before;
  let best = { earlier: first, agreement: agreementOf(first, later) };
  for (const earlier of others) {
    const agreement = agreementOf(earlier, later);
    if (BY_AGREEMENT.indexOf(agreement) < BY_AGREEMENT.indexOf(best.agreement)) best = { earlier, agreement };
  }
  return best;
}

/** Every definition of a name that an earlier one already defines, in the order of the text. */
export function readRepeatedDefinitions(_: PolicyDocument, facts: Facts): readonly RepeatedDefinition[] {
  const known = new Map<string, Definition[]>();
  const found: RepeatedDefinition[] = [];
  for (const later of facts.definitions) {
    if (!tellsMeaning(later)) continue;
    let reported = false;
    for (const name of later.names) {
      if (name.style === 'pronoun') continue;
      const key = termKey(name.text);
      const before = known.get(key);
      if (!before) known.set(key, [later]);
      else if (!before.includes(later)) {
        const repeated = reported ? undefined : repetition(before, later, name);
        if (before.length < MOST_EARLIER) before.push(later);
        if (!repeated) continue;
        reported = true;
        found.push(repeated);
      }
    }
  }
  return found;
}

function repetition(
  before: readonly Definition[],
  later: Definition,
  name: DefinedName,
): RepeatedDefinition | undefined {
  const [first] = before;
  // "… called “X”. By “X” we mean …" is one definition in two sentences.
  if (first?.shape === 'naming' && first.at.block === later.at.block) return undefined;
  const { earlier, agreement } = nearest(before, later);
  // An acronym is spelled out again for readers who start in the middle.
  if ((name.style === 'acronym' || later.shape === 'acronym') && agreement !== 'different') return undefined;
  return { name, earlier, later, agreement, scoped: isScoped(earlier, later) };
}

function isScoped(earlier: Definition, later: Definition): boolean {
  return later.scope !== 'document' || earlier.scope !== 'document';
}
