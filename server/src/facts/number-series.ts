import type { Section } from '../document/section';
import type { EnumeratorReading, EnumeratorStyle } from '../text/enumerators';
import type { Numbered } from './numbering';

/** A number of a series with its value. */
export interface SeriesItem {
  readonly numbered: Numbered;
  readonly value: number;
}

/** Numbers that count on from each other. */
export interface NumberSeries {
  readonly style: EnumeratorStyle;
  readonly items: readonly SeriesItem[];
}

interface Draft {
  readonly style: EnumeratorStyle;
  readonly items: SeriesItem[];
}

/**
 * Where numbers of one series stand: headings under one parent, clauses in one section. Dotted numbers name their
 * parent themselves.
 */
type Context = Section | undefined;
const contextOf = ({ section, block, prefix }: Numbered): Context =>
  prefix.length > 0 ? undefined : section ? section.parent : block.section;

/** What two numbers of one series share besides their style. */
function formOf({ section, word, brackets, prefix, block }: Numbered): string {
  const kind = section ? 'heading' : 'clause';
  const bracketed = section && brackets === 'closing' ? 'none' : brackets;
  const depth = section ? 0 : (block.list?.depth ?? 0);
  return [kind, word, bracketed, depth, prefix.join('.')].join(' ');
}

/** The series of one form and style: the one that counted last, and in each context those that may still count on. */
interface Counting {
  latest: Draft | undefined;
  readonly byContext: Map<Context, Draft[]>;
}

/** Series inside series: deeper ones are not kept. */
const DEEPEST = 6;

class SeriesGrouper {
  readonly series: Draft[] = [];
  private readonly counting = new Map<string, Counting>();

  add(numbered: Numbered): void {
    const form = formOf(numbered);
    const context = contextOf(numbered);
    const options = numbered.readings.map((reading) => {
      const counting = this.countingFor(`${form} ${reading.style}`);
      const here = counting.byContext.get(context) ?? [];
      return { counting, here, reading, series: this.followed(here, counting.latest, reading) };
    });
    const chosen =
      options.find(({ series }) => series !== undefined) ??
      options.find(({ reading }) => reading.value === 1) ??
      options.find(({ here }) => here.length > 0) ??
      options.at(-1);
    if (!chosen) return;
    const { counting, here, reading } = chosen;
    const series = chosen.series ?? (reading.value === 1 ? undefined : here.at(-1)) ?? this.start(reading.style);
    series.items.push({ numbered, value: reading.value });
    counting.latest = series;
    // What was counted below this series is over.
    const outer = here.includes(series) ? here.slice(0, here.indexOf(series)) : here;
    counting.byContext.set(context, [...outer.slice(-DEEPEST), series]);
  }

  private countingFor(key: string): Counting {
    const known = this.counting.get(key) ?? { latest: undefined, byContext: new Map<Context, Draft[]>() };
    this.counting.set(key, known);
    return known;
  }

  /** The series that the number counts on from: the innermost one in its context, or the latest anywhere. */
  private followed(here: readonly Draft[], latest: Draft | undefined, { value }: EnumeratorReading): Draft | undefined {
    const follows = (series: Draft | undefined) => series?.items.at(-1)?.value === value - 1;
    return here.findLast(follows) ?? (follows(latest) ? latest : undefined);
  }

  private start(style: EnumeratorStyle): Draft {
    const series: Draft = { style, items: [] };
    this.series.push(series);
    return series;
  }
}

/**
 * Sorts numbers into the series that they count in. A series starts where a number starts over at 1, "a" or "i", and
 * where a section's clauses do not go on from what came before.
 */
export function groupSeries(all: readonly Numbered[]): NumberSeries[] {
  const grouper = new SeriesGrouper();
  for (const numbered of all) grouper.add(numbered);
  return grouper.series;
}
