import { perLeaf, type Leaf } from '../../document/leaf';
import { blocksWith } from '../../document/leaf-group';
import type { Block } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';
import { COUNTRY } from './countries';
import { announcedAddresses, wholeAddress } from './listed-addresses';

type PartKind = 'street' | 'box' | 'building' | 'road' | 'postcode' | 'town' | 'country';

interface Part extends Span {
  readonly kind: PartKind;
}

const ROAD =
  'Street|St|Str|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Court|Ct|Place|Pl|Square|Sq|Parkway|Pkwy|Highway|Hwy|Terrace|Circle|Cir|Plaza|Quay|Row|Mews|Crescent|Close|Broadway|Embankment|Alley|Gardens|Hill|Walk|Strand|Loop|Trail|Mall|Expressway|Freeway|Esplanade|Promenade|Marg|Nagar|Jalan|Ring|Estate|Park';
const HOUSE = 'House|Building|Bldg|Tower|Towers|Centre|Center|Hall|Point|Wharf|Floor';
const BUILDING = `${HOUSE}|Suite|Ste|Unit|Level|Apt|Block|Office|Room`;
const US_STATE =
  'A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|California|New York|Texas|Washington|Massachusetts|Illinois|Florida|Georgia|Colorado|Delaware|New Jersey|Virginia|Pennsylvania|Oregon|Nevada|Arizona|Utah|Ohio|Michigan|Minnesota|Maryland|Connecticut|North Carolina|Tennessee|Missouri|Wisconsin|Indiana|Nebraska|Kansas|Oklahoma|Arkansas|Alabama|Kentucky|Iowa|Hawaii|Idaho';

const PARTS: readonly (readonly [PartKind, RegExp])[] = [
  [
    'street',
    new RegExp(
      String.raw`(?<![\w.])\d{1,5}(?:\s?[A-Za-z])?(?:[-–/]\d{1,5})?,?\s(?:[NSEW]\.?\s)?(?:(?:\p{Lu}[\p{L}.'’-]{0,24}|\d{1,3}(?:st|nd|rd|th)|of|the)\s){0,4}(?:${ROAD})\b\.?`,
      'gu',
    ),
  ],
  [
    'street',
    /(?<!\p{L})\p{Lu}[\p{L}.-]{1,30}(?:stra(?:ß|ss)e|str\.|gasse|platz|weg|allee|damm|ring|ufer|gatan|vägen|katu|tie|gade|vej|laan|straat|kade|gracht|plein)\s\d{1,4}(?:\s?[a-zA-Z])?(?!\w)/gu,
  ],
  [
    'street',
    /(?<![\w.])\d{1,4}(?:\s?bis)?,?\s(?:rue|avenue|boulevard|bd|place|quai|allée|chemin|cours|impasse)\s(?:[\p{L}'’.-]{1,24}\s?){1,5}/giu,
  ],
  [
    'street',
    /(?<!\p{L})(?:Via|Viale|Piazza|Calle|Paseo|Avenida|Av\.|Rua|Carrer|Ulica|ul\.|Rue|Route|Chemin)\s(?:[\p{L}'’.-]{1,24}\s){0,5}?[\p{L}'’.-]{1,24},?\s(?:n\.?º?\s?)?\d{1,4}(?!\w)/gu,
  ],
  [
    'box',
    /\bP\.?\s?O\.?\s?Box:?\s?\d{1,7}(?:-\d{3,7})?\b|\bPost(?:al)? (?:Office )?Box\s?\d{1,7}\b|\bPostfach\s\d{2,7}\b|\bBox\s\d{2,6}\b/gi,
  ],
  [
    'building',
    new RegExp(
      String.raw`(?<![\p{L}-])(?:\p{Lu}[\p{L}'’.-]{1,24}\s){1,4}(?:${HOUSE})\b|(?<![\p{L}-])(?:${BUILDING})\s#?\d{1,5}\b`,
      'gu',
    ),
  ],
  ['road', new RegExp(String.raw`(?<![\p{L}-])(?:\p{Lu}[\p{L}'’.-]{1,24}\s){1,3}(?:${ROAD})\b`, 'gu')],
  ['postcode', new RegExp(String.raw`(?<![\p{L}])(?:${US_STATE}),?\s{1,2}\d{5}(?:-\d{4})?(?!\w)`, 'gu')],
  [
    'postcode',
    /(?<!\w)(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d|[A-Z]\d[\dW]\s?[A-Z\d]{4}|(?:NSW|VIC|QLD|WA|SA|TAS|ACT)\s\d{4}|\d{4}\s?[A-Z]{2}(?=,?\s\p{Lu})|Dublin\s\d{1,2})(?!\w)/gu,
  ],
  ['town', /(?<!\p{L})\p{Lu}\p{Ll}{2,}[,\s–-]{1,3}\d{3}[ -]\d{2,4}(?![\w-])/gu],
  // One pattern for each order: in "Colonnes, 75002 Paris" the first match must not take the figures from the second.
  [
    'town',
    /(?<![\w.-])(?:[A-Z]{1,3}[ -])?(?!(?:19|20)\d\d\s)\d{3,6}(?:[ -]\d{2,4})?,?\s\p{Lu}(?:\p{Ll}{2,}|\p{Lu}{3,})/gu,
  ],
  ['town', /(?<!\p{L})\p{Lu}\p{Ll}{2,}[,\s–-]{1,3}(?:[A-Z]{1,3}[ -])?\d{5,6}(?!\w)/gu],
  ['country', new RegExp(String.raw`(?<!\p{L})(?:${COUNTRY})(?!\p{L})`, 'gu')],
];
/** No address has more parts. */
const MOST_PARTS = 12;
/** Parts that end an address. */
const PLACES: ReadonlySet<PartKind> = new Set(['postcode', 'town', 'country']);
/** Between two parts of one address stand at most so many characters and so many words in lower case. */
const GAP = 60;
const SMALL_WORDS = 2;
/** A line of an address is no longer than this. */
const LINE = 90;
/** An address that starts on one line ends within so many more. */
const LINES = 5;

const HINT = new RegExp(
  String.raw`\b(?:${ROAD}|${BUILDING}|Box|Postfach|rue|avenue|boulevard|place|quai|Via|Viale|Piazza|Calle|Paseo|Avenida|Av|Rua|Carrer|Ulica|ul|Route|Chemin|(?:postal|mailing) address|registered (?:office|address)|by (?:post|mail) (?:at|to)|headquartered)\b|[A-Z]{2},?\s\d{5}|[A-Z]\d[A-Z\d]?\s?\d[A-Z]|(?:sse|ße|str\.|gasse|platz|weg|allee|damm|ring|ufer|gatan|vägen|katu|tie|gade|vej|laan|straat|kade|gracht|plein)\s\d`,
);

/** A paragraph that is an address alone is no longer, and it ends in a country. */
const LONGEST_ALONE = 240;
const ENDS_ALONE = /\d{4}[^\d].{0,60}\p{L}\.?$/su;

/** A quick look, because most text holds no address. */
const couldHold = (text: string) => /\d/.test(text) && HINT.test(text);

function findParts(text: string): Part[] {
  const found: Part[] = [];
  const taken = new Uint8Array(text.length);
  for (const [kind, pattern] of PARTS) {
    for (const match of allMatches(text, pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      let free = true;
      for (let at = start; at < end && free; at += 1) free = taken[at] === 0;
      if (!free) continue;
      taken.fill(1, start, end);
      found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What an address follows: then a name with a figure is a street whatever it is called. */
const ANNOUNCED =
  /\b(?:(?:postal|mailing) address(?: is|:)?|registered (?:office|address)(?: is)?(?: located)?(?: at|:)?|by (?:post|mail)(?: at| to|:)|headquartered at|head office(?: is)?(?: located)? at)\s{0,2}:?\s?(\p{Lu}[\p{L}’'.-]{1,24}(?:\s[\p{L}’'.-]{1,24}){0,3}\s\d{1,4}[a-zA-Z]?,\s(?:\p{Lu}\p{L}{1,24}\s)?)$/u;
/** A line that says itself that it is one. */
const LABELLED = /(?:^|\n)(?:(?:Our|Postal|Mailing|Company|Office|Registered)\s)?Address:\s{0,3}([^\n:]{0,110})$/;
/** A street announced that way is no longer. */
const STREET = 160;

/** Whether the parts make an address that a letter would reach: a street or box, and a place. */
function isComplete(text: string, parts: readonly Part[]): boolean {
  const has = (...kinds: PartKind[]) => parts.some(({ kind }) => kinds.includes(kind));
  const place = has('postcode', 'town');
  if (has('street', 'box')) return place || (has('street') && has('country')) || namesTown(text, parts);
  if (has('postcode') && has('building', 'road')) return true;
  return has('building') && has('country') && (has('road') || has('town'));
}

const TOWN = new RegExp(
  String.raw`^(?:,|\n|\s[-–])\s?(?:[^,\n.]{0,30}(?:,|\n)\s?)?(?=(?!(?:${BUILDING})\b)\p{Lu}\p{L}{2,}(?:\s\p{Lu}\p{L}+){0,2}(?:[,.\n]|$))`,
  'u',
);

/** "…, Springfield" right behind the street. */
function namesTown(text: string, parts: readonly Part[]): boolean {
  const street = parts.find(({ kind }) => kind === 'street' || kind === 'box');
  const town = street && TOWN.exec(text.slice(street.end));
  if (!town) return false;
  const at = street.end + town[0].length;
  return !parts.some(({ start, end }) => start <= at && at < end);
}

/** Whether a part belongs to the address that the parts before it make, and does not start the next one. */
function continues(text: string, cluster: readonly Part[], part: Part): boolean {
  const before = cluster.at(-1);
  if (!before) return true;
  if (cluster.length >= MOST_PARTS) return false;
  const gap = text.slice(before.end, part.start);
  if (gap.length > GAP || (gap.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) > SMALL_WORDS) return false;
  if (cluster.some(({ kind }) => kind === 'country')) return part.kind === 'postcode' && gap.length < 12;
  const street = cluster.findIndex(({ kind }) => kind === 'street' || kind === 'box');
  const placed = street >= 0 && cluster.slice(street).some(({ kind }) => PLACES.has(kind));
  return !placed || PLACES.has(part.kind);
}

/** Every postal address in a text. */
function findAddresses(text: string): Span[] {
  if (!couldHold(text)) return [];
  const found: Span[] = [];
  let cluster: Part[] = [];
  const close = () => {
    // "Tidewater Ireland Ltd, 4 Quay Row": the country there belongs to the name.
    const from = cluster.findIndex(({ kind }) => kind !== 'country' && kind !== 'town');
    const parts = cluster.slice(Math.max(0, from));
    const [first] = parts;
    const last = parts.at(-1);
    cluster = [];
    if (!first || !last) return;
    const street = PLACES.has(first.kind) && ANNOUNCED.exec(text.slice(Math.max(0, first.start - STREET), first.start));
    const labelled = LABELLED.exec(text.slice(Math.max(0, first.start - STREET), first.start));
    if (labelled && parts.some(({ kind }) => PLACES.has(kind)))
      found.push({ start: first.start - (labelled[1]?.length ?? 0), end: last.end });
    else if (street) found.push({ start: first.start - (street[1]?.length ?? 0), end: last.end });
    else if (isComplete(text, parts)) found.push({ start: first.start, end: last.end });
  };
  for (const part of findParts(text)) {
    if (!continues(text, cluster, part)) close();
    cluster.push(part);
  }
  close();
  return found;
}

const addressesOf = perLeaf(({ text }: Leaf): readonly Span[] => {
  const found = findAddresses(text);
  const others = announcedAddresses(text).filter(
    ({ start, end }) => !found.some((known) => known.start < end && start < known.end),
  );
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.start - b.start);
});
/** Whether a line starts an address that goes on below. */
const startsAddress = perLeaf(
  (leaf: Leaf) =>
    leaf.text.length <= LINE &&
    couldHold(leaf.text) &&
    findParts(leaf.text).some(({ kind }) => kind !== 'country' && kind !== 'town'),
);

/** A postal address on one line or several. */
export interface WrittenAddress {
  /** The blocks that it stands in and the range of each one's prose. */
  readonly lines: readonly (Span & { readonly block: Block })[];
  readonly text: string;
}

/** The prose of a block with the line breaks of its source, which stand as spaces in it; as long as before. */
function asWritten(block: Block, source: string): string {
  if (block.leaf.singleLine) return block.text;
  return block.text.replace(/ /g, (space, at: number) =>
    /[\r\n]/.test(source.charAt(block.sourceSpan(at, at + 1).start)) ? '\n' : space,
  );
}

/** A paragraph that is an address and nothing else, in the form of whichever country. */
function addressAlone(block: Block, source: string): Span[] {
  return block.kind === 'heading' || !mayStandAlone(block.leaf) ? [] : wholeAddress(asWritten(block, source));
}

const mayStandAlone = ({ text }: Leaf) => text.length <= LONGEST_ALONE && ENDS_ALONE.test(text);

const addressed = blocksWith((leaf) => startsAddress(leaf) || addressesOf(leaf).length > 0 || mayStandAlone(leaf));

/** Every postal address of a document, in order. */
export function findPostalAddresses(document: PolicyDocument): WrittenAddress[] {
  const { blocks, text: source } = document;
  const found: WrittenAddress[] = [];
  let next = 0;
  for (const block of addressed(document)) {
    const { index } = block;
    if (index < next) continue;
    const run = startsAddress(block.leaf) ? addressOver(blocks.slice(index, index + LINES + 1)) : undefined;
    if (run && run.lines.length > 1) {
      found.push(run);
      next = index + run.lines.length;
      continue;
    }
    const known = addressesOf(block.leaf);
    for (const span of known.length > 0 ? known : addressAlone(block, source))
      found.push({ lines: [{ block, ...span }], text: block.text.slice(span.start, span.end).replace(/\n/g, ', ') });
  }
  return found;
}

/** The address that the blocks' lines make together, where they make one: the longest that starts on the first. */
function addressOver(blocks: readonly Block[]): WrittenAddress | undefined {
  const lines: Block[] = [];
  let best: WrittenAddress | undefined;
  let length = 0;
  for (const block of blocks) {
    if (block.text.length > LINE || block.text === '') break;
    lines.push(block);
    length += block.text.length + 1;
    const text = lines.map((line) => line.text).join('\n');
    const [address] = findAddresses(text);
    if (!address || address.start > (lines[0]?.text.length ?? 0)) continue;
    // The last line adds nothing: the address ended above it.
    if (lines.length > 1 && address.end < length - block.text.length) break;
    best = {
      lines: lines.map((line, i) => ({
        block: line,
        start: i === 0 ? address.start : 0,
        end: i === lines.length - 1 ? address.end - (length - 1 - line.text.length) : line.text.length,
      })),
      text: text.slice(address.start, address.end).replace(/\n/g, ', '),
    };
  }
  return best;
}
