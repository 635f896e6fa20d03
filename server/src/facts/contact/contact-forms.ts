import { perLeaf } from '../../document/leaf';
import type { Block } from '../../document/passage';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';
import { isAuthority } from './addressee';
import type { Surroundings } from './surroundings';
import { wordHint } from '../terms/word-hints';

/** A form, page or other place where the reader can write to somebody. */
export interface WrittenForm extends Span {
  /** Where it leads; undefined where the text only says that there is one. */
  readonly href: string | undefined;
  /** Only for handing in a request, say for access: no place for a question. */
  readonly requestOnly: boolean;
  /** The text tells the reader by name whom to ask about this policy. */
  readonly named: boolean;
}

/** To write or speak to somebody, said to the reader. */
const REACH =
  /\b(?:contact(?:ing|ed)?|reach(?:ing|ed)?(?: out to)?|writ(?:e|ing) to|get(?:ting)? in touch(?: with)?|e-?mail(?:ing)?|message|notify(?:ing)?|call(?:ing)?|ask(?:ing)?|inform(?:ing)?|tell(?:ing)?|let)\s(?:us\b|our\b|me\b|(?:the )?(?:customer|member|client|user)? ?(?:support|service|care|privacy|data protection|dpo|team)\b)|\bin touch\b|\bcontact(?:ed)?\b/i;
/** To hand something in: a request, a question, a complaint. */
const SUBMIT =
  /\b(?:submit(?:ting)?|send(?:ing)?|rais(?:e|ing)|mak(?:e|ing)|fil(?:e|ing)|lodg(?:e|ing)|open(?:ing)?|plac(?:e|ing))\s(?:us\s)?(?:(?:an?|your|the|any|this|such)\s)?(?:[\w-]+\s){0,4}(?:requests?|questions?|quer(?:y|ies)|inquir(?:y|ies)|enquir(?:y|ies)|complaints?|tickets?|messages?|feedback|concerns?)\b/i;
/** Words on a link that say by themselves that it leads to the organisation. */
const CONTACT_LINK =
  /^(?:please )?(?:contact(?:ing)?(?: us| form| page| support| our [\w ]{2,40}| the [\w ]{2,40}| customer [\w ]{2,20})?(?: here| now| today)?|get in touch|e-?mail us|write to us|reach out(?: to us)?|(?:our |the |this |an? )?(?:online |web |privacy |customer )?(?:contact|support|feedback|inquiry|enquiry|request|web|privacy request|data (?:subject )?request)[ -]?(?:form|page|portal|cent(?:er|re))|web ?form|submit (?:a|your) (?:[\w]+ )?(?:request|ticket|question|inquiry))\b[\s.!]*$/i;
/** Words on a link that leads to a place where one can write, where the sentence says so. */
const CHANNEL =
  /\b(?:form|page|portal|here|link|website|chat|channel|contact|team|discord|matrix|telegram)\b|\b(?:help|support) (?:cent(?:er|re)|desk|team|page)\b|\bcustomer (?:services?|support|care)\b/i;
/** "… this page on our website: " right before a bare address. */
const NAMED = /\b(?:form|page|portal)\b[^.\n]{0,25}:\s?$/i;
/** That many characters before an address hold it. */
const LEAD = 40;
/** "… you should contact " right before a link: whoever the link names is to be written to. */
const TURN_TO =
  /\b(?:contact|reach(?: out to)?|write to|e-?mail|get in touch with|speak to|turn to|consult)(?:ing)?\s(?:the |our |my )?$/i;
/** A question about what this policy is about, not about what somebody else does. */
const ON_PRIVACY =
  /\b(?:questions?|quer(?:y|ies)|concerns?|inquir\w+|enquir\w+|complaints?|requests?)\b[^.]{0,80}\b(?:privacy|(?:this|these|our) (?:[\w-]+ )?(?:policy|notice|statement|practices)|personal (?:data|information)|your (?:rights|data))\b/i;
const OTHERS_PRIVACY = /(?:['’]s?|\btheir|\bits) (?:[\w-]+ )?(?:privacy|practices|polic(?:y|ies))\b/i;
/** Words on an officer or a team of the organisation. */
const OFFICE = /^(?:the |our )?(?:[\w-]+ ){0,3}(?:officers?|dpo|team|department|office|representatives?|helpdesk)$/i;
const CONTACT_HREF = /contact|feedback|web-?form|requests?\/new|ticket|enquir|inquir/i;
/** A place named without a link. */
const SPOKEN =
  /\b(?:through|via|using|use|by (?:using|completing|filling (?:in|out))|complet(?:e|ing)|fill(?:ing)? (?:in|out)|visit(?:ing)?|on|at)\s(?:the |our |this |an? |your )?(?:[\w-]+ ){0,3}?(?:(?:contact(?: us)?|feedback|support|web|request|inquiry|enquiry|online)[ -]?(?:form|page|portal)|help (?:cent(?:er|re)|desk)|customer (?:support|service|care)(?: (?:cent(?:er|re)|page|portal|chat))?|support (?:cent(?:er|re)|portal|page|chat)|in-app (?:support|chat)|live chat)\b/gi;
/** Without one of these no such place is named; far quicker to look for. */
const mayName = wordHint(/(?:form|page|portal|chat)$|^(?:cent(?:er|re)|desk|support|service|care)$/i);
/** To speak to somebody about whatever the reader has at heart. */
const ASK =
  /(?<!by )\bcontact(?:ing)? (?:us|our|me|the|customer)\b|\b(?:questions?|quer(?:y|ies)|concerns?|inquir\w+|enquir\w+|in touch|reach(?:ing)? (?:us|out|our|me)|messag(?:e|ing) us|write to|let us know|need (?:any |further |more )?(?:help|assistance|support))\b/i;
const NEED = /\bneed (?:any |further |more )?(?:help|assistance|support)\b/i;
/** Sentences that say what happens when the reader writes, and do not ask to. */
const NO_INVITATION =
  /^(?:for example|e\.g\.),? (?:when|if)\b|^(?:when|if|where|whenever)\b[^.]{0,300},\s(?:then )?we (?:may |will |also |automatically ){0,2}(?:collect|receive|process|store|record|use|obtain|ask)\b|^(?:for example, |e\.g\. )?we (?:may |will |also ){0,2}(?:collect|receive|process|store|record|use)\b|\bcollected\b[^.]{0,160}\bwhen\b/i;

const isAway = (href: string) =>
  !/^(?:#|mailto:|tel:|javascript:|[^/:]{1,80}@)/i.test(href) && !href.includes('/cdn-cgi/l/email-protection');

/** A link to a section of a policy page: the section says how to reach them, the link does not. */
const leadsIntoPolicy = (href: string) => /(?:privacy|policy|terms|legal|notice)[^#]{0,60}#/i.test(href);

/** Every mention of a form or page for writing that stands in the prose of a leaf without a link. */
export const spokenForms = perLeaf((leaf): readonly Span[] =>
  mayName(leaf)
    ? allMatches(leaf.text, SPOKEN).map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : [],
);

/**
 * The forms and pages for writing to somebody that a block names.
 *
 * @param hrefs where its links lead.
 */
export function findForms(
  block: Block,
  hrefs: readonly (Span & { readonly href: string })[],
  around: Surroundings,
): WrittenForm[] {
  const found: WrittenForm[] = [];
  const add = (form: Omit<WrittenForm, 'named'>, named = false) => found.push({ ...form, named });
  for (const { start, end, href } of hrefs) {
    if (!isAway(href) || leadsIntoPolicy(href)) continue;
    const text = block.text.slice(start, end);
    const sentence = `${around.sentence({ block, at: start })} ${around.intro(block)}`;
    const before = block.text.slice(Math.max(0, start - LEAD), start);
    const channel = CHANNEL.test(text) || CONTACT_HREF.test(href) || NAMED.test(before);
    if (CONTACT_LINK.test(text) || (channel && (invites(sentence) || NEED.test(sentence))))
      add({ start, end, href, requestOnly: isForRequests(sentence, text) });
    else if (TURN_TO.test(before) && (OFFICE.test(text) || (isAskedOnPrivacy(sentence) && !isAuthority(text))))
      add({ start, end, href, requestOnly: false }, true);
  }
  for (const span of spokenForms(block.leaf)) {
    const sentence = `${around.sentence({ block, at: span.start })} ${around.intro(block)}`;
    const between = (form: Span) => block.text.slice(Math.min(form.end, span.end), Math.max(form.start, span.start));
    const linked = found.some((form) => !/[.!?]\s/.test(between(form)) && between(form).length < 20);
    if (linked || !invites(sentence)) continue;
    const name = block.text.slice(span.start, span.end);
    add({ ...span, href: undefined, requestOnly: isForRequests(sentence, name) });
  }
  return found;
}

/**
 * Whether a form or number takes requests only, by its sentence and its name: neither speaks of questions, and writing
 * is only the means to something else ("you may appeal by contacting …").
 */
export function isForRequests(sentence: string, name: string): boolean {
  if (/\b(?:contact(?:ing)? (?:us|form|page)|feedback|inquiry|enquiry)\b/i.test(name)) return false;
  return !ASK.test(sentence);
}

const isAskedOnPrivacy = (sentence: string) => ON_PRIVACY.test(sentence) && !OTHERS_PRIVACY.test(sentence);

/** Whether a sentence asks the reader to write, call or hand something in. */
function invites(sentence: string): boolean {
  return (REACH.test(sentence) || SUBMIT.test(sentence)) && !NO_INVITATION.test(sentence);
}
