import { perLeaf, type Leaf, type Mark } from '../../document/leaf';
import type { Span } from '../../text/span';
import { allMatches } from '../../text/matches';
import { Taken } from '../../text/taken';
import { wordHint } from '../terms/word-hints';

/** An e-mail address in a leaf's prose. */
export interface WrittenEmail extends Span {
  /** Lower case; undefined where the web page that the text comes from masked it. */
  readonly address: string | undefined;
  /** Where a link on it leads, without "mailto:". */
  readonly linked: string | undefined;
}

const ADDRESS =
  /(?<![\w.+@/-])[\w.+'-]{1,64}@(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.){1,5}[A-Za-z]{2,24}(?![\w@])/g;
/** "name at domain dot com", "name [at] domain.com". */
const SPELLED =
  /(?<![\w.+-])([\w.+-]{1,64})\s?(?:[[({]\s?at\s?[\])}]|\s[aA][tT]\s(?=[\w-]{1,60}\s?(?:[[({]\s?dot|\sdot\s)))\s?((?:[\w-]{1,60}(?:\s?[[({]\s?dot\s?[\])}]\s?|\sdot\s|\.)){1,4}(?:com|org|net|io|co|eu|de|uk|us|ca|au|fr|nl|ch|at|it|es|se|in|app|dev|ai|info|biz|edu|gov|me)(?:\.[a-z]{2})?)(?!\w)/gi;
const spellsDot = wordHint(/^dot$/i);
const AT = /[[({]\s?at\s?[\])}]/i;
const saysMasked = wordHint(/^(?:protected|hidden|redacted)$/i);
const MASKED = /\[email\s?protected\]|\bemail protected\b|\[e-?mail (?:hidden|redacted)\]/gi;

const isMailto = (mark: Mark) => mark.kind === 'link' && /^mailto:/i.test(mark.href ?? '');

/** The address that a `mailto:` link leads to, lower case; undefined where it names none. */
export function mailtoAddress(href: string): string | undefined {
  const address = href.replace(/^mailto:/i, '').replace(/\?.*$/s, '');
  let decoded = address;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // A stray per cent sign: then it is taken as it stands.
  }
  return decoded.trim() === '' ? undefined : decoded.trim().toLowerCase();
}

/** Every e-mail address in the prose of a leaf, whichever way it is written, in order. */
export const emailsOf = perLeaf((leaf: Leaf): readonly WrittenEmail[] => {
  const found: WrittenEmail[] = [];
  const taken = new Taken();
  const mailLinks = leaf.marks.filter(isMailto);
  const add = (start: number, end: number, address: string | undefined) => {
    if (!taken.take({ start, end })) return;
    const link = mailLinks.find((mark) => mark.start < end && start < mark.end);
    const linked = link?.href === undefined ? undefined : mailtoAddress(link.href);
    found.push({ start, end, address: address ?? linked, linked });
  };
  for (const match of leaf.text.includes('@') ? allMatches(leaf.text, ADDRESS) : [])
    add(match.index, match.index + match[0].length, match[0].toLowerCase());
  for (const match of spellsDot(leaf) || AT.test(leaf.text) ? allMatches(leaf.text, SPELLED) : []) {
    const domain = (match[2] ?? '').replace(/\s?[[({]\s?dot\s?[\])}]\s?|\sdot\s/gi, '.');
    add(match.index, match.index + match[0].length, `${match[1] ?? ''}@${domain}`.toLowerCase());
  }
  for (const match of saysMasked(leaf) ? allMatches(leaf.text, MASKED) : [])
    add(match.index, match.index + match[0].length, undefined);
  for (const mark of leaf.marks)
    if (isMailto(mark) || (mark.href ?? '').includes('/cdn-cgi/l/email-protection'))
      add(mark.start, mark.end, undefined);
  return found.sort((a, b) => a.start - b.start);
});

/** The domain of an address. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
