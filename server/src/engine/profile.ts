import type { PolicyDocument } from '../document/policy-document';
import { perLeaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import { lawSignals, lawsShownBy } from '../knowledge/index';
import type { AppliedLaw, DocumentKind, Profile } from '../rules/define-rule';
import { detectKind } from './document-kind';
import { readsEnglish } from './language';
import type { DocumentSettings } from './settings';

/** A profile with the reason for its kind, as the end of "taken for a … because …". */
export interface ReasonedProfile extends Profile {
  readonly kindReason: string;
}

/** What a document is taken for, or why one that is a policy is not read. */
export interface Reading {
  /** Undefined where it is no policy or cannot be read: then nothing may be said about it. */
  readonly profile: ReasonedProfile | undefined;
  /** Why a document that would be a policy is not checked, as a clause without a full stop. */
  readonly unread?: string;
}

const NOT_ENGLISH = 'the text does not look English, and every rule reads English';

const BASELINE: AppliedLaw = {
  law: 'baseline',
  declared: false,
  reason: 'it is good practice under every privacy law',
};

const signalsOf = perLeaf((leaf) => lawSignals(leaf.text));

const signalling = blocksWith((leaf) => signalsOf(leaf).size > 0);

/**
 * What a document is and which laws apply to it.
 *
 * @param path file name or URI; only its last part counts.
 */
export function profileOf(document: PolicyDocument, path: string, settings: DocumentSettings): Reading {
  const kind = decideKind(document, path, settings);
  if (!kind) return { profile: undefined };
  if (!readsEnglish(document)) return { profile: undefined, unread: NOT_ENGLISH };
  return { profile: { kind: kind.kind, kindReason: kind.reason, laws: [...lawsOf(document, settings), BASELINE] } };
}

function decideKind(
  document: PolicyDocument,
  path: string,
  settings: DocumentSettings,
): { kind: DocumentKind; reason: string } | undefined {
  if (settings.kind === 'none') return undefined;
  if (settings.kind) return { kind: settings.kind.kind, reason: settings.kind.reason };
  const detected = detectKind(document, path);
  if (detected) return detected;
  return settings.assumePolicy ? { kind: 'privacy-policy', reason: 'it was named on the command line' } : undefined;
}

function lawsOf(document: PolicyDocument, settings: DocumentSettings): AppliedLaw[] {
  if (settings.laws) {
    const { ids, reason } = settings.laws;
    return ids.filter((law) => law !== BASELINE.law).map((law) => ({ law, declared: true, reason }));
  }
  return lawsShownBy(signalling(document).map(({ leaf }) => signalsOf(leaf)))
    .filter(({ law }) => law !== BASELINE.law)
    .map(({ law, reason }) => ({ law, declared: false, reason }));
}
