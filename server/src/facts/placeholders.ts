import { perLeaf, type Leaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import type { Block } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import {
  isBracketSlot,
  isDraftingNote,
  isTemplateSlot,
  isVariableSlot,
  slotField,
  type SlotField,
} from './placeholder-slots';
import { textHint, wordHint, type LeafHint } from './terms/word-hints';

/** Text that was left to be replaced. */
export interface Placeholder {
  /** In the document. */
  readonly span: Span;
  /** As written, brackets included. */
  readonly text: string;
  /** The words inside, as a hint at what belongs there; empty for a blank. */
  readonly slot: string;
  /** Which value of the organisation the words ask for. */
  readonly field: SlotField | undefined;
}

type Shape = 'note' | 'square' | 'bracket' | 'template' | 'variable' | 'blank' | 'letters' | 'word';

interface Hit extends Span {
  readonly shape: Shape;
  readonly slot: string;
}

/** What each shape is made of, and what stands in every text that has it: far quicker to look for. */
const PATTERNS: readonly (readonly [shape: Shape, hint: LeafHint, pattern: RegExp])[] = [
  ['note', textHint('['), /^\[([^[\]\n]{8,900})\]\.?$/g],
  ['square', textHint('['), /\[{1,2}([^[\]\n]{1,80})\]{1,2}/g],
  ['bracket', textHint('<'), /<{1,2}([^<>\n]{1,80})>{1,2}/g],
  ['bracket', textHint('{'), /(?<![\w{$])\{([A-Za-z][\w ]{0,60})\}(?!\})/g],
  ['template', textHint('{'), /\{\{([^{}\n]{1,80})\}\}|\$\{([^{}\n]{1,80})\}/g],
  ['variable', textHint('%'), /(?<![\w%])%([A-Za-z][A-Za-z_]{2,40})%(?![\w%\\/])/g],
  ['variable', textHint('«'), /«([^«»\n]{1,80})»/g],
  ['blank', textHint('___'), /(?<!\w)_{3,}(?!\w)/g],
  [
    'letters',
    textHint('X'),
    /(?<![\w/.-])X{1,4}(?=(?: \([X\d]{1,4}\))?[ -](?:business |calendar |working )?(?:hour|day|week|month|year)s?\b)/g,
  ],
  ['letters', textHint('YYYY'), /(?<![\w-])YYYY-MM-DD(?![\w-])/g],
  [
    'letters',
    textHint(/(?:XX|DD|MM)[/.-]/i),
    /(?<![\w/.-])(?:X{2}|DD|MM)([/.-])(?:X{2}|DD|MM)\1(?:X{2,4}|Y{2,4})(?![\w/-])/gi,
  ],
  [
    'letters',
    textHint('XX'),
    /(?<![\w-])\+?X{2,4}(?:[-. ]X{2,5}){1,3}(?![\w-]|[. ]\d)|(?<![\w/.-])(?:X{4,}|20XX)(?![\w-])/g,
  ],
  ['letters', textHint('xxxx'), /(?<![\w/.-])x{4,}(?![\w-])/g],
  ['letters', textHint('20YY'), /(?<![\w/.-])20YY(?![\w-])/g],
  ['letters', textHint('XX'), /(?<=[€$£] ?)X{2,4}(?!\w)|(?<![\w/.-])X{2,3}(?= ?%)/g],
  ['word', wordHint(/^(?:TODO|TBD|FIXME|lorem)/i), /(?<![\w./@#-])(?:TODO|TBD|FIXME)(?![\w@-]|\.\w)|\blorem ipsum\b/gi],
];

/** What may stand in a leaf's prose as a placeholder, by its shape and words alone; outermost and in order. */
const hitsOf = perLeaf((leaf): readonly Hit[] => {
  const { text } = leaf;
  const hits: Hit[] = [];
  const code = leaf.marks.filter(({ kind }) => kind === 'code');
  const inCode = ({ start, end }: Span) => code.some((mark) => mark.start <= start && end <= mark.end);
  for (const [shape, hint, pattern] of PATTERNS) {
    if (!hint(leaf)) continue;
    for (const match of allMatches(text, pattern)) {
      const inner = shape === 'letters' || shape === 'word' ? match[0] : (match[1] ?? match[2] ?? match[3] ?? '');
      const hit = { start: match.index, end: match.index + match[0].length, shape, slot: inner.trim() };
      if (isSlot(leaf, hit) && !inCode(hit)) hits.push(hit);
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return hits.filter((hit, i) => !hits.slice(Math.max(0, i - 3), i).some((other) => hit.start < other.end));
});

function isSlot(leaf: Leaf, hit: Hit): boolean {
  const { text } = leaf;
  const { slot, shape } = hit;
  switch (shape) {
    case 'note':
      return isDraftingNote(slot);
    case 'square':
      // "> [!IMPORTANT]" heads a call-out.
      if (leaf.quoted && hit.start === 0 && slot.startsWith('!')) return false;
      return isBracketSlot(slot, inCapitals(text, hit)) && !isForReader(text, hit) && !isIconOrLink(leaf, hit);
    case 'bracket':
      return isBracketSlot(slot, inCapitals(text, hit)) && !isForReader(text, hit);
    case 'template':
      return isTemplateSlot(slot);
    case 'variable':
      return isVariableSlot(slot) && !isDefinedName(text, hit);
    case 'letters':
      return isLeftOpen(text, hit);
    case 'word':
      return /^[A-Z]/.test(slot) ? slot === slot.toUpperCase() || /^lorem/i.test(slot) : /^lorem/i.test(slot);
    case 'blank':
      return true;
  }
}

/** Whether it stands alone in round brackets, as a name that is defined there: "(the «Shop»)". */
function isDefinedName(text: string, { start, end }: Span): boolean {
  return text[end] === ')' && /\((?:\p{L}{2,12} ){0,2}$/u.test(text.slice(Math.max(0, start - 28), start));
}

/** Whether guillemets are the document's quotation marks: some stand around words that nobody would replace. */
function quotesWithGuillemets({ text }: PolicyDocument): boolean {
  return text.includes('«') && allMatches(text, /«([^«»\n]{1,80})»/g).some(([, inner = '']) => !isVariableSlot(inner));
}

/** Keys that only the front matter of a page has which a site generator fills. */
const GENERATOR = /^(?:layout|permalink|eleventy\w*|templateEngineOverride)[ \t]*:/m;

/** Whether the page is a generator's template, so that `{{siteName}}` is one of its variables. */
function isGenerated({ text, frontMatter }: PolicyDocument): boolean {
  return frontMatter !== undefined && GENERATOR.test(text.slice(frontMatter.content.start, frontMatter.content.end));
}

/** A variable's name as programs write it: no spaces, no capitals throughout. */
const isIdentifier = (slot: string) => /^[a-z][\p{L}\p{N}_.-]*$/u.test(slot);

/** Whether the prose around is in capitals as well. */
function inCapitals(text: string, { start, end }: Span): boolean {
  const around = text.slice(Math.max(0, start - 80), start) + text.slice(end, end + 80);
  const upper = around.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = around.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > 20 && upper > lower * 4;
}

/**
 * Whether the reader is to fill it in: a variable part of a path through menus ("Settings → Apps → [App name]") or of
 * words in quotation marks that say more than the placeholder.
 */
function isForReader(text: string, { start, end }: Span): boolean {
  if (/[→>»›]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^\s?[→>»›]/.test(text.slice(end, end + 2)))
    return true;
  const quote = quoteAround(text, start, end);
  if (!quote) return false;
  const besides = text.slice(quote.start, start) + text.slice(end, quote.end);
  return (besides.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3;
}

/** Quotation marks reach no further than this. */
const QUOTE = 400;

/** What stands between the quotation marks around the range. */
function quoteAround(text: string, start: number, end: number): Span | undefined {
  const from = Math.max(0, start - QUOTE);
  const before = text.slice(from, start);
  const after = text.slice(end, end + QUOTE);
  const curly = before.lastIndexOf('“');
  if (curly > before.lastIndexOf('”')) {
    const close = after.search(/[”"]/);
    return close < 0 ? undefined : { start: from + curly + 1, end: end + close };
  }
  const straight = before.split('"').length - 1;
  const close = after.indexOf('"');
  return straight % 2 === 1 && close >= 0 ? { start: from + before.lastIndexOf('"') + 1, end: end + close } : undefined;
}

/** "[Email] hello@…" and "[Link]" beside a real link stand for a picture or the link's name. */
function isIconOrLink({ text, marks }: Leaf, { start, end, slot }: Hit): boolean {
  if (/^(?:link|url)$/i.test(slot) && slot !== slot.toUpperCase())
    return marks.some((mark) => mark.href !== undefined) || /^\s?[:(]|https?:/.test(text.slice(end, end + 12));
  return /^(?:e-?mail|phone|telephone|address|website)$/i.test(slot) && start === 0 && /\w/.test(text.slice(end));
}

/** Whether letters for figures are left open, and do not number a section, mask a card or explain how dates are written. */
function isLeftOpen(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (/\b(?:section|article|chapter|title|part|annex|appendix|volume)\s$/i.test(before)) return false;
  if (/\b(?:card|account|iban|ending|masked|digits?)\b/i.test(before)) return false;
  return !/\bformat/i.test(before + text.slice(end, end + 20));
}

const FORM =
  /\b(?:withdrawal|cancellation|revocation|complaint|consent|request|order|model|sample) (?:form|letter)\b|\b(?:template|specimen)\b/i;
const READER = /\b(?:signature|signed|sign here|consumer|customer|applicant|parent|guardian|your|print(?:ed)? name)\b/i;

/** Whether the block belongs to a form or model letter that the reader fills in. */
function isReadersForm(block: Block): boolean {
  for (let section: Section | undefined = block.section; section; section = section.parent)
    if (section.depth > 1 && FORM.test(section.title)) return true;
  return READER.test(block.text) && /^[^.!?]{0,60}:?\s*_{3,}\s*$/.test(block.text);
}

/** Whether a block quote shows an example. */
function isExample(block: Block, before: Block | undefined): boolean {
  if (!block.leaf.quoted) return false;
  return /^(?:for )?example\b/i.test(block.text) || /\bexamples?\b[^.]{0,60}:$/i.test(before?.text ?? '');
}

/** Names that the document imports or exports: an MDX page fills `{NAME}` with them. */
function declaredNames(document: PolicyDocument): ReadonlySet<string> {
  const names = new Set<string>();
  if (!document.text.includes('import ') && !document.text.includes('export ')) return names;
  for (const line of allMatches(document.text, /^(?:import|export)\s[^\n]{0,200}/gm))
    for (const name of allMatches(line[0], /[A-Za-z_$][\w$]*/g)) names.add(name[0]);
  return names;
}

const HREF_SLOT =
  /\{\{([^{}\s]{1,60})\}\}|\$\{([^{}\s]{1,60})\}|\[([^[\]]{1,60})\]|^<([^<>]{1,60})>$|^((?:INSERT|your|insert)[-_ ][\w -]{1,40}|TODO|TBD|URL|LINK)$/g;

/** Placeholders where a link leads, which the prose does not show. */
function inAddresses(document: PolicyDocument): Placeholder[] {
  const found: Placeholder[] = [];
  const generated = isGenerated(document);
  for (const { block, start: first, end, href } of document.links) {
    const from = block.sourceSpan(first, end).end;
    const at = document.text.slice(from, from + href.length + 8).indexOf(`(${href}`);
    if (at < 0) continue;
    for (const match of allMatches(href, HREF_SLOT)) {
      const [text, ...groups] = match;
      const slot = groups.find((group) => typeof group === 'string') ?? '';
      // "[{{url}}]({{url}})" is one placeholder written twice: the one that readers see is reported.
      if (block.text.slice(first, end).includes(text) || (generated && isIdentifier(slot))) continue;
      if (/^[{$]/.test(text) ? !isTemplateSlot(slot) : /^[[<]/.test(text) && !isBracketSlot(slot, false)) continue;
      const start = from + at + 1 + match.index;
      found.push({ span: { start, end: start + text.length }, text, slot, field: slotField(slot) });
    }
  }
  return found;
}

/** "[DAY][MONTH]" reads as a link to the definition "month"; where there is none, both are placeholders. */
function inLostReferences(block: Block, linked: ReadonlySet<string>): Placeholder[] {
  const lost = block.marks.filter(
    (mark) =>
      mark.kind === 'link' &&
      mark.label !== undefined &&
      block.text[mark.start] !== '[' &&
      !linked.has(`${block.index}:${mark.start}`),
  );
  return lost.flatMap((mark) => {
    const at = block.passage(mark.start, mark.end);
    if (!isBracketSlot(at.text, inCapitals(block.text, mark)) || !isBracketSlot(mark.label ?? '', false)) return [];
    return [{ span: at.span, text: `[${at.text}]`, slot: at.text, field: slotField(at.text) }];
  });
}

/** "[[write to us]](mailto:…)": the inner brackets belong to a link's text, unless capitals ask to replace it. */
const isLinkText = ({ text }: PolicyDocument, { start, end }: Span) =>
  /^\]?\]\(/.test(text.slice(end - 1, end + 2)) && /\p{Ll}/u.test(text.slice(start, end));

/** Blocks with placeholders, or with links of which only the document tells whether they lead anywhere. */
const leftOpen = blocksWith(
  (leaf) => hitsOf(leaf).length > 0 || leaf.marks.some(({ kind, label }) => kind === 'link' && label !== undefined),
);

/** Reads every placeholder that was left in the text or in a link's address, in the order of the text. */
export const readPlaceholders: ReadFact<readonly Placeholder[]> = (document) => {
  const found = inAddresses(document);
  let declared: ReadonlySet<string> | undefined;
  const [quoted, generated] = [quotesWithGuillemets(document), isGenerated(document)];
  const linked = new Set(document.links.map(({ block, start }) => `${block.index}:${start}`));
  for (const block of leftOpen(document)) {
    found.push(...inLostReferences(block, linked));
    const hits = hitsOf(block.leaf);
    if (hits.length === 0 || isExample(block, document.blocks[block.index - 1])) continue;
    const form = isReadersForm(block);
    for (const hit of hits) {
      if (form && hit.shape !== 'template' && hit.shape !== 'word') continue;
      if (hit.shape === 'square' && linked.has(`${block.index}:${hit.start}`)) continue;
      if (hit.shape === 'bracket' && (declared ??= declaredNames(document)).has(hit.slot)) continue;
      if (hit.shape === 'template' && generated && isIdentifier(hit.slot)) continue;
      const { span, text } = block.passage(hit.start, hit.end);
      if ((quoted && text.startsWith('«')) || isLinkText(document, span)) continue;
      // The backslash of "\\[COMPANY\\]" belongs to it: a fix replaces both.
      const start = document.text[span.start - 1] === '\\' ? span.start - 1 : span.start;
      found.push({ span: { start, end: span.end }, text, slot: slotText(hit), field: slotField(hit.slot) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
};

const slotText = ({ shape, slot }: Hit) => (shape === 'blank' || /^[_\s●•■▪◦]+$/.test(slot) ? '' : slot);
