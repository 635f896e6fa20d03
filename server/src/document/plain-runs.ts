import type { MarkdownConfig } from '@lezer/markdown';

/** The ASCII characters that may begin markup: an escape, an entity, code, HTML, emphasis, a strike, a link, an image. */
const opens = new Uint8Array(128);
for (const char of '\\&`<_*~[]!') opens[char.charCodeAt(0)] = 1;

const SPACE = 32;
/** What stands in an address that needs no markup, a mail address aside. */
const WEB_ADDRESS = ['www.', '://', 'mailto:', 'xmpp:'];
const addressLetters = new Set(Array.from('whmx', (char) => char.charCodeAt(0)));
/** The ASCII letters, digits and the underscore: behind them no address begins. */
const wordChars = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));

type Addresses = 'none' | 'web' | 'mail';

/** Lezer reads one leaf after the other, each run by run: what the leaf holds is looked up once. */
let last: { readonly text: string; readonly addresses: Addresses } = { text: '', addresses: 'none' };

function addressesIn(text: string): Addresses {
  if (text !== last.text) {
    const addresses = text.includes('@') ? 'mail' : WEB_ADDRESS.some((part) => text.includes(part)) ? 'web' : 'none';
    last = { text, addresses };
  }
  return last.addresses;
}

/** Where the text stops being plain: at what may begin markup, a hard break (two blanks) or an address. */
function plainEnd(text: string, from: number): number {
  const addresses = addressesIn(text);
  let at = from;
  for (; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (opens[char] === 1 || (char === SPACE && text.charCodeAt(at + 1) === SPACE)) break;
    if (addresses === 'none' || (addresses === 'web' && !addressLetters.has(char))) continue;
    if (char !== SPACE && wordChars[text.charCodeAt(at - 1)] !== 1) break;
  }
  return at;
}

/** Passes over plain text in one step; without it Lezer asks each of its inline parsers about each character. */
export const plainRuns: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainRun',
      before: 'Escape',
      parse(context, _next, position) {
        const end = plainEnd(context.text, position - context.offset) + context.offset;
        return end > position ? end : -1;
      },
    },
  ],
};
