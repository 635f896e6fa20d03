import type { Block } from '../../document/passage';
import { spanAt } from '../../text/span';

/** How far back a block tells what the contact in it is about. */
const BACK = 220;
/** Lines above that may say it for a line with a bare address or number. */
const LINES_ABOVE = 6;
/** The line that introduces a list stands at most so many items above. */
const LIST = 12;
/** Longer text above is a paragraph of its own. */
const LINE = 160;
/** A section named in quotation marks says that it is there, not what it says. */
const NAMED_SECTION = /["“][^"”\n]{1,60}["”]\s(?:section|above|below)/gi;

/** A place in a block's prose. */
export interface Place {
  readonly block: Block;
  readonly at: number;
}

/** What stands around a place: its sentence, what leads up to it, the line that introduces it, the sections' titles. */
export class Surroundings {
  constructor(private readonly blocks: readonly Block[]) {}

  /** The sentence around a place, without the sections that it names. */
  sentence({ block, at }: Place): string {
    const sentence = spanAt(block.sentences, at);
    return (sentence?.text ?? '').replace(NAMED_SECTION, '');
  }

  /** The line that introduces the list or lines in which a block stands ("You can contact us:"), or nothing. */
  intro(block: Block): string {
    for (let i = block.index - 1; i >= 0 && i >= block.index - LIST; i -= 1) {
      const above = this.blocks[i];
      if (!above || above.section !== block.section || above.kind === 'heading') break;
      if (/:\s*$/.test(above.text) && above.group !== block.group) return above.text.slice(-BACK);
      if (above.text.length > LINE && above.group !== block.group) break;
    }
    return '';
  }

  /** What leads up to a place, nearest first: its sentence up to there, its block, the lines above, the introduction. */
  *leads({ block, at }: Place): Generator<string> {
    const sentence = spanAt(block.sentences, at);
    const from = Math.max(sentence?.start ?? 0, at - BACK);
    yield block.text.slice(from, at).replace(NAMED_SECTION, '');
    yield block.text.slice(Math.max(0, from - BACK), from).replace(NAMED_SECTION, '');
    for (let i = block.index - 1; i >= 0 && i >= block.index - LINES_ABOVE; i -= 1) {
      const above = this.blocks[i];
      if (!above || above.section !== block.section) break;
      yield above.text.slice(-BACK).replace(NAMED_SECTION, '');
      if (above.text.length > LINE) break;
    }
    yield this.intro(block);
  }

  /** The titles of the sections around a block, innermost first; not the document's own. */
  titles(block: Block): string[] {
    const titles: string[] = [];
    for (let section = block.section; section && section.depth > 1; section = section.parent)
      titles.push(section.title);
    return titles;
  }
}
