import type { Rule } from './define-rule';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [];

/** Rules by id. */
export const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
