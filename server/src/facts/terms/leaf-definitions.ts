import { perLeaf } from '../../document/leaf';
import { splitName } from './joined-names';
import { LeafProse, type LeafDefinition } from './leaf-definition';
import { markedDefinitions } from './marked-definitions';
import { plainBrackets, plainMeanings, plainNamings, pointers } from './plain-definitions';

const MAY_DEFINE =
  /["“”„‟«»‘'(]|\bmeans?\b|\brefers? to\b|\bdefined\b|\b(?:called|known as|termed) |\b(?:is|are) any\b/;

/** Reads what one leaf defines, in the order of its text. */
export const leafDefinitions = perLeaf((leaf): readonly LeafDefinition[] => {
  if (leaf.text === '' || (leaf.marks.length === 0 && !MAY_DEFINE.test(leaf.text))) return [];
  const prose = new LeafProse(leaf);
  const marked = markedDefinitions(prose);
  const known = new Set(marked.flatMap(({ names }) => names.map(({ start }) => start)));
  const plain = [...plainBrackets(prose), ...plainMeanings(prose), ...plainNamings(prose), ...pointers(prose)].filter(
    ({ names }) => !names.some(({ start }) => known.has(start)),
  );
  const sorted = [...marked, ...plain].sort((a, b) => startOf(a) - startOf(b));
  return joinAliases(sorted).map((definition) => ({
    ...definition,
    names: definition.names.flatMap((name) => splitName(leaf.text, name)),
  }));
});

const startOf = ({ names }: LeafDefinition) => names[0]?.start ?? 0;

/** "“Company” (referred to as “we”) means …" is one definition: the bracket right behind a name gives it more names. */
function joinAliases(definitions: readonly LeafDefinition[]): LeafDefinition[] {
  const joined: LeafDefinition[] = [];
  for (const definition of definitions) {
    const before = joined.at(-1);
    const end = before?.names.at(-1)?.outer.end ?? -1;
    const beside = before?.shape === 'meaning' && definition.shape !== 'meaning' && definition.whole.start - end <= 1;
    if (before && beside && definition.whole.start >= end)
      joined[joined.length - 1] = { ...before, names: [...before.names, ...definition.names] };
    else joined.push(definition);
  }
  return joined;
}
