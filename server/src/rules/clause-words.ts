import type { Facts } from '../facts/facts';

/** What the library's clauses call it. */
const LIBRARY = /\bpersonal data\b/gi;
const NAMES = /\b(?:personal data|personal information|personally identifiable information)\b/gi;
const NAME = /^(?:personal data|personal information|personally identifiable information)$/i;

/** What a document calls personal data: the name that it defines, else the one that it uses most. */
function ownName({ document, definitions }: Facts): string {
  for (const { names } of definitions) {
    const defined = names.find(({ text }) => NAME.test(text));
    if (defined) return defined.text;
  }
  const uses = new Map([['personal data', 0]]);
  for (const [written] of document.text.matchAll(NAMES)) {
    const name = written.toLowerCase();
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'personal data';
}

/** "Data" are many, "information" is one. */
const toSingular = (sentence: string): string =>
  sentence
    .replace(/\b(personal information|personally identifiable information|they) are\b/gi, (_, subject: string) =>
      subject.toLowerCase() === 'they' ? 'it is' : `${subject} is`,
    )
    .replace(/\bthem\b/g, 'it');

/**
 * A clause in the words of a document that says "personal information" or has a defined term for it, so that the two
 * read as one text. Only sentences that name it change.
 */
export function inOwnWords(clause: string, facts: Facts): string {
  if (clause.search(LIBRARY) < 0) return clause;
  const name = ownName(facts);
  if (name === 'personal data') return clause;
  const lower = name === name.toLowerCase();
  return clause.replace(/[^.;\n]*\bpersonal data\b[^.;\n]*/gi, (sentence) => {
    const renamed = sentence.replace(LIBRARY, (written) =>
      lower && written.startsWith('P') ? name.charAt(0).toUpperCase() + name.slice(1) : name,
    );
    return name.toLowerCase().endsWith('information') ? toSingular(renamed) : renamed;
  });
}
