import { splitNumber } from '../../document/heading-shape';
import { perLeaf } from '../../document/leaf';
import type { Block } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { perTitle, type Section } from '../../document/section';
import { likeness, sameTitle, titleWords } from './title-words';

/** From this likeness on a name may mean a title. */
const ALIKE = 0.6;
/** A line, lead-in or cell of at most so many words may be what the text calls a section. */
const LABEL_WORDS = 14;
const LABEL_LENGTH = 160;
/** The words up to the first stop, colon or dash; more of them open a sentence and label nothing. */
const OPENING = /^[^.:!?–—\n]{2,120}(?=[.:!?–—\n]|$)/;

interface Titled {
  readonly words: readonly string[];
  readonly block: Block;
  readonly section: Section | undefined;
}

const wordsOfTitle = perTitle(titleWords);

/** The words of what a text may be called by: its opening, its lines, what stands out in it. */
const labelsOf = perLeaf(({ text, marks }): readonly (readonly string[])[] => {
  if (text === '') return [];
  const opening = OPENING.exec(text.slice(splitNumber(text).titleStart))?.[0] ?? '';
  const bold = marks
    .filter(({ kind }) => kind === 'strong' || kind === 'emphasis')
    .map(({ start, end }) => text.slice(start, end));
  // A long line is no label.
  const lines = text.length > LABEL_LENGTH && !text.includes('\n') ? [] : text.split('\n');
  return [opening, ...lines, ...bold]
    .filter((label) => label !== '' && label.length <= LABEL_LENGTH)
    .map(titleWords)
    .filter((words) => words.length > 0 && words.length <= LABEL_WORDS);
});

/** The headings of a document, and whatever else the text may call a section: lead-ins, short lines, cells. */
export class TitleTargets {
  private readonly headings: readonly Titled[];
  private labels: ReadonlyMap<string, readonly Titled[]> | undefined;
  private readonly found = new Map<string, Block[]>();

  constructor(private readonly document: PolicyDocument) {
    this.headings = document.sections.map((section) => ({
      words: wordsOfTitle(section),
      block: section.heading,
      section,
    }));
  }

  /** The sections with this title, word for word but for endings. */
  same(title: string): Section[] {
    const words = titleWords(title);
    return this.headings.flatMap(({ words: own, section }) => (section && sameTitle(words, own) ? [section] : []));
  }

  /**
   * The sections whose titles are most like one of the texts, best first.
   *
   * @param least the likeness from which on a title counts.
   */
  nearest(texts: readonly string[], least: number): Section[] {
    const wanted = texts.map(titleWords);
    return this.headings
      .map(({ section, words }) => ({ section, score: Math.max(...wanted.map((own) => likeness(own, words))) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .flatMap(({ section }) => section ?? []);
  }

  /** The blocks that a name may mean, best first; the one it stands in aside. */
  find(title: string, from: Block): Block[] {
    let found = this.found.get(title);
    if (!found) {
      found = this.search(titleWords(title));
      this.found.set(title, found);
    }
    return found.filter((block) => block !== from);
  }

  private search(words: readonly string[]): Block[] {
    this.labels ??= byWord([...this.headings, ...this.readLabels()]);
    const candidates = new Set(words.flatMap((word) => this.labels?.get(word) ?? []));
    return [...candidates]
      .map(({ block, words: own }) => ({ block, score: sameTitle(words, own) ? 2 : likeness(words, own) }))
      .filter(({ score }) => score >= ALIKE)
      .sort((a, b) => b.score - a.score)
      .map(({ block }) => block);
  }

  private readLabels(): Titled[] {
    return this.document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [] : labelsOf(block.leaf).map((words) => ({ words, block, section: undefined })),
    );
  }
}

function byWord(all: readonly Titled[]): Map<string, Titled[]> {
  const index = new Map<string, Titled[]>();
  for (const titled of all) {
    for (const word of new Set(titled.words)) {
      const known = index.get(word);
      if (known) known.push(titled);
      else index.set(word, [titled]);
    }
  }
  return index;
}
