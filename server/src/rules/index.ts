import type { Rule } from './define-rule';
import { duplicateHeading } from './structure/duplicate-heading';
import { duplicateSection } from './structure/duplicate-section';
import { emptySection } from './structure/empty-section';
import { pageResidue } from './structure/page-residue';
import { repeatedPassage } from './structure/repeated-passage';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [duplicateHeading, duplicateSection, emptySection, pageResidue, repeatedPassage];

/** Rules by id. */
export const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
