import { perLeaf } from '../../document/leaf';
import { blocksWith } from '../../document/leaf-group';
import type { Passage } from '../../document/passage';
import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import type { Span } from '../../text/span';
import type { Facts } from '../facts';
import { legalNames } from '../identity';
import type { DefinedName } from './definition';
import { DETERMINERS, opensSentence } from './run-context';
import type { TermCandidate } from './term-candidate';
import { leafWords, termKey } from './term-words';

const FEWEST = 3;
const SCORE = 4;
/** What a party to a contract does, or the one that answers for a policy. */
const PARTY =
  /^ (?:may|will|shall|must|can|cannot|does|has|reserves|grants|collects|uses|processes|shares|provides|operates|offers|owns|makes|keeps|retains|disclaims|undertakes|agrees)\b/;

const SPACE = 32;
const EXPLAINS = /^ (?:is|means|refers|stands)\b/;
const isParty = ({ style, text }: DefinedName) => style === 'pronoun' || /^(?:the )?company$/i.test(text);

/** A capitalised word that stands alone and does what a party does, or of which a sentence says what it is. */
interface Actor extends Span {
  readonly stem: string;
  readonly explained: boolean;
}

/** Behind another capitalised word, it ends or continues a longer name or a list of names. */
const NOT_ALONE = /\p{Lu}[\p{L}\p{N}.&’'-]{0,24}(?:,| and| or)? $/u;

const actors = perLeaf((leaf): readonly Actor[] => {
  const found: Actor[] = [];
  if (leaf.kind === 'heading') return found;
  for (const { stem, capital, start, end } of leafWords(leaf)) {
    if (!capital) continue;
    if (leaf.text.charCodeAt(end) !== SPACE) continue;
    const behind = leaf.text.slice(end, end + 14);
    const explained = EXPLAINS.test(behind) && opensSentence(leaf.text, start);
    const acts = PARTY.test(behind) && !NOT_ALONE.test(leaf.text.slice(Math.max(0, start - 30), start));
    if (explained || acts) found.push({ stem, start, end, explained });
  }
  return found;
});

const acting = blocksWith((leaf) => legalNames(leaf).length > 0 || actors(leaf).length > 0);

const ADDRESS_WORDS = 8;

/** Whether the name is given in running text, not in an address, a bracket or a line of its own. */
function standsInSentence({ block, start, end }: Passage): boolean {
  const sentence = block.sentences.find((one) => one.start <= start && end <= one.end);
  if (!sentence || sentence.text.split(/\s+/).length < ADDRESS_WORDS) return false;
  return block.text[start - 1] !== '(' && !/,$|\n|\b(?:at|the) $/.test(block.text.slice(Math.max(0, start - 4), start));
}

/**
 * The organisation acts again and again under the first word of its legal name ("Brindle shall …"), and nothing says
 * that "Brindle Games LLC" is meant.
 *
 * Silent where we, us or a term is said to stand for the company, and where several companies share the word.
 */
export function looseCompanyName({ document, definitions, definedTerms, identity }: Facts): TermCandidate[] {
  const full = identity.name;
  const first = full && leafWords(full.block.leaf).find(({ start }) => start >= full.start);
  if (!full || !first || full.text === full.text.toUpperCase()) return [];
  const { stem } = first;
  if (!standsInSentence(full)) return [];
  if (vocabulary.ordinary.has(stem) || vocabulary.offices.has(stem) || DETERMINERS.has(stem)) return [];
  const name = full.block.text.slice(first.start, first.end);
  const names = new Set<string>();
  const uses: Passage[] = [];
  for (const block of acting(document)) {
    for (const { start, end } of legalNames(block.leaf)) {
      const legal = block.text.slice(start, end);
      if (legal.startsWith(name)) names.add(termKey(legal));
    }
    for (const word of actors(block.leaf)) {
      if (word.stem !== stem) continue;
      if (word.explained) return [];
      uses.push(block.passage(word.start, word.end));
    }
  }
  if (names.size !== 1 || uses.length < FEWEST) return [];
  const introduced =
    [...definedTerms.keys()].some((key) => key.split(' ')[0] === stem) ||
    definitions.some(({ meaning, names: given }) => meaning?.text.includes(name) && given.some(isParty));
  if (introduced) return [];
  return [{ key: stem, kind: 'short', name, uses: uses.map((at) => ({ at })), score: SCORE, full }];
}
