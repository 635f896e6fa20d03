import { perLeaf } from '../document/leaf';
import { proseWith } from '../document/leaf-group';
import { sentencesOf, type Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Span } from '../text/span';
import { lettersOf, nameWords, squash } from './contact/brand';
import type { ReadFact } from './facts';
import { allMatches } from '../text/matches';
import { textHint, wordHint, type LeafHint } from './terms/word-hints';

/** A name where only the organisation's own, or its service's, makes sense, that the rest of the text does not know. */
export interface ForeignName {
  /** The name. */
  readonly at: Passage;
  /** A place that gives the name by which the text otherwise goes. */
  readonly own: Passage;
}

const WORD = String.raw`\p{Lu}[\p{L}\d&’-]{1,30}(?:\.\p{Ll}{2,4})?`;
const NAME = String.raw`((?:${WORD}\s){0,3}${WORD})`;
/** "Orca Sails (“we”, “us”)": it begins with whatever is capitalised, so that its end is looked for first. */
const INTRODUCTION = new RegExp(
  String.raw`(?<!\p{L})${NAME},?\s\((?:hereinafter |referred to as |collectively )?["“](?:we|us|our)["”]`,
  'gu',
);
const SHORT_FORM = /["“](?:we|us|our)["”]/;
/**
 * Phrases that speak of the organisation or its service, whatever name stands in them (the first group), each behind
 * what stands in every text that has it, which is far quicker to look for.
 */
const SLOTS: readonly (readonly [hint: LeafHint, pattern: RegExp])[] = [
  // "At Orca Sails, we …", "We at Orca Sails"
  [wordHint(/^At$/), new RegExp(String.raw`(?:^|[.:]\s)(?:Here\s)?At\s${NAME},\s(?:we|our|your privacy)\b`, 'gu')],
  [textHint(/\b[Ww]e at /), new RegExp(String.raw`\b[Ww]e at ${NAME}(?=[\s,.])`, 'gu')],
  [textHint(SHORT_FORM), INTRODUCTION],
  // "This Orca Sails Privacy Policy", "Orca Sails's Privacy Policy explains how we"
  [
    textHint(/\b[Tt]his\s[^a-z]/),
    new RegExp(String.raw`\b[Tt]his\s${NAME}\s(?:Privacy|Cookie)\s(?:Policy|Notice|Statement)\b`, 'gu'),
  ],
  // "Welcome to Orca Sails", "Thank you for visiting Orca Sails"
  [
    wordHint(/^(?:[Ww]elcome|[Tt]hank)$/),
    new RegExp(
      String.raw`\b(?:[Ww]elcome to|[Tt]hank you for (?:visiting|using|choosing))\s${NAME}(?=[\s,.!’'])`,
      'gu',
    ),
  ],
  // "By using Orca Sails, you agree"
  [
    wordHint(/^(?:using|accessing|visiting|joining|continuing)$/),
    new RegExp(
      String.raw`\b[Bb]y (?:using|accessing|visiting|joining|continuing to use)\s(?:the\s)?${NAME}(?:['’]s)?(?:\s(?:website|site|app|services?|platform))?,\s(?:you|I)\b`,
      'gu',
    ),
  ],
  // "Your Orca Sails account"
  [
    textHint(/\b[Yy]our [^a-z]/),
    new RegExp(String.raw`\b[Yy]our ${NAME}\s(?:account|profile|subscription|membership)\b`, 'gu'),
  ],
];
/** So few mentions are what a template left behind. */
const MOST_MENTIONS = 3;
/** The text's own name is at home in it. */
const LEAST_OWN = 3;
/** A name has a word of so many letters, or nobody could tell it from others. */
const LETTERS = 4;
/** What reader's accounts elsewhere are called, and what everybody signs in with. */
const KNOWN =
  /^(?:Google|Facebook|Meta|Apple|Microsoft|Amazon|Twitter|X|LinkedIn|Instagram|Discord|Steam|GitHub|PayPal|Stripe|YouTube|TikTok|Twitch|Spotify|Xbox|PlayStation|Nintendo|Android|iOS|Outlook|Skype|Windows|WordPress|Slack|Zoom|Dropbox|Yahoo|OneDrive|Snapchat|Pinterest|Reddit|WhatsApp|Firefox|Mozilla|Internet|European|California|Customer|User|Member|Business|Premium|Pro|Free|Visitor|Personal|Client|Company|Organi[sz]ation|Administrator|Services?|Platform|Website|Site|App|Application|Apps|Software|Products?)\b/;

const slotsIn = perLeaf((leaf): readonly Span[] => {
  const { text, kind, quoted } = leaf;
  if (kind === 'code' || quoted) return [];
  return SLOTS.flatMap(([hint, pattern]) =>
    (hint(leaf) ? allMatches(text, pattern) : []).flatMap((match) => {
      const name = match[1] ?? '';
      const start = match.index + match[0].indexOf(name);
      return isName(name) ? [{ start, end: start + name.length }] : [];
    }),
  );
});

const slotted = proseWith(slotsIn);

const isName = (name: string): boolean =>
  !KNOWN.test(name) && nameWords(name).some((word) => squash(word).length >= LETTERS);

/** How often a name's first telling word stands in a text, and beside which others. */
class Mentions {
  constructor(private readonly document: PolicyDocument) {}

  /** Whether the word, as its letters, stands in the text at least so often. */
  reach(word: string, least: number): boolean {
    let count = 0;
    for (const { leaf } of this.document.blocks) {
      const letters = lettersOf(leaf);
      for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length)) count += 1;
      if (count >= least) return true;
    }
    return false;
  }

  /** Whether a sentence names both: "Orca is a brand of Pelagic". */
  together(word: string, own: ReadonlySet<string>): boolean {
    return this.document.blocks.some(({ leaf }) => {
      if (!lettersOf(leaf).includes(word)) return false;
      return sentencesOf(leaf).some(({ start, end }) => {
        const letters = squash(leaf.text.slice(start, end));
        return letters.includes(word) && [...own].some((other) => letters.includes(other));
      });
    });
  }
}

const telling = (name: string): string[] =>
  nameWords(name)
    .map(squash)
    .filter((word) => word.length >= LETTERS);

/**
 * Names that stand in the place of the organisation's own but that nothing else in the text knows: what a template left
 * behind. None where the text does not say by its title and by its wording whose it is, or where a sentence names both.
 */
export const readForeignNames: ReadFact<readonly ForeignName[]> = (document, { identity, definitions }) => {
  const slots = slotted(document).flatMap((block) =>
    slotsIn(block.leaf).map(({ start, end }) => block.passage(start, end)),
  );
  if (slots.length === 0) return [];
  const title = document.title?.titleAt;
  const meant = definitions.filter(({ names }) =>
    names.some(({ text }) => /^(?:we|us|our|(?:the )?company)$/i.test(text)),
  );
  const known = [title, identity.name, ...meant.flatMap(({ meaning }) => meaning ?? [])].filter(
    (at) => at !== undefined,
  );
  const own = new Set(known.flatMap(({ text }) => telling(text)));
  const mentions = new Mentions(document);
  const isOwn = ({ text }: Passage) => telling(text).some((word) => [...own].some((other) => alike(word, other)));
  const foreign = slots.filter((at) => !isOwn(at));
  if (foreign.length === 0) return [];
  const home = [...slots, ...known].find((at) =>
    telling(at.text).some((word) => own.has(word) && mentions.reach(word, LEAST_OWN)),
  );
  if (!home) return [];
  return foreign.flatMap((at): ForeignName[] => {
    const [word] = telling(at.text);
    if (word === undefined || mentions.reach(word, MOST_MENTIONS + 1)) return [];
    return mentions.together(word, own) ? [] : [{ at, own: home }];
  });
};

/** "orca" and "orcasails": one is the beginning or end of the other. */
const alike = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
