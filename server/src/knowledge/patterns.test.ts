import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosures, disclosuresIn } from './disclosures';
import { glossary } from './glossary';
import { laws, triggers } from './laws';
import { outdated, outdatedWords } from './outdated';
import { unsafeReason } from './pattern-safety';
import { compilePattern, wordWithin } from './patterns';

/** Every pattern of this folder with the place where it stands. */
function allPatterns(): [string, RegExp][] {
  const found: [string, RegExp][] = [];
  const add = (where: string, ...patterns: (RegExp | undefined)[]) => {
    for (const pattern of patterns) if (pattern) found.push([where, pattern]);
  };
  for (const { id, about, detect } of disclosures.values())
    add(id, ...about, ...detect.titles, ...detect.statements, ...detect.unless, ...detect.denials);
  for (const { id, statements, unless } of triggers.values()) add(`trigger ${id}`, ...statements, ...unless);
  for (const { id, signals, clauses } of laws.values())
    add(id, ...signals.map((signal) => signal.then), ...clauses.map(({ about }) => about));
  for (const { id, patterns, near, unless, fixes } of outdated)
    add(id, ...patterns, near, unless, ...fixes.map(({ find }) => find));
  for (const { term, context } of glossary) add(term, context);
  return found;
}

test('a space, an apostrophe and a fragment stand for more', () => {
  assert.match('your  rights\nto erasure', compilePattern('your rights to erasure'));
  assert.match('the user’s device', compilePattern("user's device"));
  assert.match('we kept the records', compilePattern('kept <near><data>'));
  assert.match('a - b', compilePattern('a[ -]{3}b'));
});

test('patterns ignore case unless they say otherwise', () => {
  assert.match('GDPR', compilePattern('gdpr'));
  assert.doesNotMatch('gdpr', compilePattern('(?-i)GDPR'));
});

test('an unknown fragment is named', () => {
  assert.throws(() => compilePattern('a <nonsense> b'), /uses <nonsense>/);
});

test('the safety check refuses what can run away', () => {
  assert.equal(unsafeReason('a\\s+b[^.]{0,80}c'), undefined);
  assert.equal(unsafeReason('(?:the\\s+){0,3}end'), undefined);
  assert.match(unsafeReason('(a+)+b') ?? '', /without limit/);
  assert.match(unsafeReason('(?:a|b)*c') ?? '', /group repeated/);
  assert.match(unsafeReason('.*x') ?? '', /without limit/);
  assert.match(unsafeReason('(?:x\\s+){0,20}y') ?? '', /nested/);
  assert.match(unsafeReason('a{0,500}') ?? '', /more than 160/);
});

test('no pattern can run away', () => {
  const patterns = allPatterns();
  assert.ok(patterns.length > 300);
  for (const [where, { source }] of patterns) assert.equal(unsafeReason(source), undefined, where);
});

test('a page without a full stop does no harm', () => {
  const page = 'we share use process security data of third parties to protect the rights of users '.repeat(600);
  // A pattern that runs away never comes back from here.
  assert.deepEqual(disclosuresIn(page).sort(), ['purposes', 'sharing']);
});

test('a word stands in whatever a pattern matches, or none is sure', () => {
  assert.equal(wordWithin('safe harbou?r'), 'harbo');
  assert.equal(wordWithin(String.raw`\b(?:USA )?patriot act\b`), 'patriot');
  assert.equal(wordWithin('(?-i)TLS ?v?1[.][01]'), 'tls');
  assert.equal(wordWithin('(?:EU |European )?data protection directive'), 'directive');
  assert.equal(wordWithin('(?:one|other)(?: of (?:them|these))?'), undefined);
  assert.equal(wordWithin('one|other'), undefined);
  assert.equal(wordWithin('personal data'), undefined);
});

test('every outdated reference has a word of its own, so that most paragraphs need no look', () => {
  assert.doesNotMatch('We collect your name and your address and keep them safe.', outdatedWords);
  assert.match('Our servers are certified under Safe Harbour.', outdatedWords);
});
