import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations, findLawNames, knownOf } from './citations';
import codeData from './codes.yaml';
import { glossary } from './glossary';
import { laws } from './laws';

const keys = (text: string) => findCitations(text).flatMap(({ provisions }) => provisions.map(({ key }) => key));
const covered = (text: string) => findCitations(text).map(({ start, end }) => text.slice(start, end));

test('articles are read whatever stands first and however the parts are written', () => {
  for (const written of [
    'Art. 6(1)(f) GDPR',
    'Article 6 (1) (f) of the GDPR',
    'GDPR Article 6(1)(f)',
    'Art. 6 para. 1 lit. f GDPR',
    'Article 6(1)(f) of the General Data Protection Regulation',
    'Art. 6 Abs. 1 lit. f) DSGVO',
    'Art. 6 para. 1 s. 1 lit. f GDPR',
  ])
    assert.deepEqual(keys(`We rely on ${written}.`), ['gdpr article 6(1)(f)'], written);
});

test('a citation covers all its words, the law’s name included', () => {
  assert.deepEqual(covered('This rests on Article 6(1)(f) of the UK GDPR, as said.'), [
    'Article 6(1)(f) of the UK GDPR',
  ]);
  assert.deepEqual(keys('Article 6(1)(f) of the UK GDPR'), ['uk-gdpr article 6(1)(f)']);
});

test('several provisions in one citation', () => {
  assert.deepEqual(keys('Art. 6(1)(b) and (f) GDPR'), ['gdpr article 6(1)(b)', 'gdpr article 6(1)(f)']);
  assert.deepEqual(keys('18 U.S.C. §§ 2701-2711'), ['18 usc article 2701', '18 usc article 2711']);
  assert.deepEqual(keys('Articles 15 and 17 GDPR'), ['gdpr article 15', 'gdpr article 17']);
});

test('sections of American law, by the code’s name or by a number that only one code has', () => {
  for (const written of [
    '§1798.140(ad)',
    'Section 1798.140(ad)',
    'Cal. Civ. Code § 1798.140(ad)',
    'California Civil Code Section 1798.140(ad)',
  ])
    assert.deepEqual(keys(`See ${written}.`), ['cal-civ-code article 1798.140(ad)'], written);
  assert.deepEqual(keys('45 CFR 160.103'), ['45 cfr article 160.103']);
  assert.deepEqual(keys('45 C.F.R. § 160.103'), ['45 cfr article 160.103']);
  assert.deepEqual(keys('16 CFR Part 312'), ['16 cfr part 312']);
  assert.deepEqual(keys('15 U.S.C. § 6501'), ['15 usc article 6501']);
});

test('a recital is no article', () => {
  assert.deepEqual(keys('Recital 47 GDPR'), ['gdpr recital 47']);
});

test('sections of the policy, money, dates and bare numbers are no citations', () => {
  for (const text of [
    'Section 4 says how to reach us.',
    'As Section 12.1 says, GDPR requests are free.',
    'See Article 3 of these terms.',
    'We keep it for 6 months under the GDPR.',
    'The GDPR has applied since 25 May 2018.',
    'Call 1798.140 for help.',
    'Section 7027(m) of the CCPA regulations.',
  ])
    assert.deepEqual(keys(text), [], text);
});

test('each citation leads to an official page', () => {
  const [first] = findCitations('45 CFR 164.524');
  assert.equal(first?.provisions[0]?.url, 'https://www.ecfr.gov/current/title-45/section-164.524');
  const [second] = findCitations('California Civil Code § 1798.83');
  assert.match(second?.provisions[0]?.url ?? '', /lawCode=CIV&sectionNum=1798\.83\.$/);
  assert.ok((codeData as { url: string }[]).every(({ url }) => url.startsWith('https://')));
});

test('the library tells what it knows of a provision, of its parts, or of what it is part of', () => {
  const known = (text: string) => {
    const provision = findCitations(text)[0]?.provisions[0];
    return provision && knownOf(provision);
  };
  assert.deepEqual(
    known('Art. 6(1)(f) GDPR')
      ?.terms.map(({ term }) => term)
      .includes('legitimate interests'),
    true,
  );
  assert.ok((known('§1798.140(ad)')?.terms.length ?? 0) > 0);
  assert.ok((known('45 CFR 160.103')?.terms.length ?? 0) > 0);
  assert.ok((known('Art. 13 GDPR')?.disclosures.length ?? 0) + (known('Art. 13 GDPR')?.terms.length ?? 0) > 0);
  assert.ok((known('Art. 13(2)(d)(ii) GDPR')?.disclosures.length ?? 0) > 0);
  assert.equal(known('Art. 98 GDPR'), undefined);
});

test('the library’s own citations of laws with a code can be read', () => {
  const missed = [
    ...glossary.flatMap(({ citations }) => citations.map(({ cite }) => cite)),
    ...[...laws.values()].flatMap(({ disclosures }) =>
      disclosures.flatMap(({ citation, also }) => [citation, ...also]),
    ),
  ].filter(
    (cite) =>
      /^(?:UK )?GDPR (?:Art|Recital)|^Cal\. |^\d+ (?:CFR|U\.?S\.?C)|^LGPD Art|^FADP|^Va\.|^DPA|^PIPEDA/.test(cite) &&
      keys(cite).length === 0,
  );
  assert.deepEqual(missed, []);
});

test('laws are found by their names, the longer before the shorter', () => {
  const names = (text: string) => findLawNames(text).map(({ code }) => code.id);
  assert.deepEqual(names('the UK GDPR and the GDPR, the California Consumer Privacy Act and COPPA'), [
    'uk-gdpr',
    'gdpr',
    'ccpa',
    'coppa',
  ]);
  assert.deepEqual(names('Our GDPRs and the scopPA'), []);
});

test('long lines cost little', () => {
  const hostile = `${'Art. 6(1)(f), '.repeat(4000)}x ${'§ 1798.140('.repeat(4000)} ${'Section 1, '.repeat(4000)}`;
  assert.deepEqual(
    keys(hostile).filter((key) => key.startsWith('gdpr')),
    [],
  );
});
