import { isOnDevice } from './clauses';
import { allMatches } from '../../text/matches';

/** What a sentence says around its claim: exceptions, conditions, reasons. */
export interface Qualifiers {
  readonly exception: { readonly start: number; readonly end: number; readonly kind: ExceptionKind } | undefined;
  readonly condition: string;
  readonly places: string;
  readonly purpose: string;
  readonly legal: boolean;
  readonly general: boolean;
  readonly onDevice: boolean;
}

/** Why data may be kept longer, or must go earlier. */
export type ExceptionKind = 'law' | 'dispute' | 'backup' | 'request' | 'other';

const GENERAL =
  /\b(?:generally|usually|normally|typically|in general|as a rule|by default|ordinarily|in most cases|in principle|unless (?:otherwise|a longer|we (?:state|say|tell|specify))|except (?:as|where) (?:otherwise|stated|noted|described))\b/i;
const EXCEPTION =
  /\b(?:unless|except(?:ion|ing)?|other than|apart from|save (?:where|for|as|that|to)|subject to(?! an? (?:\w+ ){0,2}(?:retention|storage|deletion) )|or (?:for )?(?:as |a |such )?long(?:er)?\b|or as (?:otherwise )?(?:required|permitted|necessary|needed|allowed)|plus\b|longer (?:if|where|when|period)|however)\b([^.;]{0,120})/i;
const LEGAL =
  /\b(?:laws?|legal(?:ly)?|statut\w+|regulat\w+|tax(?:es)?|accounting|audits?|disputes?|litigation|claims?|courts?|investigat\w+|fraud\w*|complian\w+|comply|limitation periods?)\b/i;
const PURPOSE =
  /\b(?:in order to|so that|because|for (?:\w+[ -]){1,4}purposes?|for the purposes? of|to (?:allow|comply|defend|detect|enable|enforce|ensure|facilitate|fulfil|help|honou?r|improve|keep|maintain|meet|preserve|prevent|protect|provide|resolve|respond|support))\b[^.;,]{0,60}/i;
const CONDITION =
  /\b(?:if|unless|where|whenever|provided that|in (?:the )?(?:case|event)s? (?:of|that|where)|with (?:your|their|the user's) (?:\w+ )?(?:consent|permission)|for (?:users|customers|members|residents|people|those|individuals) (?:who|in|of|from))\b([^.;]{0,90})/i;
/** A proper name behind a preposition: a country, a product, a system. */
const PLACE =
  /\b(?:[Ii]n|[Ww]ithin|[Oo]utside|[Ff]rom|[Ff]or) (?:the )?(?!Inc\b|Data\b|Personal\b|Information\b|Section\b|IPs?\b|CCTV\b|GPS\b|IDs?\b|CVs?\b|SMS\b|URLs?\b|PII\b)(?:[A-Z]{2,4}\b|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})/g;

function exceptionKind(text: string): ExceptionKind {
  if (/\b(?:dispute|claim|litigation|legal proceeding|lawsuit|investigat)/i.test(text)) return 'dispute';
  if (/\b(?:law|legal|statut|regulat|tax|requir|permit|oblig|retain)/i.test(text)) return 'law';
  if (/\bbackup|back-up|archiv/i.test(text)) return 'backup';
  if (/\b(?:request|ask|delet|withdraw|earlier|sooner|you )/i.test(text)) return 'request';
  return 'other';
}

/** Reads what qualifies a sentence; offsets count in its text. */
export function readQualifiers(text: string): Qualifiers {
  const exception = EXCEPTION.exec(text);
  return {
    exception: exception
      ? { start: exception.index, end: exception.index + exception[0].length, kind: exceptionKind(exception[0]) }
      : undefined,
    condition: CONDITION.exec(text)?.[0].toLowerCase() ?? '',
    places: allMatches(text, PLACE)
      .map(([place]) => place.toLowerCase())
      .join(' '),
    purpose: PURPOSE.exec(text)?.[0].toLowerCase() ?? '',
    legal: LEGAL.test(text),
    general: GENERAL.test(text),
    onDevice: isOnDevice(text),
  };
}
