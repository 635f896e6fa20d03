import { perLeaf } from '../../document/leaf';
import type { PolicyDocument } from '../../document/policy-document';
import { allMatches } from '../../text/matches';
import type { Place, Surroundings } from './surroundings';

/** Whom a contact reaches. */
export type ContactParty = 'organization' | 'authority' | 'third-party' | 'unknown';

const OWN =
  /\b(?:us|we|me|our (?:[\w-]+ ){0,4}(?:team|officers?|departments?|offices?|support|representatives?|agents?|address|e-?mail|services?|staff|dpo|company|group|committee|desk|cent(?:er|re)|form|page|website|app|platform)|customer (?:support|services?|care|relations)|(?:group |chief |global )?(?:data protection|data privacy|privacy|grievance|compliance|data) (?:[\w&]+ ){0,2}(?:officers?|team|departments?|office|manager|counsel|administrator|committee)|dpo|(?:data )?controller|webmaster|legal department|(?:eu|uk|european|gdpr|swiss|local|ec|art\.? ?27)(?: data protection| gdpr| union)? representative|undersigned|headquarter(?:s|ed)|head office|registered office|principal place of business|contracting with)\b/gi;
const AUTHORITY =
  /\b(?:(?:supervisory|regulatory|supervising) (?:authorit(?:y|ies)|bod(?:y|ies))|data protection (?:authorit(?:y|ies)|commission(?:er)?|board|inspectorate|ombudsman|agency|supervisory)|(?:information|privacy|federal|state|bank) (?:and data protection )?commission(?:er)?(?:['’]s)?|commissioner|ombudsman|ombudsperson|regulator|attorneys? general|trade commission|department of|division of|bureau of|ministry|cnil|ico|edpb|fdpic|edöb|garante|autoriteit|datatilsynet|tietosuojavaltuutet\w+|dpc|aepd|oaic|state banking|authority)\b/gi;
/** Others whom the reader may be told to write to. */
const OTHERS =
  'third[- ]part(?:y|ies)|(?:service |payment |hosting )?providers?|vendors?|(?:sub-?)?processors?|advertisers?|partners?|carriers?|retailers?|arbitrat(?:or|ion)s?|mediat(?:or|ion)|jams|aaa|nam|dispute[- ]resolution|truste|trustarc|verasafe|bbb|(?:digital|network) advertising (?:alliance|initiative)';
const TOLD =
  'contact(?:ing)?|reach(?:ing)?(?: out to)?|call(?:ing)?|visit(?:ing)?|writ(?:e|ing) to|e-?mail(?:ing)?|fil(?:e|ing) with|notify(?:ing)?';
const THIRD = new RegExp(String.raw`\b(?:${TOLD})\s[^.]{0,60}?\b(?:${OTHERS})\b`, 'gi');
/** "please contact hello@…": nobody else is named between the verb and the address. */
const DIRECT =
  /(?:^|[.!?:]\s|\b(?:please|can|may|by|just|to)\s)(?:contact|e-?mail|write to|send (?:an? |your |us )?[\w ]{0,12}?e-?mail to)(?:ing)? $/i;
/** Whose address it is, where one stands only to say where a company sits. */
const THIRD_OWNER = new RegExp(String.raw`\b(?:${OTHERS}|recipients?|services? (?:of|from))\b`, 'gi');
/** "contact Juniper at …": whoever is told to be written to by name. */
const BY_NAME = new RegExp(
  String.raw`\b(?:${TOLD})\s(?:the\s)?((?:\p{Lu}[\p{L}\d.&'’-]*\s){1,4})(?:(?:directly|at|via|by|through|on|using)\b[^.]{0,40})?$`,
  'u',
);
/** Capitalised words that name a part of any organisation. */
const OFFICES =
  /^(?:us|our|the|customer|client|member|user|technical|support|services?|care|relations|privacy|data|protection|officers?|team|dpo|legal|department|help|cent(?:er|re)|desk|compliance|company|controller|grievance|chief|security|global|group|office|information|human|resources|app|contact)$/i;

/** Whether words name an authority, such as the one to which readers may complain. */
export const isAuthority = (words: string): boolean => allMatches(words, AUTHORITY).length > 0;

/** Who is named last in a text. */
function lastNamed(text: string, third: RegExp): ContactParty | undefined {
  let best: ContactParty | undefined;
  let at = -1;
  for (const [party, pattern] of [
    ['authority', AUTHORITY],
    ['third-party', third],
    ['organization', OWN],
  ] as const) {
    for (const match of allMatches(text, pattern)) {
      const end = match.index + match[0].length;
      if (end <= at) continue;
      at = end;
      best = party;
    }
  }
  return best;
}

/** The organisation introduces itself within so many blocks. */
const OPENING = 30;
/** A name that stands in a document no more often than this is mentioned in passing. */
const PASSING = 3;

const bare = (word: string) => word.replace(/['’]s$/, '').toLowerCase();

/** The words before ("we"), ("the Company"): the organisation's name stands among them. */
const introductionsIn = perLeaf(({ text }): string[] => {
  if (!/["“](?:we|us|our|the company)\b/i.test(text)) return [];
  return allMatches(text, /([^("“\n]{2,80})\((?:[^)"“]{0,30})["“](?:we|us|our|the company)\b/gi).map(
    (match) => match[1] ?? '',
  );
});

/** What tells the organisation's name from others in one document. */
export class Names {
  private readonly own: ReadonlySet<string>;

  constructor(private readonly document: PolicyDocument) {
    const introduced = document.blocks.slice(0, OPENING).flatMap(({ leaf }) => introductionsIn(leaf));
    const words = [document.title?.title ?? '', ...introduced].flatMap(
      (text) => text.match(/\p{Lu}[\p{L}\d&'’-]+/gu) ?? [],
    );
    this.own = new Set(words.map(bare));
  }

  /** Whether words name somebody other than the organisation: not as it introduces itself, and only in passing. */
  areOthers(words: readonly string[]): boolean {
    return (
      words.length > 0 &&
      words.every((word) => !OFFICES.test(word) && !this.own.has(bare(word))) &&
      words.every((word) => this.document.text.split(word.replace(/['’]s$/, '')).length - 1 <= PASSING)
    );
  }
}

/**
 * Whom a contact reaches, by whoever is named nearest before it, and by its section.
 *
 * @param place where it stands; `address` for a postal address, which may also only say where somebody sits.
 */
export function partyAt(
  place: Place & { readonly address: boolean },
  around: Surroundings,
  names: Names,
): ContactParty {
  const { block, at, address } = place;
  const third = address ? THIRD_OWNER : THIRD;
  if (!address && DIRECT.test(block.text.slice(0, at))) return 'organization';
  for (const lead of around.leads(place)) {
    if (names.areOthers(BY_NAME.exec(lead)?.[1]?.trim().split(/\s+/) ?? [])) return 'third-party';
    const party = lastNamed(lead, third);
    if (party) return party;
  }
  for (const title of around.titles(block)) {
    const party = lastNamed(title, third) ?? (/\bcontact\b|\bwho we are\b/i.test(title) ? 'organization' : undefined);
    if (party) return party;
  }
  return 'unknown';
}
