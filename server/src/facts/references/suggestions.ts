import { spanAt } from '../../text/span';
import type { PolicyDocument } from '../../document/policy-document';
import type { Section } from '../../document/section';
import { slugOf } from './anchors';
import type { Reference } from './reference';
import type { TitleTargets } from './title-targets';

/** More suggestions than these help nobody. */
const MOST = 3;

/** The number by which the text can name a section: "4", "2.1", "13(e)"; undefined where it has none. */
export function numberOf(section: Section): string | undefined {
  const { number, parent } = section;
  if (number === undefined || /^\d/.test(number)) return number;
  const above = parent && numberOf(parent);
  return above === undefined ? number : `${above}(${number})`;
}

/**
 * The sections that a lost reference may have meant, best first: those whose heading it names or whose subject its
 * sentence speaks of, then those whose numbers are nearest.
 */
export function suggestSections(document: PolicyDocument, titles: TitleTargets, reference: Reference): Section[] {
  if (reference.kind === 'title') return titles.nearest([reference.title], 0.4).slice(0, MOST);
  if (reference.kind === 'anchor') {
    const named = [reference.at.text, reference.anchor.replace(/[-_.]+/g, ' ')];
    return unique([...begunAlike(document, reference.anchor), ...titles.nearest(named, 0.6)]).slice(0, MOST);
  }
  const { upTo } = reference;
  const numbered = document.sections.filter((section) => numberOf(section) !== undefined && section.heading !== upTo);
  const named = reference.title === undefined ? [] : titles.same(reference.title);
  const { block, start } = reference.at;
  const sentence = spanAt(block.sentences, start)?.text ?? '';
  const spoken = titles.nearest([sentence], 0.9).filter((section) => section !== block.section);
  const wanted = Number(reference.path[0]);
  const near = numbered
    .filter((section) => /^\d+$/.test(section.number ?? ''))
    .sort((a, b) => Math.abs(Number(a.number) - wanted) - Math.abs(Number(b.number) - wanted))
    .slice(0, 2);
  const all = [
    ...(reference.titled ? [reference.titled] : []),
    ...named,
    ...spoken,
    ...(Number.isNaN(wanted) ? [] : near),
  ];
  return unique(all.filter((section) => numbered.includes(section))).slice(0, MOST);
}

/** So many first words in common, and half of all, are more than chance. */
const BEGINNING = 3;

/** The sections whose headings begin like an anchor, the most alike first: a heading is often changed at its end. */
function begunAlike({ sections }: PolicyDocument, anchor: string): Section[] {
  const wanted = anchor
    .toLowerCase()
    .replace(/^\d+[-_.]+/, '')
    .split(/[-_]+/);
  return sections
    .map((section) => {
      const own = slugOf(section.title).split('-');
      const differs = wanted.findIndex((word, index) => word !== own[index]);
      return { section, common: differs < 0 ? wanted.length : differs };
    })
    .filter(({ common }) => common >= BEGINNING && common * 2 >= wanted.length)
    .sort((a, b) => b.common - a.common)
    .map(({ section }) => section);
}

const unique = (sections: readonly Section[]) => [...new Set(sections)];
