import { perLeaf } from '../../document/leaf';
import { blocksWith } from '../../document/leaf-group';
import type { Passage } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import type { Section } from '../../document/section';
import type { Definition } from './definition';
import { addTo, isShouted, type TermVariant } from './term-variant';
import { termKey } from './term-words';
import { allMatches } from '../../text/matches';
import { spanAt } from '../../text/span';

const NAMES =
  /(?<!\b(?:sensitive|non|non-|special|other|my|term|terms|of) )(?<![“"‘'-])\b(?:personal data|personal information|personally identifiable information)\b(?![”"’'])/gi;
/** Each law has its own word; a sentence or section that speaks of one uses that. */
const LAWS =
  /\b(?:GDPR|CCPA|CPRA|HIPAA|PIPEDA|LGPD|FADP|CalOPPA|Acts?|laws?|legislation|Regulations?|Directive|California\w*|Nevada|Virginia|Colorado|Europe\w*|EEA|EU|UK|Kingdom|Swiss|Switzerland|Brazil\w*|Canad\w+|Australia\w*|Japan\w*|Korea\w*|India\w*|Commission\w*|authorit(?:y|ies)|Frameworks?|Shield|residents?|controllers?|processors?|data subjects?|breach\w*|definition|defined|short for|stands for|PII|held by|known as|called|referred to)\b/i;
/** Whether a sentence speaks of a law or a region, and so perhaps in its words. */
export const speaksOfLaw = (sentence: string) => LAWS.test(sentence);

/** Two of the names beside each other are said to be one. */
const EQUATED =
  /\bpersonal (?:data|information)\b[”"’']?(?:,| or| and|\/|\s?\()[^.;]{0,25}\b(?:personal (?:data|information)|personally identifiable)|\bpersonally identifiable information\b[”"’']?(?:,| or| and|\/|\s?\()[^.;]{0,25}\bpersonal (?:data|information)/i;

interface LeafNames {
  readonly names: readonly { readonly start: number; readonly end: number; readonly key: string }[];
  readonly equated: boolean;
}

const namesIn = perLeaf(({ text }): LeafNames => {
  if (!/\bpersonal/i.test(text)) return { names: [], equated: false };
  const names = allMatches(text, NAMES).map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    key: name.toLowerCase(),
  }));
  return { names, equated: EQUATED.test(text) };
});

const naming = blocksWith((leaf) => namesIn(leaf).equated || namesIn(leaf).names);

/** Whether a section, or one above it but the title, is about a law or a region. */
function isAboutLaw(section: Section | undefined, known: Map<Section, boolean>): boolean {
  if (!section || section.depth <= 1) return false;
  let answer = known.get(section);
  if (answer === undefined) {
    answer = LAWS.test(section.title) || isAboutLaw(section.parent, known);
    known.set(section, answer);
  }
  return answer;
}

/** Whether capitals all over or the law that a sentence speaks of may have chosen the name. */
function isTold(name: string, sentence: string): boolean {
  return isShouted(name) || speaksOfLaw(sentence);
}

/**
 * "Personal data", "personal information" and "personally identifiable information" mixed for one thing. Nothing where
 * the text defines more than one of them, or says that they are one.
 */
export function personalDataVariants(document: PolicyDocument, definitions: readonly Definition[]): TermVariant[] {
  const defined = new Set(definitions.flatMap(({ names }) => names.map(({ text }) => termKey(text))));
  const uses = new Map<string, Passage[]>();
  const laws = new Map<Section, boolean>();
  for (const block of naming(document)) {
    const { names, equated } = namesIn(block.leaf);
    if (equated) return [];
    if (block.kind === 'heading' || block.leaf.quoted || isAboutLaw(block.section, laws)) continue;
    for (const { start, end, key } of names) {
      const sentence = spanAt(block.sentences, start);
      if (!isTold(block.text.slice(start, end), sentence?.text ?? block.text))
        addTo(uses, key, block.passage(start, end));
    }
  }
  const given = [...uses.keys()].filter((key) => defined.has(key));
  const [preferred, model] = preferredOf(uses, given) ?? [];
  if (preferred === undefined || !model || given.length > 1) return [];
  return [...uses].flatMap(([key, places]): TermVariant[] =>
    key === preferred
      ? []
      : [
          {
            kind: 'synonym',
            form: places[0]?.text ?? '',
            preferred: formOf(preferred, definitions) ?? preferred,
            uses: places,
            model,
          },
        ],
  );
}

/** The name as the text defines it; the capital at the start of a sentence says nothing. */
function formOf(key: string, definitions: readonly Definition[]): string | undefined {
  const name = definitions.flatMap(({ names }) => names).find(({ text }) => termKey(text) === key);
  if (!name) return undefined;
  return name.mark === 'none' && !/ \p{Lu}/u.test(name.text) ? name.text.toLowerCase() : name.text;
}

/** The name that is defined, else the one that stands most often; with its first use. */
function preferredOf(
  uses: ReadonlyMap<string, readonly Passage[]>,
  given: readonly string[],
): [string, Passage] | undefined {
  const [name, places] =
    [...uses].find(([key]) => given.includes(key)) ?? [...uses].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  const model = places?.[0];
  return name === undefined || !model ? undefined : [name, model];
}
