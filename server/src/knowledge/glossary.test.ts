import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGlossaryTerm, glossary } from './glossary';

/** The term found where `‸` stands, and the text it covers. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const match = findGlossaryTerm(text, offset);
  return match && `${match.entry.term}: ${text.slice(match.start, match.end)}`;
}

test('finds a term whatever its case, number and hyphens', () => {
  assert.equal(at('We rely on Legiti‸mate Interest.'), 'legitimate interests: Legitimate Interest');
  assert.equal(at('see our data‸ subjects'), 'data subject: data subjects');
  assert.equal(at('every sub‸processor'), 'sub-processor: subprocessor');
  assert.equal(at('third‑party and third-par‸ty cookies'), 'first-party cookie: third-party cookies');
  assert.equal(
    at('the data protection\nauthori‸ties of the EU'),
    'supervisory authority: data protection\nauthorities',
  );
  assert.equal(
    at('the Information Commissioner’s Off‸ice'),
    'supervisory authority: Information Commissioner’s Office',
  );
});

test('takes the longest term that covers the place', () => {
  assert.equal(at('the right to withdraw con‸sent'), 'withdraw consent: right to withdraw consent');
  assert.equal(at('explicit con‸sent'), 'explicit consent: explicit consent');
  assert.equal(at('your con‸sent'), 'consent: consent');
});

test('finds nothing between words, across sentences or in parts of words', () => {
  assert.equal(at('nothing he‸re'), undefined);
  assert.equal(at('We hold personal‸. Data are elsewhere.'), undefined);
  assert.equal(at('a cookieba‸nner'), undefined);
  assert.equal(at('‸'), undefined);
});

test('a place right behind the last letter still counts', () => {
  assert.equal(at('a processing agreement, a DPIA‸, and so on'), 'data protection impact assessment: DPIA');
});

test('ordinary words count only in a legal context', () => {
  assert.equal(at('You can sh‸are your photos on your wall.'), undefined);
  assert.equal(at('We do not sh‸are it with third parties for advertising.'), 'share: share');
  assert.equal(at('Your survi‸val kit has arrived.'), undefined);
  assert.equal(at('Sale‸ ends Sunday!'), undefined);
  assert.equal(at('the sa‸le of personal information'), 'sell: sale of personal information');
  assert.equal(at('The software is provided "as i‸s" without warranty.'), 'as is: as is');
  assert.equal(at('as i‸s required by our neighbours'), undefined);
});

test('every form of every entry is found', () => {
  for (const entry of glossary) {
    for (const form of [entry.term, ...entry.aliases]) {
      if (entry.needsContext.includes(form)) continue;
      const text = `x ${form} y`;
      const lastWord = text.search(/[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u) - 1;
      const match = findGlossaryTerm(text, Math.max(3, lastWord - 1));
      assert.ok(match, `"${form}" is not found`);
      assert.equal(match.entry.term, entry.term, `"${form}" leads elsewhere`);
    }
  }
});
