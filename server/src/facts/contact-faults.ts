import { perLeaf, type Leaf, type Mark } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import { sentencesOf, type Block, type Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import { allMatches } from '../text/matches';
import { Taken } from '../text/taken';
import { spanAt, type Span } from '../text/span';
import { domainOf, emailsOf, mailtoAddress } from './contact/email-addresses';
import type { ReadFact } from './facts';

/**
 * Why a contact leads nowhere: a space in an address; a domain without its end; misplaced dots and signs; a domain that
 * is reserved for examples; a link that opens another address, or no mail at all; a form that is named and not linked.
 */
export type FaultKind = 'space' | 'incomplete' | 'malformed' | 'reserved' | 'otherTarget' | 'noMail' | 'noTarget';

/** A contact that does not work as written. */
export interface ContactFault {
  readonly kind: FaultKind;
  readonly at: Passage;
  /** The address that is meant, where it can be told. */
  readonly meant: string | undefined;
  /** Where a link on it leads instead. */
  readonly target: string | undefined;
  /** Where that stands in the document. */
  readonly targetSpan: Span | undefined;
}

interface Flaw extends Span {
  readonly kind: FaultKind;
  readonly meant?: string;
  readonly target?: string;
  readonly targetSpan?: Span;
}

const TLD = '(?:com|org|net|io|co|eu|de|uk|us|ca|au|fr|nl|in|app|dev|ai|info|biz|edu|gov|health|tech|online|shop|me)';
const NAME = String.raw`(?<![\w.@/+-])[\w.+-]{1,64}`;
const SPACED = [
  new RegExp(String.raw`${NAME}\s?@\s(?:[\w-]{1,63}\.){1,4}${TLD}\b(?!\.\w)`, 'gi'),
  new RegExp(
    String.raw`(?<=\be-?mail(?: address| us)?(?: at| to)?:?\s)[\w.+-]{1,64}\s@(?:[\w-]{1,63}\.){1,4}${TLD}\b`,
    'gi',
  ),
  new RegExp(String.raw`${NAME}@[\w-]{1,63}\s?[.,]\s${TLD}\b(?!\.\w)|${NAME}@[\w-]{1,63}(?:\s\.|,)${TLD}\b`, 'gi'),
];
const BARE = new RegExp(String.raw`${NAME}@[A-Za-z][A-Za-z\d-]{1,62}(?![\w@-]|\.\w)`, 'g');
const TOKEN = new RegExp(String.raw`(?<![\w@/+-])[\w.+-]{1,64}@{1,2}[\w.@-]{1,120}`, 'g');
/** Words that ask for an address to follow. */
const ASKED =
  /(?:\be-?mail(?:ing)?(?: address(?:es)?| us)?(?: (?:is|at|to))?|\b(?:contact|write|reach|mail)(?:ing)?(?: us| to)*(?: at)?|\bsend [^.]{0,40} to|\bat)[\s:]*$/i;
/** Words that say that an address only shows what one looks like. */
const ILLUSTRATION = /\b(?:such as|e\.g\.|for example|example|like|format|looks?)\b[^.]{0,40}$/i;
const RESERVED =
  /^(?:[\w-]+\.)*(?:example\.(?:com|org|net)|(?:your|my)[-_]?(?:company|domain|business|website|site|app|org|email|store)\.\w+|(?:company|domain|website|business)\.com)$|\.(?:test|invalid|localhost)$/;
const VALID =
  /^[^\s@"'<>()[\],;:]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,6}(?:[a-z]{2,24}|xn--[a-z\d-]{2,40})$/i;

/** Whether an address has its dots and signs where no address has them. */
function isMisshapen(address: string): boolean {
  const [local = '', ...domains] = address.split('@');
  const domain = domains.join('@');
  if (/\.\.|^\.|\.$/.test(local) || domains.length > 1) return true;
  return /^[.-]|\.\.|\.-|-\.|_/.test(domain) || /\.(?:\d+|[a-z]?\d[a-z\d]*)$/i.test(domain);
}

/** Addresses in a leaf that cannot work, by their shape and the words before them. */
const flawsOf = perLeaf((leaf: Leaf): readonly Flaw[] => {
  const { text } = leaf;
  if (!text.includes('@')) return [];
  const found: Flaw[] = [];
  const taken = new Taken();
  const code = leaf.marks.filter(({ kind }) => kind === 'code');
  const add = (flaw: Flaw) => {
    const before = text.slice(Math.max(0, flaw.start - 60), flaw.start);
    const inCode = code.some((mark) => mark.start <= flaw.start && flaw.start < mark.end);
    if (!inCode && !ILLUSTRATION.test(before) && taken.take(flaw)) found.push(flaw);
  };
  for (const pattern of SPACED)
    for (const match of allMatches(text, pattern)) {
      const meant = match[0].replace(/,/g, '.').replace(/\s/g, '');
      add({ kind: 'space', start: match.index, end: match.index + match[0].length, meant });
    }
  for (const match of allMatches(text, TOKEN)) {
    const address = match[0].replace(/[.-]+$/, '');
    if (isMisshapen(address)) add({ kind: 'malformed', start: match.index, end: match.index + address.length });
  }
  for (const match of allMatches(text, BARE))
    if (ASKED.test(text.slice(Math.max(0, match.index - 60), match.index)))
      add({ kind: 'incomplete', start: match.index, end: match.index + match[0].length });
  for (const { start, end, address } of emailsOf(leaf))
    if (address !== undefined && RESERVED.test(domainOf(address))) add({ kind: 'reserved', start, end });
  return found.sort((a, b) => a.start - b.start);
});

/** What is wrong with where a link on an address leads. */
function linkFlaw(block: Block, mark: Mark, document: PolicyDocument): Flaw | undefined {
  const { start, end, href } = mark;
  if (mark.kind !== 'link' || href === undefined || /[{}<>$[\]]|%7b/i.test(href)) return undefined;
  // An address that Markdown links by itself leads where it says; it may even stand within the brackets of a link.
  const behind = block.sourceSpan(start, end).end;
  const at = document.text.slice(behind, behind + href.length + 8).indexOf(`](${href}`);
  if (at < 0) return undefined;
  const targetSpan = { start: behind + at + 2, end: behind + at + 2 + href.length };
  const text = block.text
    .slice(start, end)
    .replace(/[\s.,;]+$/, '')
    .trim()
    .toLowerCase();
  const written = VALID.test(text) ? text : undefined;
  const flaw = { start, end, targetSpan, ...(written === undefined ? {} : { meant: written }) };
  if (!/^mailto:/i.test(href)) {
    const toAddress = written !== undefined && /^(?:https?:\/\/)?[^/?#]+@[^/?#]+\/?$/i.test(href);
    return toAddress ? { ...flaw, kind: 'noMail', target: href } : undefined;
  }
  const target = mailtoAddress(href) ?? '';
  if (/[,;]/.test(target)) return undefined;
  if (!VALID.test(target)) return { ...flaw, kind: 'noMail', target: href };
  return written === undefined || written === target ? undefined : { ...flaw, kind: 'otherTarget', target };
}

const UNLINKED =
  /\b(?:submit(?:ting)?|send(?:ing)?|us(?:e|ing)|fill(?:ing)? (?:in|out)|complet(?:e|ing)|via|through|click(?:ing)?(?: on)?|follow(?:ing)?)\s(?:an?|the|our|this)\s(["“'‘]?contact[ -]us["”'’]?\s(?:request|form|link|button))\b(?!\s(?:on|at|in|from|below|above|available|located|found)\b)/gi;

/** "Submit a contact us request" where neither the words nor anything else in the sentence leads anywhere. */
const unlinkedForms = perLeaf((leaf): Flaw[] => {
  if (!/contact[ -]us/i.test(leaf.text)) return [];
  return allMatches(leaf.text, UNLINKED).flatMap((match) => {
    const sentence = spanAt(sentencesOf(leaf), match.index);
    if (!sentence) return [];
    const { start, end } = sentence;
    if (/https?:|www\.|@/i.test(leaf.text.slice(start, end))) return [];
    if (/\b(?:if|when|whenever)\b[^.]{0,120}$/i.test(leaf.text.slice(start, match.index))) return [];
    if (leaf.marks.some((mark) => mark.kind === 'link' && mark.start < end && start < mark.end)) return [];
    const behind = match.index + match[0].length;
    return [{ kind: 'noTarget' as const, start: behind - (match[1] ?? '').length, end: behind }];
  });
});

const doubtful = blocksWith(
  (leaf) =>
    flawsOf(leaf).length > 0 || unlinkedForms(leaf).length > 0 || leaf.marks.some(({ kind }) => kind === 'link'),
);

/** Reads every contact that leads nowhere as it is written, in the order of the text. */
export const readContactFaults: ReadFact<readonly ContactFault[]> = (document, facts) => {
  const faults: ContactFault[] = [];
  for (const block of doubtful(document)) {
    const onLinks = block.marks.flatMap((mark) => linkFlaw(block, mark, document) ?? []);
    for (const { start, end, ...flaw } of [...flawsOf(block.leaf), ...onLinks, ...unlinkedForms(block.leaf)])
      faults.push({
        meant: undefined,
        target: undefined,
        targetSpan: undefined,
        ...flaw,
        at: block.passage(start, end),
      });
  }
  const isPlaceholder = ({ at }: ContactFault) =>
    facts.placeholders.some(({ span }) => span.start < at.span.end && at.span.start < span.end);
  return faults.filter((fault) => !isPlaceholder(fault)).sort((a, b) => a.at.span.start - b.at.span.start);
};
