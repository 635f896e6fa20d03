import { parse } from '../document/parse';
import type { Format } from '../document/policy-document';
import { Facts } from '../facts/facts';
import { readMarks } from './fixture';

/** A document with a cursor `⟦⟧`, read: for tests of what an editor does at a place. */
export function atCursor(fixture: string, format: Format = 'markdown'): { facts: Facts; text: string; offset: number } {
  const { text, marks } = readMarks(fixture.replace(/^\n/, ''));
  return { facts: new Facts(parse(text, format).document), text, offset: marks[0]?.start ?? 0 };
}
