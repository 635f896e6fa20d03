import { perLeaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import { sentencesOf, type Passage } from '../document/passage';
import type { Link, PolicyDocument } from '../document/policy-document';
import type { Span } from '../text/span';
import { wordHint } from './terms/word-hints';

/** A sentence that leaves the meaning of undefined terms to another document. */
export interface DefinitionSource {
  readonly at: Passage;
  /** What it calls the other document: "Terms of Service". */
  readonly named: Passage | undefined;
  /** What that document would be. */
  readonly kind: 'terms' | 'privacy-policy' | 'cookie-policy' | undefined;
  /** The link in the sentence that leads there, or else a link elsewhere in the document with that name. */
  readonly link: Link | undefined;
}

const LEAVES =
  /\b(?:terms?|words?|expressions?)\b[^.;]{0,80}\b(?:not|without|otherwise|other|un)\s?-?(?:\w+ ){0,3}defin(?:ed|ition|ing)\b[^.;]{0,160}\b(?:meanings?|definitions?|found|defined|set (?:forth|out)|ascribed|refer)\b|\b(?:unless|if not|where not|except where|except as) (?:\w+ ){0,2}defined\b[^.;]{0,80}\b(?:terms?|words?|expressions?)\b[^.;]{0,120}\b(?:meanings?|definitions?)\b|\b(?:other|all|any) capitali[sz]ed (?:terms?|words?|expressions?)\b[^.;]{0,80}\bmeanings?\b[^.;]{0,80}\b(?:defined|given|set|ascribed|assigned)\b/i;
/** What a law means by its terms is no definition of the document's own. */
const LAW = /\b(?:GDPR|CCPA|CPRA|HIPAA|Act|law|laws|Regulation|Directive|legislation)\b[^.]{0,20}\.?$/;
const KINDS = [
  ['cookie-policy', /\bcookies? (?:policy|notice|statement)\b/i],
  ['privacy-policy', /\bprivacy (?:policy|notice|statement)\b/i],
  [
    'terms',
    /\b(?:(?:general |website |site )?terms (?:of (?:service|use|sale)|(?:and|&) conditions)|(?:user|service|subscription|customer|master|license) (?:\w+ )?agreement|terms|agreement)\b/i,
  ],
] as const;

interface LeafSource extends Span {
  readonly named: Span | undefined;
  readonly kind: DefinitionSource['kind'];
}

const speaksOfDefinitions = wordHint(/\bdefin|capitali[sz]ed/i);

const sourcesOf = perLeaf((leaf): readonly LeafSource[] => {
  if (!speaksOfDefinitions(leaf)) return [];
  return sentencesOf(leaf).flatMap(({ start, end }): LeafSource[] => {
    const sentence = leaf.text.slice(start, end);
    const leaves = LEAVES.exec(sentence);
    if (!leaves || LAW.test(sentence)) return [];
    // The other document is named behind the words that leave the meaning to it.
    const from = start + leaves.index + leaves[0].length;
    const rest = leaf.text.slice(from, end);
    for (const [kind, pattern] of KINDS) {
      const name = pattern.exec(rest);
      if (!name || /\bthis\s+$/i.test(rest.slice(0, name.index))) continue;
      const at = from + name.index;
      return [{ start, end, kind, named: { start: at, end: at + name[0].length } }];
    }
    return [{ start, end, kind: undefined, named: undefined }];
  });
});

const leaving = blocksWith(sourcesOf);

/** Where the document says that terms which it does not define are defined elsewhere. */
export function readDefinitionSources(document: PolicyDocument): readonly DefinitionSource[] {
  const { links } = document;
  return leaving(document).flatMap((block) =>
    sourcesOf(block.leaf).map(({ start, end, kind, named }) => {
      const name = named && block.passage(named.start, named.end);
      const here = links.filter((link) => link.block === block && link.start < end && link.end > start);
      const elsewhere = () => {
        const wanted = name?.text.toLowerCase();
        return links.find((link) => link.block.text.slice(link.start, link.end).toLowerCase() === wanted);
      };
      return { at: block.passage(start, end), named: name, kind, link: here.at(-1) ?? elsewhere() };
    }),
  );
}
