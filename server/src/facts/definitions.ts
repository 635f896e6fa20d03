import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import type { DefinedName, Definition } from './terms/definition';
import { entryDefinition, tableDefinitions, titleDefinition } from './terms/entry-definitions';
import { isRestated, joinEntry } from './terms/join-entry';
import type { LeafDefinition } from './terms/leaf-definition';
import { leafDefinitions } from './terms/leaf-definitions';
import { styleOf } from './terms/name-style';
import { termWords } from './terms/term-words';

const GLOSSARY =
  /\b(?:definitions?|glossary|defined terms|key terms|terminology|interpretation|(?:terms|words|expressions) (?:we|used)|meanings? of (?:words|terms|expressions)|what (?:the|these|some|our) (?:terms|words) mean)\b/i;

/** How a text about what is done opens, which explains no name. */
const ACTS = /^(?:while|when|if|we|you|please|to|in order|our|your|this section)\b/i;

/** A name given by a title or a cell, whose meaning stands in the block behind it. */
interface Announced {
  readonly block: Block;
  readonly definition: LeafDefinition;
}

/** Every definition of the document, in the order of the text. */
export function readDefinitions(document: PolicyDocument): readonly Definition[] {
  const glossaries = glossarySections(document.sections);
  const tables = tableDefinitions(document);
  const definitions: Definition[] = [];
  let announced: Announced | undefined;
  for (const block of document.blocks) {
    let found = leafDefinitions(block.leaf);
    if (announced) {
      const { definition } = announced;
      // "### Borrower", and below it "Borrower means …", is one definition.
      const own = found.find((one) => isRestated(one, definition.names, 0));
      const meaning = own?.meaning ? block.passage(own.meaning.start, own.meaning.end) : block.all;
      if (own ?? !ACTS.test(block.text)) definitions.push(place(announced.block, definition, meaning));
      if (own) found = found.filter((one) => one !== own);
    }
    const entry = tables.get(block) ?? glossaryEntry(block, glossaries);
    announced = entry && !entry.meaning ? { block, definition: entry } : undefined;
    if (found.length === 0 && !entry) continue;
    if (block.kind === 'heading' || isBoldLine(block)) found = found.filter((one) => isNaming(block, one));
    else if (entry?.meaning) found = joinEntry(block.leaf, entry, found);
    definitions.push(...found.map((definition) => place(block, definition)));
  }
  if (announced) definitions.push(place(announced.block, announced.definition));
  return definitions;
}

/** A line all in bold type heads what follows, though its brackets or quotes kept it from being read as a heading. */
const isBoldLine = ({ text, marks }: Block) =>
  !/[.;]$/.test(text) && marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end === text.length);

/**
 * Whether a bracket in a heading gives a name: one said in the way of contracts, one with an article, an acronym, or a shorter form of the heading. Else
 * it is a piece of the title: "Blue desk (“Returns”)".
 */
function isNaming({ text }: Block, { shape, formal, names, whole }: LeafDefinition): boolean {
  if (shape !== 'bracket' || formal) return true;
  const rest = new Set(termWords(text.slice(0, whole.start)).map(({ stem }) => stem));
  return names.some((name) => {
    const style = styleOf(name.text);
    const article = name.mark === 'quotes' && name.start > name.outer.start + 2;
    return (
      article || style === 'acronym' || (style !== 'lower' && termWords(name.text).some(({ stem }) => rest.has(stem)))
    );
  });
}

function glossaryEntry(block: Block, glossaries: ReadonlySet<Section>): LeafDefinition | undefined {
  const { section } = block;
  if (!section || !glossaries.has(section)) return undefined;
  if (block.kind !== 'heading') return entryDefinition(block.leaf);
  return section.parent && glossaries.has(section.parent) && !GLOSSARY.test(section.title)
    ? titleDefinition(section)
    : undefined;
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
