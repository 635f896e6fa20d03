import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laws } from './laws';
import { inferLaws } from './infer-laws';

const lawsOf = (text: string) => inferLaws(text).map(({ law }) => law);

test('laws that are data only are inferred, too', () => {
  assert.deepEqual(lawsOf('Under Law 25 you can ask the Commission d’accès à l’information.'), ['quebec-law-25']);
  assert.deepEqual(lawsOf('We follow the Swiss FADP and answer the FDPIC.'), ['swiss-fadp']);
  assert.deepEqual(lawsOf('Virginia residents have the right to appeal our decision.'), ['vcdpa']);
  assert.deepEqual(lawsOf('Our office is in Virginia, near Quebec Street.'), []);
});

test('a law that the text names applies', () => {
  assert.deepEqual(inferLaws('We follow the GDPR.'), [{ law: 'gdpr', reason: 'it names the GDPR' }]);
  assert.deepEqual(lawsOf('Rights under the General Data\nProtection Regulation'), ['gdpr']);
  assert.deepEqual(lawsOf('As the California Consumer Privacy Act (CCPA) asks'), ['ccpa']);
  assert.deepEqual(lawsOf('the Children’s Online Privacy Protection Act'), ['coppa']);
  assert.deepEqual(lawsOf('We comply with PIPEDA and, in Brazil, with the LGPD.'), ['pipeda', 'lgpd']);
  assert.deepEqual(lawsOf('CalOPPA asks for a link.'), ['caloppa']);
});

test('the UK GDPR is not taken for the GDPR', () => {
  assert.deepEqual(lawsOf('Your rights under the UK GDPR'), ['uk-gdpr']);
  assert.deepEqual(lawsOf('Your rights under the EU and UK GDPR'), ['gdpr', 'uk-gdpr']);
  assert.deepEqual(lawsOf('Your rights under the GDPR and the UK GDPR'), ['gdpr', 'uk-gdpr']);
});

test('a text that never names the GDPR can show that it follows it', () => {
  const [inferred] = inferLaws(
    'Data of EU residents stay in Frankfurt. Transfers rest on standard contractual clauses that the European ' +
      'Commission has adopted. You may use your right to be forgotten.',
  );
  assert.equal(inferred?.law, 'gdpr');
  assert.match(inferred.reason, /standard contractual clauses/);
  assert.deepEqual(
    lawsOf('You can ask for portability, object, and complain; our legal basis is legitimate interest.'),
    [],
  );
});

test('Canadian wording counts together, not alone', () => {
  assert.deepEqual(lawsOf("Messages follow Canada's anti-spam rules; our servers stand outside of Canada."), [
    'pipeda',
  ]);
  assert.deepEqual(lawsOf('Our Privacy Officer answers you. We ship to Canada.'), []);
});

test('California is more than an address or another law of the state', () => {
  assert.deepEqual(lawsOf('Disputes are governed by the laws of the State of California.'), []);
  assert.deepEqual(
    lawsOf('Under Section 1798.83, California residents can ask once a year about direct marketing.'),
    [],
  );
  assert.deepEqual(
    lawsOf(
      'California residents have the right to opt out. Use the link "Do Not Sell or Share My Personal Information".',
    ),
    ['ccpa'],
  );
});

test('names inside other words do not count', () => {
  assert.deepEqual(lawsOf('The GDPRX format and the ccpanel tool'), []);
});

test('every cue opens with a word, by which it is found', () => {
  for (const { id, signals } of laws.values())
    for (const { cues } of signals) for (const cue of cues) assert.match(cue, /^[a-z\d]/i, `${id}: ${cue}`);
});
