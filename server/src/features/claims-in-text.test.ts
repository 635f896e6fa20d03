import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { Facts } from '../facts/facts';
import { atCursor } from '../testing/term-fixture';
import { claimHints } from './claim-hints';
import { claimHoverAt } from './claim-hover';
import { hoverAt } from './hover';

function hover(fixture: string): { covers: string; lines: readonly string[] } | undefined {
  const { facts, text, offset } = atCursor(fixture);
  const found = claimHoverAt(facts, offset);
  const lines = found?.markdown.split('\n').filter((line) => line !== '');
  return found && { covers: text.slice(found.span.start, found.span.end), lines: lines ?? [] };
}

test('a hover on a period says how the claim was read', () => {
  const fixture =
    'We delete server logs within 12 mon⟦⟧ths after your last visit, unless the law requires us to keep them longer.';
  assert.deepEqual(hover(fixture), {
    covers: '12 months',
    lines: [
      '**Read as: deleted**',
      '- Data: log files (“server logs”)',
      '- Period: up to 12 months',
      '- Counted from: your last visit',
      '- Exception or condition: unless the law requires us to keep them longer',
    ],
  });
  assert.equal(hover('We del⟦⟧ete server logs within 12 months.')?.covers, 'delete');
  assert.deepEqual(hover('Your photos are stored indefin⟦⟧itely.')?.lines[2], '- Period: indefinitely');
});

test('a hover on the verb of a practice says who does what with which data', () => {
  const promise = hover('We never sh⟦⟧are your e-mail address with advertisers.');
  assert.deepEqual(promise?.lines, [
    '**Read as: no sharing, firmly (“never”)**',
    '- Who: we',
    '- Data: e-mail addresses (“your e-mail address”)',
    '- Recipients: advertisers',
  ]);
  const possible = hover('If you order, we may pa⟦⟧ss your address on to couriers to deliver it.');
  assert.equal(possible?.lines[0], '**Read as: possible sharing**');
  assert.ok(
    possible.lines.some((line) => line.startsWith('- Limits: ')),
    possible.lines.join('\n'),
  );
});

test('a hover is silent on every other word of a claim', () => {
  assert.equal(hover('We delete ser⟦⟧ver logs within 12 months.'), undefined);
  assert.equal(hover('We never share your e-mail add⟦⟧ress with advertisers.'), undefined);
  assert.equal(hover('Please sh⟦⟧are this page.'), undefined);
  assert.equal(hover('# We keep da⟦⟧ta for 12 months'), undefined);
});

test('what a claim was read as stands below the meaning of a legal term', () => {
  const { facts, offset } = atCursor('We do not se⟦⟧ll your personal information.');
  const parts = hoverAt(facts, offset)?.markdown.split('\n\n---\n\n') ?? [];
  assert.match(parts.at(-1) ?? '', /^\*\*Read as: no sale\*\*/);
});

/** The text with its hints in brackets. */
function hinted(text: string): string {
  const hints = claimHints(new Facts(parse(text, 'markdown').document), { start: 0, end: text.length });
  return hints.reduceRight((all, { offset, label }) => `${all.slice(0, offset)}[${label}]${all.slice(offset)}`, text);
}

test('hints give the data of a period and name promises', () => {
  assert.equal(
    hinted('Server logs are kept for 30 days. We never share your name with advertisers.'),
    'Server logs are kept for 30 days[log files]. We never share your name with advertisers[promise: no sharing].',
  );
  assert.equal(
    hinted('We do not sell your data unless you agree. We share your name. You may not share your password.'),
    'We do not sell your data[limited promise: no sale] unless you agree. We share your name. You may not share your password.',
  );
  assert.equal(
    hinted('We answer within 30 days. It is kept for a year.'),
    'We answer within 30 days. It is kept for a year.',
  );
});
