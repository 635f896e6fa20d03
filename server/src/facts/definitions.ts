import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import { styleOf, type DefinedName, type Definition } from './terms/definition';
import { entryDefinition, tableDefinitions, titleDefinition } from './terms/entry-definitions';
import { leafDefinitions } from './terms/leaf-definitions';
import type { LeafDefinition } from './terms/leaf-definition';

const GLOSSARY =
  /\b(?:definitions?|glossary|defined terms|key terms|terminology|terms (?:we|used)|what (?:these|some) (?:terms|words) mean)\b/i;

/** Every definition of the document, in the order of the text. */
export function readDefinitions(document: PolicyDocument): readonly Definition[] {
  const glossaries = glossarySections(document.sections);
  const tables = tableDefinitions(document.blocks);
  return document.blocks.flatMap((block) => {
    const found = leafDefinitions(block.leaf).map((definition) => place(block, definition));
    const entry = tables.get(block) ?? glossaryEntry(block, glossaries);
    const known = found.some(({ names }) => names.some(({ at }) => at.start === entry?.names[0]?.start));
    if (!entry || known) return found;
    const meaning = entry.meaning ? undefined : document.blocks[block.index + 1]?.all;
    return [...found, place(block, entry, meaning)];
  });
}

function glossaryEntry(block: Block, glossaries: ReadonlySet<Section>): LeafDefinition | undefined {
  const { section } = block;
  if (!section || !glossaries.has(section)) return undefined;
  if (block.kind !== 'heading') return entryDefinition(block.leaf);
  return section.parent && glossaries.has(section.parent) ? titleDefinition(section) : undefined;
}

/** Sections headed "Definitions" and the like, with all below them. */
function glossarySections(sections: readonly Section[]): ReadonlySet<Section> {
  const found = new Set<Section>();
  for (const section of sections) {
    if (GLOSSARY.test(section.title) || (section.parent && found.has(section.parent))) found.add(section);
  }
  return found;
}

function place(block: Block, found: LeafDefinition, meaning?: Passage): Definition {
  const names: DefinedName[] = found.names.map((name) => ({
    text: name.text,
    at: block.passage(name.start, name.end),
    outer: block.passage(name.outer.start, name.outer.end),
    style: styleOf(name.text),
    mark: name.mark,
    quotes: [name.open, name.close],
  }));
  const first = names.find(({ style }) => style !== 'pronoun') ?? names[0];
  const longForm = found.longForm && block.passage(found.longForm.start, found.longForm.end);
  const others = names.filter((name) => name !== first).map(({ text }) => text);
  return {
    term: first?.text ?? '',
    at: first?.at ?? block.all,
    aliases: longForm ? [...others, longForm.text] : others,
    names,
    longForm,
    meaning: found.meaning ? block.passage(found.meaning.start, found.meaning.end) : meaning,
    whole: block.passage(found.whole.start, found.whole.end),
    shape: found.shape,
    formal: found.formal,
    promised: found.promised ?? false,
    scope: found.local && block.section ? block.section : 'document',
  };
}
