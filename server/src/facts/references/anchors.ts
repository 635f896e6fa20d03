import type { Block } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { perTitle, type Section } from '../../document/section';

/** The anchor that GitHub gives a heading, duplicates aside. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replace(/ /g, '-');
}

/** Letters and figures only: other programs make other anchors of the same heading. */
const loose = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const namesOf = perTitle((title, heading) => ({ slug: slugOf(heading), loose: [loose(heading), loose(title)] }));

/** The start of the page, which browsers and sites' scripts know. */
const TOP = /^(?:page[-_]?)?top$/i;

/** The places of a document that links can lead to. */
export class Anchors {
  private readonly slugs = new Map<string, Section>();
  private readonly names = new Map<Section, string>();
  private readonly looseSlugs = new Map<string, Section>();

  constructor(private readonly document: PolicyDocument) {
    const counts = new Map<string, number>();
    for (const section of document.sections) {
      const { slug, loose } = namesOf(section);
      let count = counts.get(slug) ?? 0;
      while (this.slugs.has(count === 0 ? slug : `${slug}-${count}`)) count += 1;
      counts.set(slug, count + 1);
      const unique = count === 0 ? slug : `${slug}-${count}`;
      this.slugs.set(unique, section);
      this.names.set(section, unique);
      for (const text of loose) if (!this.looseSlugs.has(text)) this.looseSlugs.set(text, section);
    }
  }

  /** Where "#name" leads: a heading, or a named place (then no block is known). */
  find(name: string): { readonly targets: readonly Block[] } | undefined {
    const section = this.slugs.get(name) ?? this.slugs.get(name.toLowerCase()) ?? this.looseSlugs.get(loose(name));
    if (section) return { targets: [section.heading] };
    return name === '' || TOP.test(name) || this.document.anchors.has(name) ? { targets: [] } : undefined;
  }

  /** The anchor of a section. */
  nameOf(section: Section): string | undefined {
    return this.names.get(section);
  }
}
