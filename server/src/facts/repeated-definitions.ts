import type { PolicyDocument } from '../document/policy-document';
import type { Facts } from './facts';
import type { Definition } from './terms/definition';
import { agreementOf, type Agreement } from './terms/meaning-words';
import { termKey } from './terms/term-words';

/** A name that is defined again. */
export interface RepeatedDefinition {
  /** The name as the later definition writes it. */
  readonly name: Definition['names'][number];
  readonly earlier: Definition;
  readonly later: Definition;
  readonly agreement: Agreement;
  /** One of the two holds for a section only. */
  readonly scoped: boolean;
}

/** "“Services” does not include …", "“Services” also includes …" narrow or widen a definition and are none. */
const ADJUSTS =
  /\b(?:does|do|shall|will|may) not\b|\bexclud(?:es?|ing)\b|\balso (?:means?|refers?)\b|\b(?:includes?|compris(?:es?)|encompass(?:es)?)\b/i;

/** Whether a definition says for itself what its names mean. */
function tellsMeaning({ shape, promised, whole, names, meaning, formal }: Definition): boolean {
  if (shape === 'pointer' || promised || (shape === 'naming' && !formal)) return false;
  const last = names.at(-1)?.at.end ?? whole.start;
  const verb = whole.block.text.slice(last, meaning && meaning.start > last ? meaning.start : last + 1);
  return !ADJUSTS.test(verb);
}

/** Every definition of a name that an earlier one already defines, in the order of the text. */
export function readRepeatedDefinitions(_: PolicyDocument, facts: Facts): readonly RepeatedDefinition[] {
  const first = new Map<string, Definition>();
  const found: RepeatedDefinition[] = [];
  for (const later of facts.definitions) {
    if (!tellsMeaning(later)) continue;
    let reported = false;
    for (const name of later.names) {
      if (name.style === 'pronoun') continue;
      const key = termKey(name.text);
      const earlier = first.get(key);
      if (!earlier) first.set(key, later);
      else if (earlier !== later && !reported) {
        // "… called “X”. By “X” we mean …" is one definition in two sentences.
        if (earlier.shape === 'naming' && earlier.at.block === later.at.block) continue;
        const agreement = agreementOf(earlier, later);
        // An acronym is spelled out again for readers who start in the middle.
        if (name.style === 'acronym' && agreement !== 'different') continue;
        reported = true;
        found.push({ name, earlier, later, agreement, scoped: isScoped(earlier, later) });
      }
    }
  }
  return found;
}

function isScoped(earlier: Definition, later: Definition): boolean {
  return later.scope !== 'document' || earlier.scope !== 'document';
}
