import type { PolicyDocument } from '../../document/policy-document';
import type { Definition } from '../terms/definition';

/** The names by which a policy calls the organisation whose policy it is. */
export interface OwnNames {
  /** Whether a noun phrase is such a name. */
  has(phrase: string): boolean;
}

const TITLE_WORDS =
  /^(?:the|our|your|global|customer|website|web|app|mobile|online|privacy|policy|policies|notice|statement|terms|of|service|use|and|conditions|cookie|cookies|data|protection|personal|information|candidate|for|to|a|user|agreement|legal|general|eu|us|uk|gdpr|ccpa|last|updated|archive|security|platform|site|services|how|we|products?)$/i;
const CAPITAL = /^\p{Lu}[\p{L}\p{N}.&’'-]*$/u;

/** The first capitalised word of a name without its article. */
function firstName(text: string): string | undefined {
  const word = text
    .replace(/^(?:the|our)\s+/i, '')
    .split(/[\s,(]+/)[0]
    ?.replace(/[’']s$/, '')
    .replace(/\.$/, '');
  return word && CAPITAL.test(word) && !TITLE_WORDS.test(word) ? word : undefined;
}

/** Reads the names from the definitions of "we" and "the Company", and from the title. */
export function readOwnNames({ title }: PolicyDocument, definitions: readonly Definition[]): OwnNames {
  const names = new Set<string>();
  const add = (name: string | undefined) => {
    if (name) names.add(name.toLowerCase());
  };
  for (const { names: defined, meaning } of definitions) {
    const ours = defined.some(({ text }) => /^(?:we|us|our|(?:the )?company)$/i.test(text));
    if (!ours) continue;
    add(firstName(meaning?.text ?? ''));
    for (const { text, style } of defined) if (style === 'title' || style === 'acronym') add(firstName(text));
  }
  for (const word of title?.title.split(/[\s–—:|-]+/) ?? []) add(firstName(word));
  return {
    has: (phrase) => {
      const name = firstName(phrase)?.toLowerCase();
      if (name === undefined || !names.has(name)) return false;
      return !/\b(?:partners?|affiliates?|providers?|vendors?|advertisers?|users?|members|customers)\b/i.test(phrase);
    },
  };
}
