import { perLeaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Contact } from './contacts';
import type { ReadFact } from './facts';
import { allMatches } from '../text/matches';
import { wordHint } from './terms/word-hints';

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
  /(?<![\p{L}.])(?:(?:\p{Lu}|\d)[\p{L}\d.&×’'-]{0,30}\s(?:(?:of|the|and|&|de|e)\s)?){0,4}(?:\p{Lu}|\d)[\p{L}\d.&×’'-]{0,30}(?:\s\(\p{Lu}\p{L}{1,20}\)\s(?:Private|Pvt\.?))?,?\s(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|GmbH|UG|AG|S\.A\.S?|SAS|SARL|S\.?[àa]\.?\s?r\.?l|S\.?r\.?l|B\.?V|N\.?V|Pty|PLC|plc|Corp|Corporation|Oyj?|AB|ApS|A\/S|LLP|Sp\. z o\.?o|s\.r\.o|d\.o\.o|Pvt|OÜ|S\.?p\.?A|Foundation|Association|University|e\.V)(?!\p{L})\.?/gu;
/** The stop behind a form that is written without one ends the sentence. */
const SENTENCE_STOP =
  /(?<=(?:LLC|LLP|GmbH|UG|AG|AB|SAS|SARL|PLC|plc|Limited|Corporation|Foundation|Association|University))\.$/;
/** Without one of these no company's form stands in a text; far quicker to look for. */
const FORM_HINT =
  /\s(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|GmbH|UG|AG|S\.A\.S?|SAS|SARL|S\.?[àa]\.?\s?r\.?l|S\.?r\.?l|B\.?V|N\.?V|Pty|PLC|plc|Corp|Corporation|Oyj?|AB|ApS|A\/S|LLP|Sp\. z o\.?o|s\.r\.o|d\.o\.o|Pvt|OÜ|S\.?p\.?A|Foundation|Association|University|e\.V)(?!\p{L})/u;
/** Beside the name of whoever runs the service. */
const RUNS =
  /["“(‘'](?:we|us|our|the company)\b|\bcontroller\b|\b(?:owned|operated|provided|run|offered|published) by\b|©|\byou and\b|\b(?:agreement is|contract(?:ing)?) with\b/i;
/** What tells that even of a provider that many policies name. */
const SPEAKS_ITSELF = /["“(‘'](?:we|us|our)\b|\byou and\b|\b(?:agreement is|contract(?:ing)?) with\b/i;
/** What an organisation says of itself right behind its name. */
const OF_ITSELF =
  /^,?\s(?:is committed|is the (?:data )?controller|respects|values|takes|understands|has (?:built|developed|created))\b/;
/** Words that are often beside it. */
const SPEAKS = /\b(?:[Ww]e|us|[Oo]ur|at|[Ww]elcome|[Cc]ontact|[Cc]opyright|[Pp]olicy|[Nn]otice)\b/;
/** Providers that many policies name with their companies' forms. */
const KNOWN_PROVIDER =
  /^(?:The\s)?(?:Google|Facebook|Meta|Apple|Microsoft|Amazon Web|Stripe|PayPal|Twitter|Cloudflare|Mailchimp|Unity|AppLovin)\b/;
/** Whoever else has a name: looked for in front of it and right behind it. */
const OTHERS = /\b(?:third part|providers?|processors?|partners?|vendors?|trademarks?|subsidiary of|services of)\b/i;
/** The opening says whose the text is, and what it belongs to, within so many blocks. */
const OPENING = 20;
/** So far around a name stands what tells whose it is. */
const AROUND = 120;
/** What others are called stands nearer. */
const NEAR = 60;

interface PlacedName extends Named {
  readonly block: Block;
}

interface Named {
  readonly start: number;
  readonly end: number;
  /** Something beside it says that it is the organisation. */
  readonly own: boolean;
  /** A short form follows in brackets: in the opening that is the organisation's. */
  readonly introduced: boolean;
}

/** The names in a leaf's prose that have the form of a company behind them. */
export const legalNames = perLeaf(({ text }): readonly Named[] => {
  if (!FORM_HINT.test(text)) return [];
  return allMatches(text, LEGAL_NAME).map((match) => {
    const start = match.index;
    const end = start + match[0].replace(SENTENCE_STOP, '').length;
    const introduced = /^,?\s?\((?:[^)"“]{0,30})["“‘']/.test(text.slice(end, end + 40));
    const around = `${text.slice(Math.max(0, start - AROUND), start)} … ${text.slice(end, end + AROUND)}`;
    const runs = KNOWN_PROVIDER.test(match[0])
      ? SPEAKS_ITSELF.test(around)
      : RUNS.test(around) || SPEAKS.test(around) || OF_ITSELF.test(text.slice(end, end + NEAR));
    const other = OTHERS.test(`${text.slice(Math.max(0, start - NEAR), start)} … ${text.slice(end, end + NEAR)}`);
    return { start, end, own: runs && !other, introduced: introduced && !other };
  });
});

/** A name of several words, or of one: each begins with a capital or a figure. */
const NAME = String.raw`(?:(?:[\p{Lu}\d][\p{L}\d&’'-]{0,30}|\p{Lu}\.)\s(?:(?:of|the|and|&|de|von|van)\s){0,2}){0,5}[\p{Lu}\d][\p{L}\d&’'-]{0,30}`;
/** "The data controller of your data is Mara Lund", "Mara Lund is the controller", "Developer: Mara Lund". */
const SAID: readonly RegExp[] = [
  new RegExp(
    String.raw`\b[Tt]he (?:[Dd]ata )?[Cc]ontroller (?:(?:of|for|with|under|within|in|responsible)\s[^.;:()]{2,80}?\s)?(?:is|shall be)[:\s]\s?(${NAME})`,
    'u',
  ),
  new RegExp(String.raw`(?<![\p{L}.])(${NAME}) (?:is|acts as) (?:the|a) (?:[Dd]ata )?[Cc]ontroller\b`, 'u'),
  new RegExp(
    String.raw`(?:^|\n|(?<=[\p{L}\d)]\s))(?:[Dd]eveloper|[Pp]ublisher|[Oo]perator|[Oo]wner|(?:[Dd]ata )?[Cc]ontroller)(?: \(?name\)?)?:\s(${NAME})`,
    'u',
  ),
];
const saysRole = wordHint(/(?:ontroller|eveloper|ublisher|perator|wner)$/);
/** Parties to a contract, not names. */
const PARTY =
  /^(?:(?:The\s)?(?:Data )?Controller|Customer|Client|User|Employer|Merchant|Partner|Member|Vendor|Organi[sz]ation|Your?|Each|Where|That|It)s?\b/;

/** Whom the text itself calls the controller, or whoever made what it is about. */
const controllerSaid = perLeaf((leaf): { start: number; end: number } | undefined => {
  if (!saysRole(leaf)) return undefined;
  const { text, marks } = leaf;
  for (const pattern of SAID) {
    const match = pattern.exec(text);
    const name = match?.[1];
    if (!match || name === undefined || NO_NAME.test(name) || PARTY.test(name)) continue;
    const start = match.index + match[0].indexOf(name);
    // "**Developer:** Mara Lund **Mail:** …": the next label is no part of the name.
    const label = marks.find((mark) => mark.kind === 'strong' && mark.start > start)?.start ?? text.length;
    return { start, end: start + text.slice(start, Math.min(start + name.length, label)).trimEnd().length };
  }
  return undefined;
});

/** Words of a link to the page that European sites name their owner on. */
const IMPRINT = /^(?:imprint|impressum|legal notice|legal disclosure|mentions légales|aviso legal|site notice)$/i;
/** Another policy, named as the one that this notice belongs to. */
const GENERAL_POLICY =
  /(?:\b(?:The|Our|our|the|main|general|global)\s|\[)(?:\p{Lu}[\p{L}\d.&’'-]{1,30}\s){1,3}Privacy (?:Policy|Notice|Statement)\b/u;
const LINKS_ON = /privacy/i;

/** Whether the opening sends the reader to a policy of wider reach. */
function belongsToAnother({ blocks, links, title }: PolicyDocument): boolean {
  const opening = new Set(blocks.slice(0, OPENING));
  return links.some(({ block, start, end, href }) => {
    // Items list the policies of others.
    if (!opening.has(block) || block.list || !LINKS_ON.test(href) || href.startsWith('#')) return false;
    const words = block.text.slice(start, end);
    const own = (title?.title ?? '').toLowerCase().includes(words.toLowerCase());
    return !own && (GENERAL_POLICY.test(` the ${words}`) || /^(?:our )?(?:main|general|global) privacy/i.test(words));
  });
}

/** What "the Company" says by itself, and where it sits. */
const NO_NAME =
  /^(?:(?:The|This|Our|Mobile|Application|App|Web|Website|Site|Service|Services|Company|Developers?|Owners?|Us|We|UAE|USA|UK|EU|Privacy|Policy)\b[\s.,]*)+$/u;

/** The capitalised words that end what "we" stands for: "… describes how Orca Sailing". */
function nameAtEnd({ block, end, text }: Passage): Passage | undefined {
  const name = /(?:\p{Lu}[\p{L}\d.&’'-]{1,30},?\s(?:(?:of|the|and|&)\s)?){0,5}\p{Lu}[\p{L}\d.&’'-]{1,30}\.?$/u.exec(
    text.trimEnd(),
  );
  return name && !NO_NAME.test(name[0]) ? block.passage(end - name[0].length, end) : undefined;
}

const LINE_OF_NAME = /^(?:attn|attention|c\/o)\b[:.]?\s?/i;

/** The words before an address name whom it belongs to: on its line, or on a short line above. */
function nameBefore(address: Contact, blocks: readonly Block[]): Passage | undefined {
  const { block, start } = address.at;
  const before = block.text.slice(0, start).replace(/[\s,:–-]+$/, '');
  const own = /(?:^|[\n:,]\s?|\bto\s|\bis\s|\bat\s)((?:\p{Lu}[\p{L}\d.&’'-]{1,30}[\s,]{0,2}){1,6})$/u.exec(before);
  if (own?.[1]) return block.passage(before.length - own[1].length, before.length);
  // "Orca Sailing", below it "Attn: Legal", below that the street.
  const lines = before.split('\n');
  const line = lines.at(-1) ?? '';
  const addressed = LINE_OF_NAME.exec(line);
  if (line.length < LONGEST_LINE && (addressed || FORM_HINT.test(line)))
    return block.passage(before.length - line.length + (addressed?.[0].length ?? 0), before.length);
  const above = blocks[block.index - 1];
  return before === '' && above && above.text.length < LONGEST_LINE && /\p{Lu}/u.test(above.text)
    ? above.all
    : undefined;
}
const LONGEST_LINE = 60;

const firstWord = ({ block, start }: PlacedName): string =>
  /^[^\s,]+/.exec(block.text.slice(start))?.[0].toLowerCase() ?? '';

/** The organisation's among the names with a company's form: the one that the title has, else the one said most often. */
function ownLegalName(named: readonly PlacedName[], title: string): PlacedName | undefined {
  const counts = new Map<string, number>();
  for (const name of named) counts.set(firstWord(name), (counts.get(firstWord(name)) ?? 0) + 1);
  const inTitle = (name: PlacedName) =>
    firstWord(name).length >= 4 && title.includes(firstWord(name).replace(/\..*/, ''));
  const own = named.filter((name) => name.own || (name.introduced && name.block.index < OPENING) || inTitle(name));
  const weight = (name: PlacedName) => (inTitle(name) ? named.length : 0) + (counts.get(firstWord(name)) ?? 0);
  return own.reduce<PlacedName | undefined>(
    (best, name) => (best && weight(best) >= weight(name) ? best : name),
    undefined,
  );
}

/** A name with its company's form, where that begins at the same place. */
function fullName(block: Block, at: { start: number; end: number }, named: readonly PlacedName[]): Passage {
  const legal = named.find((name) => name.block === block && name.start <= at.start && name.end >= at.end);
  return block.passage(at.start, Math.max(legal?.end ?? 0, at.end));
}

const textOf = ({ block, start, end }: PlacedName): string => block.text.slice(start, end);
/** A word in lower case right before a name, unless grammar puts it there. */
const SMALL_WORD =
  /(?<![\p{L}\d.-])(?!(?:by|from|with|for|to|of|at|in|on|and|or|nor|but|the|an?|our|your|its|through|via|as|is|are|that|than) )(\p{Ll}[\p{L}\d-]{1,19}\s)$/u;

/** The name with a first word in lower case, where a paragraph begins with it and the name never stands without it. */
function wholeName(name: PlacedName, named: readonly PlacedName[]): Passage {
  const before = ({ block, start }: PlacedName) => SMALL_WORD.exec(block.text.slice(0, start))?.[1] ?? '';
  const word = before(name);
  const same = named.filter((other) => textOf(other) === textOf(name));
  const isPart =
    word !== '' &&
    (same.length > 1 || name.introduced) &&
    same.every((other) => before(other) === word) &&
    same.some(({ block, start }) => start === word.length && block.kind === 'paragraph');
  return name.block.passage(isPart ? name.start - word.length : name.start, name.end);
}

const naming = blocksWith(legalNames);
const saying = blocksWith(controllerSaid);

const isOwn = ({ kind, party }: Contact) => kind === 'address' && (party === 'organization' || party === 'unknown');

/** Reads the organisation's name and postal address, or where else they stand. */
export const readIdentity: ReadFact<Identity> = (document, { contacts, definitions, placeholders }) => {
  const address = contacts.find(isOwn);
  const named = naming(document).flatMap((block) => legalNames(block.leaf).map((name) => ({ ...name, block })));
  const legal = ownLegalName(named, document.title?.title.toLowerCase() ?? '') ?? (address ? named[0] : undefined);
  const meant = definitions
    .filter(({ names }) => names.some(({ text }) => /^(?:we|us|our|(?:the )?company)$/i.test(text)))
    .flatMap(({ meaning }) => (meaning ? nameAtEnd(meaning) : undefined) ?? [])[0];
  const [saidIn] = saying(document);
  const saidAt = saidIn && controllerSaid(saidIn.leaf);
  const said = saidAt && fullName(saidIn, saidAt, named);
  const left = placeholders.some(({ field }) => field === 'address' || field === 'name');
  const imprint = document.links.some(({ block, start, end }) => IMPRINT.test(block.text.slice(start, end).trim()));
  return {
    name: said ?? (legal && wholeName(legal, named)) ?? meant ?? (address && nameBefore(address, document.blocks)),
    address,
    elsewhere: left || imprint || belongsToAnother(document),
  };
};
