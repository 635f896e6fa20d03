import { perLeaf } from '../../document/leaf';
import { proseWith } from '../../document/leaf-group';
import type { Passage } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { addTo, isShouted, type TermVariant } from './term-variant';
import { allMatches } from '../../text/matches';
import { wordHint } from './word-hints';

/** What documents are called when the text speaks of its own, by what they are. */
const FAMILIES = [
  /\b(?:this|our) (privacy (?:policy|notice|statement))(?![’'-]|\s(?:page|section|center|centre|for)\b)\b/gi,
  /\b(?:our|these|this|the general|enforcing)(?: website| site)? (terms of (?:service|use)|(?<!\bthese )terms (?:and|&) conditions)\b/gi,
] as const;

interface LeafTitle {
  readonly family: number;
  readonly start: number;
  readonly end: number;
}

const speaksOfTitles = wordHint(/\b(?:privacy|terms)/i);

const titlesIn = perLeaf((leaf): readonly LeafTitle[] =>
  speaksOfTitles(leaf)
    ? FAMILIES.flatMap((pattern, family) =>
        allMatches(leaf.text, pattern).map(({ 0: whole, 1: name = '', index }) => {
          const end = index + whole.length;
          return { family, start: end - name.length, end };
        }),
      )
    : [],
);

const naming = proseWith((leaf) => !leaf.quoted && titlesIn(leaf));

/** Where the text introduces the name (“these terms of use (the “Terms of Use”)”), or speaks of terms as such. */
const INTRODUCED = /^\s?\((?:the |our )?["“*]|^ (?:that|imposed|of (?:other|third|another))\b/i;

/** Names of the text's own documents that are not the usual one: "this Privacy Notice" in a "Privacy Policy". */
export function titleVariants(document: PolicyDocument): TermVariant[] {
  const { title } = document;
  const families = FAMILIES.map(() => new Map<string, Passage[]>());
  for (const block of naming(document)) {
    for (const { family, start, end } of titlesIn(block.leaf)) {
      const at = block.passage(start, end);
      const ownSection = block.section !== title && block.section?.title.toLowerCase().includes(at.text.toLowerCase());
      const told = isShouted(at.text) || INTRODUCED.test(block.text.slice(end, end + 12));
      const uses = families[family];
      if (uses && !ownSection && !told) addTo(uses, at.text, at);
    }
  }
  return families.flatMap((uses) => variantsAmong(uses, title?.title ?? ''));
}

const hrefsOf = (places: readonly Passage[]) =>
  new Set(places.flatMap(({ block, start }) => block.markAt(start, 'link')?.href ?? []));

function variantsAmong(uses: ReadonlyMap<string, readonly Passage[]>, title: string): TermVariant[] {
  const forms = [...uses].sort((a, b) => b[1].length - a[1].length);
  const usual = forms.find(([form]) => title.toLowerCase().includes(form.toLowerCase())) ?? forms[0];
  const model = usual?.[1][0];
  if (!usual || !model) return [];
  const [preferred, usualPlaces] = usual;
  const there = hrefsOf(usualPlaces);
  return forms.flatMap(([form, places]): TermVariant[] => {
    if (form === preferred || places.length > usualPlaces.length) return [];
    // A name that leads to an address of its own is another document's.
    if ([...hrefsOf(places)].some((href) => !there.has(href))) return [];
    return [{ kind: 'title', form, preferred, uses: places, model }];
  });
}
