import type { Passage } from '../../document/passage';
import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import type { CapitalRun } from './capital-runs';
import type { NamesOfDocument } from './document-names';
import type { NearTerm } from './near-terms';

/** A capitalised expression at one place. */
export interface CandidateUse {
  readonly at: Passage;
  readonly run: CapitalRun;
}

export type HeadKind = 'core' | 'role' | 'thing' | 'feature' | 'data' | 'law' | 'document' | 'other';

/**
 * What sort of term it would be: one like any other; a name of the organisation's own service ("the Bitford Services");
 * a short name for the document itself ("these Terms"); an acronym or another short name whose full form stands
 * elsewhere, unjoined; one that is said to be defined in another place of the document.
 */
export type CandidateKind = 'term' | 'own' | 'self' | 'short' | 'promised';

/** A capitalised expression that the document does not define, with what speaks for its being used as a term. */
export interface TermCandidate {
  readonly key: string;
  readonly kind: CandidateKind;
  /** As most of its telling uses write it. */
  readonly name: string;
  /** Uses that tell: in running text, as a noun phrase. In the order of the text; at least one. */
  readonly uses: readonly { readonly at: Passage; readonly run?: CapitalRun }[];
  /** The sum of the evidence; from 3.5 on very likely a term. */
  readonly score: number;
  /** A defined term that it is nearly the same as. */
  readonly near?: NearTerm;
  /** The full name or title that an acronym or a short name shortens. */
  readonly full?: Passage;
}

/** What the noun that heads an expression is. */
export function headKind(run: CapitalRun): HeadKind {
  const last = run.words.at(-1);
  if (vocabulary.offices.has(last?.stem ?? '')) return 'document';
  const of = run.words.findIndex(({ stem }) => stem === 'of');
  const head = (of > 0 ? run.words[of - 1] : last)?.stem ?? '';
  if (head === 'term' && (of > 0 || last?.plural)) return 'document';
  if (vocabulary.documents.has(run.key) || vocabulary.documents.has(head)) return 'document';
  if (vocabulary.core.has(head)) return 'core';
  if (vocabulary.mass.has(head)) return 'data';
  if (vocabulary.roles.has(head)) return 'role';
  if (vocabulary.features.has(head)) return 'feature';
  if (vocabulary.things.has(head)) return 'thing';
  return vocabulary.laws.has(head) && last?.plural ? 'law' : 'other';
}

const COMMAND = /^(?:click|tap|select|press|choose|see|visit|open|enable|disable|turn|toggle|titled|setting|under)$/;
const isMass = (run: CapitalRun) => vocabulary.mass.has(run.words.at(-1)?.stem ?? '');
const isPlural = (run: CapitalRun) => run.words.at(-1)?.plural === true;

/** Whether a place shows the expression as a noun phrase of its own, not as a name, a label or an entry of a list. */
export function isTelling({ run }: CandidateUse, names: NamesOfDocument): boolean {
  if (run.modifies || run.label) return false;
  if (run.besidePronoun && run.ownedFrom === undefined && !names.capitalPronouns) return false;
  if (run.setOff === 'link' || run.setOff === 'quotes' || run.setOff === 'code') return false;
  if (run.after !== undefined && vocabulary.labels.has(run.after)) return false;
  if (run.before !== undefined && COMMAND.test(run.before)) return false;
  if (run.determiner !== undefined) return true;
  if (run.listed || run.continues || (run.opens && run.words.length < 2)) return false;
  return isPlural(run) || isMass(run);
}

/** A use in the singular without article: so are names used, and in contracts the parties ("Customer shall …"). */
export function isBare({ run }: CandidateUse): boolean {
  return !run.determiner && !run.opens && !isPlural(run) && !isMass(run) && run.setOff === undefined;
}

/** The form that most uses have; the plural where it is about as frequent, for it holds the singular too. */
export function usualForm(uses: readonly CandidateUse[]): string {
  const counts = new Map<string, number>();
  for (const { at } of uses) counts.set(at.text, (counts.get(at.text) ?? 0) + 1);
  const forms = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  const [usual = '', most = 0] = forms[0] ?? [];
  const longer = forms.find(
    ([form, count]) => form.length > usual.length && form.startsWith(usual) && count * 8 >= most,
  );
  return longer?.[0] ?? usual;
}
