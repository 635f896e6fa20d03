import type { Place, Surroundings } from './surroundings';

/** What a contact is for. */
export type ContactPurpose =
  'privacy' | 'officer' | 'representative' | 'request' | 'copyright' | 'dispute' | 'contract' | 'support' | 'general';

const COPYRIGHT = /\b(?:copyright|dmca|infring\w+|intellectual property|takedown)\b/i;
const DISPUTE = /\b(?:arbitrat\w+|notice of dispute|dispute resolution|litigation|service of process)\b/i;
/** Sections for those who bring court orders; a reader with a question is not told to write there. */
const PROCESS_TITLE =
  /\b(?:notice|information|guidelines?|guidance|requests?) (?:to|for|from|by) (?:the )?(?:law enforcement|police|courts)\b|\blaw enforcement (?:requests?|guidelines?|notice)\b|\blegal process\b|\bsubpoenas?\b/i;
/** What only the parties to a contract have to say to each other: that it ends, a refund, a block, a stolen password. */
const CONTRACT = new RegExp(
  [
    String.raw`\b(?:cancel(?:l?ing|lation)?|terminat(?:e|ing|ion)|rescind(?:ing)?|(?:withdraw(?:ing|al)?|revocation) (?:from|of))\b[^.;]{0,40}\b(?:subscriptions?|memberships?|contracts?|agreements?|orders?|purchases?|bookings?|reservations?|trials?|plans?|terms)\b`,
    String.raw`\brefunds?\b|\bchargebacks?\b|\bbilling (?:errors?|disputes?|issues?|problems?)\b`,
    String.raw`\b(?:review|appeal(?:ing)?|reconsider(?:ation)?|contest(?:ing)?|challenge)\b[^.;]{0,60}\b(?:suspen[ds]\w*|terminat\w+|remov(?:e|ed|al)|restrict\w*|block\w*|disabl\w+|ban(?:ned)?)\b`,
    String.raw`\b(?:accounts?|passwords?)\b[^.;]{0,60}\b(?:no longer secure|compromised|unauthori[sz]ed|hacked|stolen)\b|\bunauthori[sz]ed (?:use|access)\b[^.;]{0,60}\b(?:accounts?|passwords?)\b`,
  ].join('|'),
  'i',
);
const CONTRACT_TITLE = /\bright of withdrawal\b|\b(?:cancellations?|refunds?|returns)\b/i;
/** Whoever says so asks for whatever the reader has at heart, or speaks of consent to the use of data. */
const MORE =
  /\b(?:questions?|quer(?:y|ies)|concerns?|inquir\w+|enquir\w+|complaints?|feedback|suggestions?|comments?|consent)\b/i;
const OFFICER =
  /\b(?:data protection|privacy|data privacy|grievance|compliance|chief privacy) (?:[\w&]+ ){0,2}officers?\b|\bdpo\b/i;
const REPRESENTATIVE = /\brepresentative\b/i;
const PRIVACY = /\bprivacy|data protection|personal (?:data|information)|your (?:rights|data|information)\b/i;
const SUPPORT = /\b(?:customer|member|client|user|technical) (?:support|services?|care)\b|\bhelp ?desk\b|\bsupport\b/i;

/** Asks the reader to write. */
const OFFER =
  /\b(?:contact(?:ing|ed)?(?! with\b)|reach(?:ed|ing)? (?:us|our|me|out)|be reached|writ(?:e|ing) (?:to )?(?:us|our|me)|in touch|questions?|correspondence|attn|attention|(?<!e-)mail(?:ing)? (?:at|to|us)|(?<!your )mailing address|by (?:postal |regular |registered |certified )?(?:mail|post|letter)|in writing|letters?|notify(?:ing)?)\b|\b(?:postal |our )?address\s?:/i;

/** Whether the text asks the reader to use an address, rather than only to know it. */
export function isOffered(place: Place, around: Surroundings): boolean {
  if (OFFER.test(around.sentence(place))) return true;
  for (const lead of around.leads(place)) if (OFFER.test(lead)) return true;
  return around.titles(place.block).some((title) => OFFER.test(title));
}

/** What a contact is for, by its sentence, its value and its section. */
export function purposeOf(place: Place, value: string, around: Surroundings): ContactPurpose {
  const sentence = around.sentence(place);
  const near = `${place.block.text.slice(Math.max(0, place.at - 120), place.at)} ${sentence.slice(0, 400)}`;
  const titles = around.titles(place.block).join(' / ');
  const matter = around.titles(place.block)[0] ?? '';
  if (OFFICER.test(near) || value.startsWith('dpo@')) return 'officer';
  if (REPRESENTATIVE.test(near)) return 'representative';
  if (PRIVACY.test(value) || PRIVACY.test(near)) return 'privacy';
  if (COPYRIGHT.test(`${value} ${titles} ${sentence}`)) return 'copyright';
  if (DISPUTE.test(`${value} ${titles} ${sentence}`) || PROCESS_TITLE.test(matter)) return 'dispute';
  if (PRIVACY.test(titles)) return 'privacy';
  if ((CONTRACT.test(sentence) || CONTRACT_TITLE.test(matter)) && !MORE.test(`${sentence} ${matter}`))
    return 'contract';
  return SUPPORT.test(`${value} ${near}`) ? 'support' : 'general';
}
