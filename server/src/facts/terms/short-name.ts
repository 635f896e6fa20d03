import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import type { Definition } from './definition';
import { termWords } from './term-words';

const COMPANY =
  /\b(?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|Corp|Corporation|Company|PLC|plc|AG|S\.?A|B\.?V|N\.?V|Oy|AB|O[ÜU]|LLP|Pty|Co|SAS|S\.?r\.?l|Foundation|Association|University)\b\.?[^\p{L}]{0,4}$/u;

/**
 * Whether a definition only shortens a proper name: a company's ("Bitford Labs Inc. (“Bitford”)"), a law's. Such a
 * name may stand in the text without being used again.
 */
export function isShortName({ names, meaning }: Definition): boolean {
  const text = meaning?.text ?? '';
  if (COMPANY.test(text)) return true;
  const words = new Set(termWords(text).flatMap(({ stem, capital }) => (capital ? [stem] : [])));
  return names.some((name) =>
    termWords(name.text).some(
      ({ stem }) => words.has(stem) && !vocabulary.ordinary.has(stem) && !vocabulary.documents.has(stem),
    ),
  );
}
