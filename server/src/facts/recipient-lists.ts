import { perLeaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import { sentencesOf, type Block, type Passage } from '../document/passage';
import type { Span } from '../text/span';
import { nameWords, squash } from './contact/brand';
import type { ReadFact } from './facts';
import { allMatches } from '../text/matches';
import { wordHint } from './terms/word-hints';

/** A recipient that a sentence names and that a list which calls itself complete does not have. */
export interface UnlistedRecipient {
  /** The name. */
  readonly at: Passage;
  /** The sentence that announces the list. */
  readonly list: Passage;
}

const PARTIES = String.raw`(?:sub-?processors?|(?:service |hosting |payment |external )?providers?|processors?|vendors?|recipients?|third parties|companies|partners)`;
/** What announces a list as complete: "only with the following providers:", "All our processors are:". */
const COMPLETE = new RegExp(
  [
    String.raw`\b(?:only|exclusively|solely|nobody but|none but|no one but)\b[^.;:]{0,80}?\b(?:following|these)\b[^.;:]{0,30}?\b${PARTIES}\b`,
    String.raw`\b(?:following|these)\b[^.;:]{0,30}?\b${PARTIES}\b[^.;:]{0,20}?\b(?:and no others?|and nobody else|and no one else|exclusively|only)\b`,
    String.raw`\b(?:complete|full|exhaustive|conclusive) list\b[^.;:]{0,60}?\b${PARTIES}\b`,
    String.raw`\b(?:all|every one)\b (?:of )?(?:our|the)? ?${PARTIES}\b[^.;:]{0,60}?\b(?:are|is|below|here|following)\b`,
    String.raw`\b(?:no|not)\b[^.;:]{0,60}?\b${PARTIES}\b[^.;:]{0,40}?\b(?:other than|except(?: for)?|apart from|besides)\b[^.;:]{0,20}?\b(?:following|these)\b`,
  ].join('|'),
  'i',
);
const OPEN =
  /\b(?:such as|for example|for instance|e\.g\.|includ(?:e|es|ing)|among(?:st)? others|among other|mainly|typically|may change|categor(?:y|ies)|types? of|kinds? of)\b/i;
/** Somebody who works with the data: "hosted by Orca", "our provider Orca", "we use Orca to send letters". */
const WORD = String.raw`\p{Lu}[\p{L}\d&’-]{1,30}(?:\.\p{L}{2,10})?`;
const NAME = String.raw`((?:${WORD}\s){0,3}${WORD})`;
const USED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:hosted|processed|stored|handled|operated|sent|delivered|managed) (?:for us )?(?:by|with|at) (?:our provider )?${NAME}(?=[\s,.;)]|$)`,
    'gu',
  ),
  new RegExp(String.raw`\bour (?:[\w-]+ ){0,2}(?:provider|processor|vendor|partner),? ${NAME}(?=[\s,.;)]|$)`, 'gu'),
  new RegExp(
    String.raw`\b[Ww]e (?:also )?use ${NAME} (?:to (?:host|send|store|process|measure|analy[sz]e|bill|collect|manage|deliver|handle)|for (?:hosting|payments?|e-?mail|analytics|statistics|billing|newsletters?|support|backups?))\b`,
    'gu',
  ),
];
const LETTERS = 3;
/** Capitalised words that are nobody's name. */
const NOBODY =
  /^(?:The|Our|Your|This|These|Those|Section|Article|GDPR|Standard|Contractual|Clauses|European|Union|Commission|United|States|Kingdom|EU|EEA|UK|US|USA|Customers?|Users?|Members?|Personal|Data|Cookies?|Services?|Providers?|Partners?|Affiliates?|Third|Parties|Platform|Website|Site|App|Account|Content|Privacy|Policy|Law|Courts?|Police|Germany|France|Ireland|Europe|America)$/;

const tellingWords = (name: string): string[] =>
  nameWords(name)
    .filter((word) => !NOBODY.test(word))
    .map(squash)
    .filter((word) => word.length >= LETTERS);

const namesParties = wordHint(/processors?$|providers?$|vendors?$|recipients?$|^parties$|^companies$|^partners$/i);

const announcement = perLeaf((leaf): Span | undefined => {
  if (leaf.kind === 'code' || leaf.quoted || leaf.kind === 'cell' || !namesParties(leaf)) return undefined;
  const last = sentencesOf(leaf).at(-1);
  if (!last) return undefined;
  const text = leaf.text.slice(last.start, last.end);
  return COMPLETE.test(text) && !OPEN.test(text) ? last : undefined;
});

const usedIn = perLeaf((leaf): readonly Span[] => {
  if (leaf.kind === 'code' || leaf.quoted) return [];
  return USED.flatMap((shape) =>
    allMatches(leaf.text, shape).flatMap((match) => {
      const name = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      return tellingWords(name).length > 0 ? [{ start, end: start + name.length }] : [];
    }),
  );
});

const announcing = blocksWith(announcement);
const naming = blocksWith(usedIn);

/** The items or cells that follow an announcement. */
function listBehind(blocks: readonly Block[], from: number): Block[] {
  const [first] = blocks.slice(from + 1, from + 2);
  if (first?.group === undefined) return [];
  const items: Block[] = [];
  for (let i = from + 1; blocks[i]?.group === first.group; i += 1) {
    const block = blocks[i];
    if (block) items.push(block);
  }
  return items;
}

/** "Marlin Couriers": a kind of recipient in capitals, with a name in front. */
function wholeName({ block, start, end, text }: Passage): Passage | undefined {
  if (!/^\p{Lu}/u.test(text)) return undefined;
  const before = NAME_BEFORE.exec(block.text.slice(0, start))?.[0];
  return before === undefined ? undefined : block.passage(start - before.length, end);
}
const NAME_BEFORE = /(?<=[\p{Ll},]\s)(?:\p{Lu}[\p{L}\d&’-]{1,30}\s){1,3}$/u;

/**
 * Names of those who handle data that stand somewhere else than in the list of recipients that calls itself complete.
 * None without such a list, or where it names kinds of recipients and nobody.
 */
export const readUnlistedRecipients: ReadFact<readonly UnlistedRecipient[]> = (
  document,
  { practices, definitions, identity },
) => {
  const { blocks, title } = document;
  const lists = announcing(document).flatMap((block) => {
    const at = announcement(block.leaf);
    const items = at ? listBehind(blocks, block.index) : [];
    const named = items.filter(({ text }) => tellingWords(text.slice(0, 40)).length > 0).length;
    return at && items.length > 1 && named * 2 >= items.length && !items.some(({ text }) => OPEN.test(text))
      ? [{ at: block.passage(at.start, at.end), items }]
      : [];
  });
  const [list] = lists;
  if (!list) return [];
  const members = new Set(lists.flatMap(({ items }) => items));
  const listed = squash([...members].map(({ text }) => text).join(' '));
  const own = [
    title?.title ?? '',
    identity.name?.text ?? '',
    ...definitions.flatMap(({ names, meaning }) => [meaning?.text ?? '', ...names.map(({ text }) => text)]),
  ]
    .map(squash)
    .join(' ');
  const shared = practices
    .filter(({ action, negated, actor }) => action === 'share' && !negated && actor.kind === 'we')
    .flatMap(({ recipients }) => recipients.flatMap(({ kind, at }) => (kind === 'named' ? at : (wholeName(at) ?? []))));
  const used = naming(document).flatMap((block) =>
    usedIn(block.leaf).map(({ start, end }) => block.passage(start, end)),
  );
  const told = new Set<string>();
  return [...shared, ...used]
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap((at) => {
      const [word] = tellingWords(at.text);
      if (word === undefined || members.has(at.block) || listed.includes(word) || own.includes(word) || told.has(word))
        return [];
      told.add(word);
      return [{ at, list: list.at }];
    });
};
