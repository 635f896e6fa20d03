import type { Rule } from './define-rule';
import { sectionNumbering } from './structure/section-numbering';
import { danglingListIntro } from './structure/dangling-list-intro';
import { brokenReference } from './structure/broken-reference';
import { duplicateHeading } from './structure/duplicate-heading';
import { duplicateSection } from './structure/duplicate-section';
import { emptySection } from './structure/empty-section';
import { pageResidue } from './structure/page-residue';
import { repeatedPassage } from './structure/repeated-passage';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  brokenReference,
  danglingListIntro,
  duplicateHeading,
  duplicateSection,
  emptySection,
  pageResidue,
  repeatedPassage,
  sectionNumbering,
];

/** Rules by id. */
export const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
