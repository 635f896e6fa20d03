// The law as data: what other layers may use of this folder.
export { knownAcronyms, lawAcronyms } from './acronyms';
export {
  findCitations,
  findLawNames,
  knownOf,
  type Citation,
  type Code,
  type LawMention,
  type Provision,
} from './citations';
export {
  BLANKS,
  clauses,
  clausesFor,
  listsSchedule,
  renderClause,
  type Clause,
  type ClauseKind,
  type ClauseStyle,
} from './clauses';
export { denies, DISCLOSURE_IDS, disclosures, disclosuresIn, disclosuresInTitle, states } from './disclosures';
export { findGlossaryTerm, glossary, type GlossaryMatch } from './glossary';
export { inferLaws, lawSignals, lawsShownBy, type InferredLaw } from './infer-laws';
export { laws, triggers } from './laws';
export { outdated, outdatedWords } from './outdated';
export { compilePattern, matchesAny } from './patterns';
export { escapeSnippet, parseSnippet, writeSnippet } from './snippet-text';
export * from './types';
