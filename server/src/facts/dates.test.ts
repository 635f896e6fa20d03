import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { formatDate } from '../text/dates';
import { Facts } from './facts';

const datesOf = (text: string) =>
  new Facts(parse(text, 'markdown').document).dates.map(
    ({ role, date, precision }) => `${role} ${formatDate(date)}${precision === 'day' ? '' : ` (${precision})`}`,
  );

test('a label gives a date its role', () => {
  assert.deepEqual(datesOf('Last updated: May 3, 2025'), ['updated 2025-05-03']);
  assert.deepEqual(datesOf('Last updated and effective date: May 3, 2025'), [
    'updated 2025-05-03',
    'effective 2025-05-03',
  ]);
  assert.deepEqual(datesOf('Version 1.2, effective 3 May 2025'), ['effective 2025-05-03']);
  assert.deepEqual(datesOf('Published 16:09, 3 May 2024 | Updated 11:00, 4 May 2025'), [
    'issued 2024-05-03',
    'updated 2025-05-04',
  ]);
  assert.deepEqual(datesOf('This notice was reviewed on 24/04/2025 and takes effect on 19/05/2025.'), [
    'updated 2025-04-24',
    'effective 2025-05-19',
  ]);
});

test('dates as people write them', () => {
  assert.deepEqual(datesOf('Updated: 05/2023'), ['updated 2023-05-01 (month)']);
  assert.deepEqual(datesOf('Last revised APRIL-2024'), ['updated 2024-04-01 (month)']);
  assert.deepEqual(datesOf('Updated September/11, 2025'), ['updated 2025-09-11']);
  assert.deepEqual(datesOf('Revision date: 25-May-2018'), ['updated 2018-05-25']);
  assert.deepEqual(datesOf('As of 12.9.2024'), ['issued 2024-09-12']);
  assert.deepEqual(datesOf('Last updated 4/7/24'), ['updated 2024-04-07']);
  assert.deepEqual(datesOf('Effective date: 2024'), ['effective 2024-01-01 (year)']);
});

test('a date alone on its line counts by its place or by the line above', () => {
  assert.deepEqual(datesOf('# Privacy\n\n3 May 2025\n\nWe collect names.'), ['issued 2025-05-03']);
  assert.deepEqual(datesOf('# Privacy\n\n2025-05-03 07:52\n\nWe collect names.'), ['issued 2025-05-03']);
  assert.deepEqual(datesOf('Privacy policyMara Lund2025-05-03T07:52:00+01:00\n\nWe collect names.'), [
    'issued 2025-05-03',
  ]);
  assert.deepEqual(datesOf('# Privacy\n\n3 mai 2025\n\nWe collect names.'), ['issued 2025-01-01 (year)']);
  assert.deepEqual(datesOf('# Privacy\n\nLast updated:\n\n3 May 2025\n'), ['updated 2025-05-03']);
  const paragraphs = Array.from({ length: 12 }, (_, i) => `Paragraph ${i + 1} is about what we collect.`).join('\n\n');
  assert.deepEqual(datesOf(`# Privacy\n\n${paragraphs}\n\n3 May 2025\n\n${paragraphs}`), []);
});

test('a day may be written as an ordinal with a stop', () => {
  assert.deepEqual(datesOf('_Last updated: 7. Nov, 2025_'), ['updated 2025-11-07']);
  assert.deepEqual(datesOf('Effective from 7. November 2025.'), ['effective 2025-11-07']);
});

test('a remark in brackets may stand between the label and its date', () => {
  assert.deepEqual(
    datesOf(
      'The last update to this notice (not counting repaired links, new pictures, spelling, layout and the like) was made on 2025-05-03.',
    ),
    ['updated 2025-05-03'],
  );
});

test('bold labels are lines of their own, however wrapped', () => {
  const block =
    '**Last updated:** May 3, 2025\n**Product:** Larkfield (a diary for people who keep bees and birds)\n**Publisher:** Mara Lund\n**Mail**: mara@larkfield.org';
  assert.deepEqual(datesOf(`# Privacy\n\n${block}\n`), ['updated 2025-05-03']);
  assert.deepEqual(datesOf(`# Privacy\n\n${block.split('\n').reverse().join('\n')}\n`), ['updated 2025-05-03']);
});

test('dates that the text only speaks of are not its own', () => {
  for (const text of [
    'As of January 1, 2020, residents of California may ask us to delete what we hold.',
    'Effective January 1, 2023, the act gives consumers the right to correct what a business holds about them.',
    'See the previous version (last updated May 2023).',
    'This policy is valid until 31 December 2030.',
    'Reporting period, effective from January 1, 2025 – December 31, 2025',
    'Version 2.0.1',
    'We were founded in May 2019. © 2024',
  ])
    assert.deepEqual(datesOf(`# Privacy\n\n${text}`), [], text);
});

test('dates in front matter', () => {
  assert.deepEqual(datesOf('---\ntitle: Privacy\ndate: 2024-02-03\nlast_updated: "May 3, 2025"\n---\n\n# Privacy\n'), [
    'issued 2024-02-03',
    'updated 2025-05-03',
  ]);
  assert.deepEqual(datesOf('---\npolicy: { kind: privacy-policy, effective: 2025-06-01 }\n---\n\n# Privacy\n'), [
    'effective 2025-06-01',
  ]);
  assert.deepEqual(datesOf("---\ntitle: Privacy\ntimestamp: '2025-05-03T08:00:00.000Z'\n---\n\n# Privacy\n"), [
    'issued 2025-05-03',
  ]);
});

test('statements in the prose of front matter, which generators print below the title', () => {
  assert.deepEqual(datesOf("---\ndescription: 'Effective Date: 03.05.2025'\n---\n\n# Privacy\n"), [
    'effective 2025-05-03',
  ]);
  assert.deepEqual(datesOf('---\ndescription: >\n  How we treat data.\n  Updated 3 May 2025\n---\n\n# Privacy\n'), [
    'updated 2025-05-03',
  ]);
  assert.deepEqual(datesOf('---\ndescription: What shops asked for in May 2025\n---\n\n# Privacy\n'), []);
});
