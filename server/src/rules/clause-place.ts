import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import type { Facts } from '../facts/facts';
import type { NumberSeries } from '../facts/number-series';
import { renumber, type Relabelling } from '../facts/renumbering';
import { disclosures, laws, matchesAny, type DisclosureId } from '../knowledge/index';
import { writeEnumerator } from '../text/enumerators';

/** Where a new section goes. */
export interface ClausePlace {
  /** The section that it goes behind, with all below it; undefined in a document without sections. */
  readonly behind: Section | undefined;
  /** The section whose heading shows how headings look here. */
  readonly model: Section | undefined;
  /** Its number as a label ("8", "IV"); undefined where sections have none. */
  readonly label: string | undefined;
  /** The labels that count on from it, and the references to them. */
  readonly relabellings: readonly Relabelling[];
}

/** A rank with fewer sections than this holds titles, not the policy's main sections. */
const FEW_SECTIONS = 3;

/** The sections of the rank at which a policy has its main headings. */
export function mainSections({ sections, title }: PolicyDocument): readonly Section[] {
  const below = sections.filter((section) => section !== title);
  const counts = new Map<number, number>();
  for (const { depth } of below) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  const depths = [...counts.keys()].sort((a, b) => a - b);
  const main = depths.find((depth) => (counts.get(depth) ?? 0) >= FEW_SECTIONS) ?? depths[0];
  return below.filter(({ depth }) => depth === main);
}

/**
 * Where a section that states a disclosure belongs: behind the section headed by the first of what the disclosure's
 * data name, else behind the one that says most about it, else at the end.
 */
export function placeForClause(
  disclosure: DisclosureId | undefined,
  document: PolicyDocument,
  facts: Facts,
): ClausePlace {
  const main = mainSections(document);
  return placeBehind(
    (disclosure === undefined ? undefined : relatedSection(disclosure, main, facts)) ?? main.at(-1),
    document,
    facts,
  );
}

/** The place behind one of the main sections. */
export function placeBehind(behind: Section | undefined, document: PolicyDocument, facts: Facts): ClausePlace {
  if (!behind) return { behind: document.sections.at(-1), model: undefined, label: undefined, relabellings: [] };
  const main = mainSections(document);
  const at = main.indexOf(behind);
  const numbered = main.slice(0, at + 1).findLast(({ number }) => number !== undefined);
  const isCounted = numbered !== undefined && (numbered === behind || main.slice(at).some(({ number }) => number));
  if (!isCounted) return { behind, model: behind, label: undefined, relabellings: [] };
  return { behind, model: numbered, ...numberBehind(numbered, facts) };
}

const isAbout = ({ title }: Section, id: DisclosureId): boolean => matchesAny(title, disclosures.get(id)?.about ?? []);

/** The first main section whose own title states a disclosure; one below it may be about a detail. */
function headedBy(id: DisclosureId, main: readonly Section[], facts: Facts): Section | undefined {
  const titled = facts.disclosures.get(id).flatMap(({ section }) => section ?? []);
  return titled.find((section) => main.includes(section));
}

/** Titles of what holds for readers in one place only. */
const REGIONAL =
  /\b(?:Californian?s?|Nevada|Virginia|Colorado|US states?|Brazil(?:ian)?|Canad(?:a|ian)|Quebec|Swiss|Switzerland)\b/i;
/** What so many laws ask for belongs to all readers. */
const MANY_LAWS = 3;

/** The last main section about a neighbour; for what all readers are told, rather not one for the readers of a region. */
function aboutIt(neighbour: DisclosureId, id: DisclosureId, main: readonly Section[]): Section | undefined {
  const about = main.filter((section) => isAbout(section, neighbour));
  const asking = [...laws.values()].filter((law) => law.disclosures.some((demand) => demand.id === id));
  const general = asking.length >= MANY_LAWS ? about.filter(({ title }) => !REGIONAL.test(title)) : [];
  return general.at(-1) ?? about.at(-1);
}

function relatedSection(id: DisclosureId, main: readonly Section[], facts: Facts): Section | undefined {
  const { after, before } = disclosures.get(id) ?? { after: [], before: [] };
  const mainOf = (section: Section | undefined) => {
    for (let at = section; at; at = at.parent) if (main.includes(at)) return at;
    return undefined;
  };
  const follower = main.findLastIndex((section) => before.some((other) => isAbout(section, other)));
  if (follower > 0) return main[follower - 1];
  for (const related of after) {
    const found = headedBy(related, main, facts) ?? aboutIt(related, id, main);
    if (found) return found;
  }
  for (const related of after) {
    const found = mainOf(facts.disclosures.sectionFor(related));
    if (found) return found;
  }
  for (const related of after) {
    const counts = new Map<Section, number>();
    for (const { at } of facts.disclosures.get(related)) {
      const section = mainOf(at.block.section);
      if (section) counts.set(section, (counts.get(section) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most) return most[0];
  }
  return undefined;
}

/** The number behind a section's, and what has to count on from there. */
function numberBehind(section: Section, facts: Facts): Pick<ClausePlace, 'label' | 'relabellings'> {
  const series = facts.numbering.series.find(({ items }) => items.some(({ numbered }) => numbered.section === section));
  const at = series?.items.findIndex(({ numbered }) => numbered.section === section) ?? -1;
  const item = series?.items[at];
  if (!series || !item) return { label: undefined, relabellings: [] };
  const last = writeEnumerator(series.style, item.value + 1);
  const label = last === undefined ? undefined : [...item.numbered.prefix.map(String), last].join('.');
  return { label, relabellings: label === undefined ? [] : shiftBehind(series, at, facts) };
}

function shiftBehind(series: NumberSeries, at: number, { numbering, references }: Facts): Relabelling[] {
  const [before, item] = [series.items[at], series.items[at + 1]];
  if (!before || !item || item.value > before.value + 1) return [];
  return renumber(
    { series, at: at + 1, kind: 'repeat', before, item, expected: before.value + 2 },
    numbering,
    references,
  );
}
