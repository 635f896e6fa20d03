import type { PolicyDocument } from '../../document/policy-document';
import type { AnchorReference, NumberReference, Reference, TitleReference } from '../../facts/references';
import { Anchors } from '../../facts/references/anchors';
import { numberOf, suggestSections } from '../../facts/references/suggestions';
import { TitleTargets } from '../../facts/references/title-targets';
import { defineRule, type Fix, type Related } from '../define-rule';
import { shortened } from '../../text/shorten';

/** From so many lost targets on, more of them lost than found, the page was pasted without its anchors. */
const PASTED_WITHOUT_ANCHORS = 3;

/**
 * A reference to a section, a clause, a heading or an anchor of this document that is not there, or whose number and
 * heading name two different sections.
 *
 * Silent on laws ("Section 5 of the FTC Act", "Article 6 GDPR") and other documents ("Section 4 of our Terms"), on
 * "Section 9" in a document without numbered sections unless the text says that its own is meant, and on parts whose
 * numbers were lost when a page was copied.
 */
export const brokenReference = defineRule({
  id: 'broken-reference',
  summary: 'Refer to sections, headings and anchors that are there.',
  severity: 'warning',
  basis: ['GDPR Art. 12(1)'],
  messages: {
    missingNumber: '“{text}” is not in this document. Name the section that is meant.',
    missingPart: '“{text}” leads nowhere: “{found}” has no such part. Name the clause that is meant.',
    otherNumber: '“{text}” is said to be “{title}”, but that heading is number {number}.',
    missingHeading: 'No section is headed “{title}”. Name the section that is meant.',
    missingAnchor: 'No heading or anchor of this document is “#{anchor}”, so that the link “{text}” leads nowhere.',
    lostAnchors:
      '{count} links lead to anchors that this document does not have, such as “#{anchor}”. Link to its headings instead.',
  },
  *check({ document, facts }) {
    const lost = facts.references.filter(({ state }) => state === 'lost');
    if (lost.length === 0) return;
    const places = { document, titles: new TitleTargets(document), anchors: new Anchors(document) };
    for (const [first, ...others] of groupBy(lost.filter(isNumber), ({ word, path }) => `${word} ${path.join('.')}`)) {
      const { at, titled, upTo } = first;
      const shared = { at, related: alsoAt(others), fixes: () => numberFixes(places, [first, ...others]) };
      const text = at.text;
      if (titled)
        yield {
          ...shared,
          message: 'otherNumber',
          data: { text, title: titled.title, number: numberOf(titled) ?? '' },
        };
      else if (upTo) yield { ...shared, message: 'missingPart', data: { text, found: shortened(upTo.text) } };
      else yield { ...shared, message: 'missingNumber', data: { text } };
    }
    for (const [first, ...others] of groupBy(lost.filter(isTitle), ({ title }) => title)) {
      const fixes = titleFixes(places, first);
      yield { at: first.at, message: 'missingHeading', data: { title: first.title }, related: alsoAt(others), fixes };
    }
    const anchors = groupBy(lost.filter(isAnchor), ({ anchor }) => anchor);
    const found = new Set(
      facts.references
        .filter(isAnchor)
        .filter(({ state }) => state === 'found')
        .map(({ anchor }) => anchor),
    );
    const [pasted] = anchors;
    if (pasted && anchors.length >= PASTED_WITHOUT_ANCHORS && anchors.length > found.size) {
      const all = anchors.flat();
      const data = { count: all.length, anchor: pasted[0].anchor };
      const related = alsoAt(anchors.slice(1).map(([first]) => first));
      yield {
        at: pasted[0].at,
        severity: 'info',
        message: 'lostAnchors',
        data,
        related,
        fixes: () => anchorFixes(places, all),
      };
      return;
    }
    for (const [first, ...others] of anchors) {
      const fixes = anchorFixes(places, [first, ...others]);
      const data = { anchor: first.anchor, text: shortened(first.at.text) };
      yield { at: first.at, message: 'missingAnchor', data, related: alsoAt(others), fixes };
    }
  },
});

/** What fixes look up. */
interface Places {
  readonly document: PolicyDocument;
  readonly titles: TitleTargets;
  readonly anchors: Anchors;
}

const isNumber = (reference: Reference): reference is NumberReference => reference.kind === 'number';
const isTitle = (reference: Reference): reference is TitleReference => reference.kind === 'title';
const isAnchor = (reference: Reference): reference is AnchorReference => reference.kind === 'anchor';
const alsoAt = (others: readonly Reference[]): Related[] =>
  others.map(({ at }) => ({ at, message: 'It is named here too.' }));

/** The references in groups that name the same, in the order of the text. */
function groupBy<T>(references: readonly T[], key: (reference: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const reference of references) {
    const known = groups.get(key(reference));
    if (known) known.push(reference);
    else groups.set(key(reference), [reference]);
  }
  return [...groups.values()];
}

function numberFixes({ document, titles }: Places, references: readonly NumberReference[]): Fix[] {
  const [first] = references;
  if (!first) return [];
  return suggestSections(document, titles, first).flatMap((section) => {
    const number = numberOf(section);
    if (number === undefined) return [];
    const edits = references.map(({ label }) => ({ span: label.span, text: number }));
    return [{ title: `Refer to ${number} “${shortened(section.title)}”`, kind: 'suggestion' as const, edits }];
  });
}

function titleFixes({ document, titles }: Places, reference: TitleReference): Fix[] {
  return suggestSections(document, titles, reference).map((section) => ({
    title: `Refer to “${shortened(section.title)}”`,
    kind: 'suggestion',
    edits: [{ span: reference.at.span, text: section.title }],
  }));
}

/** Leads each link to the heading that it names. */
function anchorFixes({ document, titles, anchors }: Places, references: readonly AnchorReference[]): Fix[] {
  const edits = references.flatMap((reference) => {
    const [section] = suggestSections(document, titles, reference);
    const name = section && anchors.nameOf(section);
    const span = hrefSpan(document.text, reference);
    return name === undefined || !span ? [] : [{ span, text: `#${name}`, section }];
  });
  const [first] = edits;
  if (!first?.section) return [];
  const title =
    edits.length === 1
      ? `Link to “${shortened(first.section.title)}”`
      : `Link ${edits.length} places to the headings they name`;
  return [{ title, kind: 'suggestion', edits: edits.map(({ span, text }) => ({ span, text })) }];
}

/** Where the address of a link stands, right behind its text. */
function hrefSpan(text: string, { at, link }: AnchorReference) {
  const from = at.span.end;
  const start = text.slice(from, from + link.href.length + 12).indexOf(`(${link.href}`);
  return start < 0 ? undefined : { start: from + start + 1, end: from + start + 1 + link.href.length };
}
