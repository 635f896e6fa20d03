import { Block, Passage } from './passage';
import type { PolicyDocument } from './policy-document';
import type { Section } from './section';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';

/** The source range of a passage, a block, a section (its title) or a plain span. */
export function spanOf(place: Passage | Block | Section | Span): Span {
  if (place instanceof Passage || place instanceof Block) return place.span;
  return 'titleAt' in place ? place.titleAt.span : place;
}

/** Where a finding about something absent stands: the document's title, else the first words of its text. */
export function titleSpan(document: PolicyDocument): Span {
  if (document.title) return document.title.titleAt.span;
  const texts = document.blocks.filter((block) => block.text !== '');
  const first = texts.find((block) => !isModuleCode(block)) ?? texts[0];
  if (!first) return { start: 0, end: 0 };
  const { start, end } = first.sourceSpan(0, firstWords(first.text));
  return { start, end: Math.min(end, document.lines.endOf(document.lines.lineAt(start))) };
}

/** "import { site } from './site'" and "export const …" at the head of an MDX page. */
const isModuleCode = ({ text }: Block): boolean =>
  /^import\s[^\n]{0,200}?["'][^"'\n]{1,200}["'];?|^export\s(?:const|let|default|function|\{)/.test(text);

/** A longer first sentence is cut behind a word: nobody wants a whole paragraph underlined. */
const LONGEST = 60;

/** Where the first sentence of a text ends, or its first words. */
function firstWords(text: string): number {
  const end = splitSentences(text)[0]?.end ?? text.length;
  if (end <= LONGEST) return end;
  const space = text.lastIndexOf(' ', LONGEST);
  return space > 0 ? space : LONGEST;
}
