import { perLeaf } from '../document/leaf';
import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Contact } from './contacts';
import type { ReadFact } from './facts';

/** What says whose policy it is. */
export interface Identity {
  /** The organisation's name as the text gives it. */
  readonly name: Passage | undefined;
  /** Where a letter reaches it. */
  readonly address: Contact | undefined;
  /** The text leaves it to another document: an imprint, or the general policy that this notice adds to. */
  readonly elsewhere: boolean;
}

/** A name with the form of its company. */
const LEGAL_NAME =
  /(?<![\p{L}.])(?:(?:\p{Lu}|\d)[\p{L}\d.&’'-]{0,30}\s(?:(?:of|the|and|&|de|e)\s)?){0,4}(?:\p{Lu}|\d)[\p{L}\d.&’'-]{0,30},?\s(?:Inc|LLC|L\.L\.C|Ltd|LTD|Limited|GmbH|UG|AG|S\.A\.S?|SAS|SARL|S\.?[àa]\.?\s?r\.?l|S\.?r\.?l|B\.?V|N\.?V|Pty|PLC|plc|Corp|Corporation|Oyj?|AB|ApS|A\/S|LLP|Sp\. z o\.?o|s\.r\.o|d\.o\.o|Pvt|OÜ|S\.?p\.?A|Foundation|Association|University|e\.V)(?!\p{L})\.?/u;
/** Without one of these no company's form stands in a text; far quicker to look for. */
const FORM_HINT =
  /Inc|LLC|L\.L\.C|Ltd|LTD|Limited|GmbH|UG|AG|S\.|SA|S[àa]?rl|SpA|B\.?V|N\.?V|Pty|PLC|plc|Corp|Oy|AB|ApS|A\/S|LLP|Sp\.|s\.r|d\.o|Pvt|OÜ|Foundation|Association|University|e\.V/;
/** Beside the name of whoever runs the service. */
const RUNS =
  /["“(](?:we|us|our|the company)\b|\bcontroller\b|\b(?:owned|operated|provided|run|offered|published) by\b|\b(?:we|us|our|at|welcome|contact|copyright|policy|notice|©)\b/i;
const OTHERS =
  /\b(?:third part|providers?|processors?|partners?|vendors?|google|facebook|meta|stripe|paypal|amazon web)/i;

interface Named {
  readonly start: number;
  readonly end: number;
  /** Something beside it says that it is the organisation. */
  readonly own: boolean;
}

const legalName = perLeaf(({ text }): Named | undefined => {
  const match = FORM_HINT.test(text) ? LEGAL_NAME.exec(text) : null;
  if (!match) return undefined;
  const end = match.index + match[0].length;
  const around = text.slice(Math.max(0, match.index - 120), end + 120);
  return { start: match.index, end, own: RUNS.test(around) && !OTHERS.test(around) };
});

/** Words of a link to the page that European sites name their owner on. */
const IMPRINT = /^(?:imprint|impressum|legal notice|legal disclosure|mentions légales|aviso legal|site notice)$/i;
/** Another policy, named as the one that this notice belongs to. */
const GENERAL_POLICY =
  /(?:\b(?:The|Our|our|the|main|general|global)\s|\[)(?:\p{Lu}[\p{L}\d.&’'-]{1,30}\s){1,3}Privacy (?:Policy|Notice|Statement)\b/u;
/** The opening says what the notice belongs to within so many blocks. */
const OPENING = 20;
const LINKS_ON = /privacy/i;

/** Whether the opening sends the reader to a policy of wider reach. */
function belongsToAnother({ blocks, links, title }: PolicyDocument): boolean {
  const opening = new Set(blocks.slice(0, OPENING));
  return links.some(({ block, start, end, href }) => {
    if (!opening.has(block) || !LINKS_ON.test(href) || href.startsWith('#')) return false;
    const words = block.text.slice(start, end);
    const own = (title?.title ?? '').toLowerCase().includes(words.toLowerCase());
    return !own && (GENERAL_POLICY.test(` the ${words}`) || /^(?:our )?(?:main|general|global) privacy/i.test(words));
  });
}

/** The capitalised words that end what "we" stands for: "… describes how Orca Sailing". */
function nameAtEnd({ block, end, text }: Passage): Passage | undefined {
  const name = /(?:\p{Lu}[\p{L}\d.&’'-]{1,30},?\s(?:(?:of|the|and|&)\s)?){0,5}\p{Lu}[\p{L}\d.&’'-]{1,30}\.?$/u.exec(
    text.trimEnd(),
  );
  return name ? block.passage(end - name[0].length, end) : undefined;
}

/** The words before an address name whom it belongs to: on its line, or on a short line above. */
function nameBefore(address: Contact, blocks: readonly Block[]): Passage | undefined {
  const { block, start } = address.at;
  const before = block.text.slice(0, start).replace(/[\s,:–-]+$/, '');
  const own = /(?:^|[\n:,]\s?|\bto\s|\bis\s|\bat\s)((?:\p{Lu}[\p{L}\d.&’'-]{1,30}[\s,]{0,2}){1,6})$/u.exec(before);
  if (own?.[1]) return block.passage(before.length - own[1].length, before.length);
  const above = blocks[block.index - 1];
  return before === '' && above && above.text.length < 60 && /\p{Lu}/u.test(above.text) ? above.all : undefined;
}

const isOwn = ({ kind, party }: Contact) => kind === 'address' && (party === 'organization' || party === 'unknown');

/** Reads the organisation's name and postal address, or where else they stand. */
export const readIdentity: ReadFact<Identity> = (document, { contacts, definitions, placeholders }) => {
  const address = contacts.find(isOwn);
  const named = document.blocks.flatMap((block) => {
    const name = legalName(block.leaf);
    return name ? [{ ...name, block }] : [];
  });
  const legal = named.find(({ own }) => own) ?? (address ? named[0] : undefined);
  const introduced = definitions
    .filter(({ names }) => names.some(({ text }) => /^(?:we|us|our|(?:the )?company)$/i.test(text)))
    .flatMap(({ meaning }) => (meaning ? nameAtEnd(meaning) : undefined) ?? [])[0];
  const left = placeholders.some(({ field }) => field === 'address' || field === 'name');
  const imprint = document.links.some(({ block, start, end }) => IMPRINT.test(block.text.slice(start, end).trim()));
  return {
    name:
      legal?.block.passage(legal.start, legal.end) ?? introduced ?? (address && nameBefore(address, document.blocks)),
    address,
    elsewhere: left || imprint || belongsToAnother(document),
  };
};
