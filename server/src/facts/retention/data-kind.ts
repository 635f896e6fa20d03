import { dataCategories } from '../../knowledge/data-categories';
import { findWords } from '../../text/words';

/** What a noun phrase means as data, so that two phrases can be compared. */
export interface DataKind {
  /** Equal for phrases that mean the same: "call recordings", "recordings of calls". */
  readonly key: string;
  /** For messages. */
  readonly label: string;
  /**
   * - `named`: a kind of its own ("log files", "interview notes")
   * - `all`: personal data in general ("your information", "the data we collect about you")
   * - `pointed`: what only the context tells ("the data", "this information", "it")
   * - `some`: an open part ("certain information", "some of your data")
   */
  readonly reach: 'named' | 'all' | 'pointed' | 'some';
  /** What narrows a named kind further: words of "messages with drivers", "recordings that are evidence". */
  readonly narrowing: string;
  /** Nobody is identified by it. */
  readonly anonymous: boolean;
}

const words = (list: string) => new Set(list.split(/\s+/));

/** Words that mean data in general. */
const DATA = words('data datum information info record detail pii pi');
const DETERMINERS = words(
  'not single additional further extra almost nearly no none the a an your our my their his her its any all every each both these those this that such said same following above other certain some most many relevant applicable corresponding respective',
);
const POINTING = words('this that these those such same it they them the');
const PERSONAL = words('your personal personally private');
const PARTIAL = words(
  'some certain other additional further extra most many limited various specific remaining residual much majority element elements part parts portion portions',
);
/** Readers in general: "user data" is personal data, "user messages" are messages. */
const READERS = words(
  'user customer member client subscriber player donor supporter patron passenger traveller traveler shopper buyer viewer listener attendee individual person people consumer guest reader personal personally private identifiable identifying subject end-user enduser website site web',
);
/** What may stand before "of" without being the thing itself: "copies of", "categories of". */
const PARTITIVES = words(
  'any all some most part copy category type kind piece set list amount collection each many much rest item form element majority portion bit',
);
/** Words that open what stands behind the noun and tells more about it. */
const OPENS_TAIL = words(
  'that which who whose where about regarding concerning relating related associated connected collected provided submitted obtained received stored processed used sent generated contained shared uploaded created gathered given needed required necessary held kept with from in on for by during via through to including include such like as when while if under between after at within across containing contain gained acquired entered made posted published transmitted supplied left you we they i according pursuant described outlined mentioned specified listed recorded logged pertaining linked tied resulting arising available',
);
const EVERYTHING = /^(?:nothing|none|everything|anything)$/;
const ABOUT = words('about regarding concerning on relating related');
const BELONGS = words('from to in on');
/** What opens a reference to rules or to another place of the text. */
const REFERENCE =
  /^(?:accordance|according|pursuant|described|outlined|set|mentioned|specified|listed|permitted|authori[sz]ed|otherwise)$/;
const PARTICIPLES = /^(?:collected|provided|submitted|stored|processed|uploaded|recorded|shared|generated|required)$/;
/** Words of a tail that narrow nothing: the reader, the service, the fact of collecting. */
const PLAIN_TAIL = words(
  `you your we us our i my it its they them that which who is are was were be been has have had do does may can will would
  about regarding concerning relating related associated connected collect collected provide provided submit submitted
  obtain obtained receive received store stored process processed use used send sent generate generated contain contained
  share shared upload uploaded create created gather gathered give given hold held kept keep need needed necessary required
  with from in on for by during via through to of the a an and or any all such as like when while if under at within across
  including include service services website websites site sites app apps application platform system systems server
  servers database databases software product products user users customer customers account policy notice section above
  below herein here otherwise directly voluntarily automatically also only this these those their other personally
  personal information data details records purpose purposes described using visiting visit way ways person individual
  identify identifies relate relates hereby applicable said course company connection relation file files privacy described terms statement stated full plain form respect behalf`,
);
const ANONYMOUS = /anonym|aggregat|de-?identif|pseudonym|\bstatistic|non-?personal|unidentif|non-?identif/;

/** The singular of a word in lower case; regular plurals only. */
function singular(word: string): string {
  const lower = word.toLowerCase().replace(/’/g, "'").replace(/'s?$/, '');
  if (lower === 'cookies' || lower === 'selfies' || lower === 'movies') return lower.slice(0, -1);
  if (/(?:ss|us|is|data)$/.test(lower) || lower.length < 3) return lower;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(lower)) return lower.slice(0, -2);
  return lower.replace(/s$/, '');
}

const plain = (word: string) => (DATA.has(word) ? 'data' : word === 'e-mail' ? 'email' : word);

/** Names of the known kinds, by their words. */
const NAMED: ReadonlyMap<string, string> = new Map(
  [...dataCategories].flatMap(([id, { names }]) =>
    names.map((name): [string, string] => [name.split(' ').map(singular).map(plain).join(' '), id]),
  ),
);
const LONGEST_NAME = 4;

/** Replaces the longest runs of words that name a known kind by that kind's id. */
function nameKnown(list: readonly string[]): string[] {
  const result: string[] = [];
  for (let i = 0; i < list.length;) {
    let taken = 1;
    let name = list[i] ?? '';
    for (let size = Math.min(LONGEST_NAME, list.length - i); size >= 1; size -= 1) {
      const id = NAMED.get(list.slice(i, i + size).join(' '));
      if (id === undefined) continue;
      [taken, name] = [size, `#${id}`];
      break;
    }
    result.push(name);
    i += taken;
  }
  return result;
}

/** The words before the tail, and the tail. */
function splitTail(list: readonly string[]): { head: string[]; tail: string[] } {
  let noun = false;
  for (const [index, word] of list.entries()) {
    const opens = OPENS_TAIL.has(word) && (noun || !PARTICIPLES.test(word));
    if (opens && noun) return { head: list.slice(0, index), tail: list.slice(index) };
    if (opens && !POINTING.has(word)) return { head: [], tail: list.slice(index) };
    if (!DETERMINERS.has(word) && word !== 'and' && word !== 'or' && !PARTICIPLES.test(word)) noun = true;
  }
  return { head: [...list], tail: [] };
}

/**
 * Puts what stands behind "of" before it: "recordings of calls" → "calls recordings", "data of guests" → "guests data";
 * drops "copies of".
 */
function turnOf(list: readonly string[]): string[] {
  const at = list.indexOf('of');
  if (at < 0) return [...list];
  const before = list.slice(0, at);
  const after = turnOf(list.slice(at + 1)).filter((word) => !DETERMINERS.has(word));
  const head = before.filter((word) => !DETERMINERS.has(word));
  const told = head.filter((word) => !PARTITIVES.has(singular(word)));
  return [...after, ...told.map((word) => (DATA.has(singular(word)) ? 'data' : word))];
}

/** What narrows: the words of a tail that say more than that the data are ours or yours. */
function narrowingOf(tail: readonly string[]): string[] {
  // "with us", "with our support team": the other side of it is the policy's own organisation.
  const at = tail.findIndex(
    (word, i) => word === 'with' && tail.slice(i + 1, i + 3).some((next) => next === 'us' || next === 'our'),
  );
  const from = at < 0 ? tail : tail.slice(0, at);
  const reference = from.findIndex((word) => REFERENCE.test(word));
  const rest = reference < 0 ? from : from.slice(0, reference);
  return rest.filter((word) => !PLAIN_TAIL.has(word) && word.length > 1).map(singular);
}

/**
 * The words of a short tail that could as well stand in front: "recordings from our cameras" are camera recordings,
 * "data about purchases" are purchase data.
 */
function turnedTail(part: readonly string[], tail: readonly string[]): string[] {
  const data = DATA.has(singular(part.at(-1) ?? ''));
  if (tail.length > 5 || !(data ? ABOUT : BELONGS).has(tail[0] ?? '') || tail.some((word) => REFERENCE.test(word)))
    return [];
  const to = data && (tail[0] === 'relating' || tail[0] === 'related') ? 2 : 1;
  return tail.slice(to).filter((word) => !PLAIN_TAIL.has(word) && !OPENS_TAIL.has(word));
}

function kindOfPart(part: readonly string[], tail: readonly string[], pointing: boolean): DataKind | undefined {
  const turned = turnedTail(part, tail);
  if (pointing) return { key: 'data', label: 'data', reach: 'pointed', narrowing: '', anonymous: false };
  const bare = turnOf(turned.length > 0 ? [...part, 'of', ...turned] : part)
    .filter((word) => !DETERMINERS.has(word))
    .map(singular)
    .map(plain);
  if (bare.every((word) => EVERYTHING.test(word)) && bare.length > 0)
    return { key: 'data', label: 'personal data', reach: 'all', narrowing: '', anonymous: false };
  const content = bare.filter((word) => !READERS.has(word));
  const narrowing = narrowingOf(turned.length > 0 ? [] : tail);
  const text = [...part, ...tail].join(' ');
  const anonymous = ANONYMOUS.test(text);
  const named = nameKnown(content).filter((word) => word !== 'data');
  const plainly = named.filter((word) => !PARTICIPLES.test(word));
  const concrete = plainly.length > 0 ? plainly : named;
  if (concrete.length > 0) {
    const known = concrete.length === 1 ? dataCategories.get(concrete[0]?.replace('#', '') ?? '') : undefined;
    const label = known?.label ?? part.filter((word) => !DETERMINERS.has(word)).join(' ');
    const key = [...new Set(concrete)].sort().join(' ');
    return { key, label, reach: 'named', narrowing: [...new Set(narrowing)].sort().join(' '), anonymous };
  }
  if (bare.length === 0) return undefined;
  const base = { key: 'data', label: 'data', narrowing: '', anonymous };
  if (part.some((word) => PARTIAL.has(word))) return { ...base, reach: 'some' };
  if (narrowing.length > 0) {
    const key = `data: ${[...new Set(narrowing)].sort().join(' ')}`;
    return { ...base, key, label: 'these data', reach: 'named' };
  }
  const pointers = part.filter((word) => POINTING.has(word));
  const personal = part.some((word) => PERSONAL.has(word));
  const points = tail.length === 0 && !part.includes('all') && pointers.some((word) => word !== 'the' || !personal);
  return { ...base, label: 'personal data', reach: points ? 'pointed' : 'all' };
}

/** "Information about your health and your origin": each known kind that the tail names; empty where it names others too. */
function kindsAbout(head: readonly string[], tail: readonly string[]): DataKind[] {
  const joins = tail.some((word) => word === 'and' || word === 'or' || word === ',');
  if (!joins || !ABOUT.has(tail[0] ?? '') || tail.length > 16) return [];
  if (!head.every((word) => DETERMINERS.has(word) || READERS.has(word) || DATA.has(word))) return [];
  const kinds = readDataKinds(tail.slice(1).join(' ').replaceAll(' ,', ','));
  return kinds.every(({ key }) => /^#[\w-]+$/.test(key)) ? kinds : [];
}

/**
 * Reads a noun phrase as kinds of data, one for each of its members ("applications and CVs").
 *
 * @param phrase the words as they stand, with determiners and what follows the noun.
 * @returns an empty list where the phrase names nothing.
 */
export function readDataKinds(phrase: string): DataKind[] {
  const list = [...findTokens(phrase)];
  // "normally your data", "4.1 your data"
  while (list.length > 1 && /^\d|^[a-z]{3,}ly$|^,$/.test(list[0] ?? '')) list.shift();
  const { head, tail } = splitTail(list);
  const about = kindsAbout(head, tail);
  if (about.length > 0) return about;
  const parts: string[][] = [[]];
  for (const word of head) {
    if (word === ',' || word === 'and' || word === 'or' || word === '&' || word === '/') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const kinds: DataKind[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    const pointing = part.every((word) => POINTING.has(word));
    const kind = kindOfPart(part, part === parts.at(-1) ? tail : [], pointing);
    if (kind && !kinds.some((other) => other.key === kind.key)) kinds.push(kind);
  }
  return kinds;
}

/** Words in lower case with the commas and slashes between them. */
function* findTokens(phrase: string): Iterable<string> {
  const text = phrase.replace(/\([^()]{0,200}\)/g, ' ');
  let end = 0;
  for (const word of findWords(text)) {
    const between = text.slice(end, word.start);
    if (end > 0 && /[,/&]/.test(between)) yield ',';
    yield word.text.toLowerCase().replace(/’/g, "'");
    end = word.end;
  }
}
