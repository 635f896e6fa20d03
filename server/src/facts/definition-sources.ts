import { perLeaf } from '../document/leaf';
import type { Passage } from '../document/passage';
import type { Link, PolicyDocument } from '../document/policy-document';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';

/** A sentence that leaves the meaning of undefined terms to another document. */
export interface DefinitionSource {
  readonly at: Passage;
  /** The link in or right behind the sentence that leads there. */
  readonly link: Link | undefined;
}

const LEAVES =
  /\b(?:terms?|words?|expressions?)\b[^.;]{0,80}\b(?:not|without|otherwise|other|un)\s?-?(?:\w+ ){0,3}defin(?:ed|ition)\b[^.;]{0,160}\b(?:meanings?|found|defined|set (?:forth|out)|ascribed|refer)\b|\b(?:other|all|any) capitali[sz]ed (?:terms?|words?|expressions?)\b[^.;]{0,80}\bmeanings?\b[^.;]{0,80}\b(?:defined|given|set|ascribed|assigned)\b/i;
/** What a law means by its terms is no definition of the document's own. */
const LAW = /\b(?:GDPR|CCPA|CPRA|HIPAA|Act|law|laws|Regulation|Directive|legislation)\b[^.]{0,20}\.?$/;

const sourcesOf = perLeaf((leaf): readonly Span[] => {
  if (!/\bdefin/i.test(leaf.text) && !/capitali[sz]ed/i.test(leaf.text)) return [];
  return splitSentences(leaf.text).filter(({ start, end }) => {
    const sentence = leaf.text.slice(start, end);
    return LEAVES.test(sentence) && !LAW.test(sentence);
  });
});

/** Where the document says that terms which it does not define are defined elsewhere. */
export function readDefinitionSources({ blocks, links }: PolicyDocument): readonly DefinitionSource[] {
  return blocks.flatMap((block) =>
    sourcesOf(block.leaf).map(({ start, end }) => ({
      at: block.passage(start, end),
      link: links.find((link) => link.block === block && link.start < end && link.end > start),
    })),
  );
}
