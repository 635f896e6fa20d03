import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { Facts } from '../facts/facts';
import { countStates, coverageOf, type DisclosureCoverage } from './coverage';

const POLICY = `# Privacy Policy of Tern Ferries

## Who we are

Tern Ferries Ltd is the controller of your data.

## Storage

We keep your bookings for two years.

We keep the letters that you write to us for three months.

## Our officer

We have appointed a data protection officer: officer@tern-ferries.example.
`;

function cover(text: string, law: string): ReadonlyMap<string, DisclosureCoverage> {
  const [covered] = coverageOf(new Facts(parse(text, 'markdown').document), [law]);
  return new Map(covered?.disclosures.map((entry) => [entry.demand.id, entry]));
}

test('coverage says what is stated, with every passage, in the order of the text', () => {
  const retention = cover(POLICY, 'gdpr').get('retention');
  assert.equal(retention?.state, 'stated');
  const said = retention.evidence.map(({ text }) => text);
  assert.ok(said.includes('We keep your bookings for two years.'), said.join(' | '));
  assert.ok(said.includes('We keep the letters that you write to us for three months.'), said.join(' | '));
  const starts = retention.evidence.map(({ span }) => span.start);
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
  );
});

test('coverage says what is missing, and why it is asked for', () => {
  const complaint = cover(POLICY, 'gdpr').get('complaint');
  assert.equal(complaint?.state, 'missing');
  assert.equal(complaint.required, true);
  assert.equal(complaint.hasClause, true);
  assert.equal(complaint.reason, 'it is asked of every policy');
  assert.match(complaint.demand.citation, /Art\. 13\(2\)\(d\)/);
});

test('what depends on a condition is asked for only where the text shows the condition', () => {
  const transfers = (text: string) => cover(text, 'gdpr').get('international-transfers');
  const without = transfers(POLICY);
  assert.equal(without?.state, 'not-applicable');
  assert.equal(without.required, false);
  assert.match(without.reason, /^the text does not show that data are transferred/);
  const consent = cover(`${POLICY}\nWe send you news with your consent.\n`, 'gdpr').get('right-withdraw-consent');
  assert.equal(consent?.state, 'missing');
  assert.equal(consent.reason, 'the text shows that a use rests on consent');
});

test('what the text denies is not applicable, with the denial as evidence', () => {
  const sharing = cover(`${POLICY}\nWe do not share any data with third parties.\n`, 'gdpr').get('sharing');
  assert.equal(sharing?.state, 'not-applicable');
  assert.equal(sharing.reason, 'the text says that there is nothing to state');
  assert.equal(sharing.evidence[0]?.text, 'We do not share any data with third parties.');
});

test('laws come in the order of the library, each counted; unknown ones are left out', () => {
  const covered = coverageOf(new Facts(parse(POLICY, 'markdown').document), ['baseline', 'moon-act', 'ccpa', 'gdpr']);
  assert.deepEqual(
    covered.map(({ law }) => law.id),
    ['gdpr', 'ccpa', 'baseline'],
  );
  for (const law of covered) {
    const counts = countStates(law);
    assert.equal(counts.stated + counts.missing + counts['not-applicable'], law.disclosures.length);
    assert.ok(counts.missing > 0);
  }
});

test('demands on the form of a policy are no part of its coverage', () => {
  const all = cover(POLICY, 'gdpr');
  assert.ok([...all.values()].every(({ demand }) => demand.strength !== 'form' && demand.strength !== 'related'));
});
