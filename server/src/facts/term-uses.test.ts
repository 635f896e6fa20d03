import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { Facts } from './facts';

function usesOf(text: string, key: string): string[] {
  const term = new Facts(parse(text, 'markdown').document).definedTerms.get(key);
  return (term?.uses ?? []).flatMap(({ at, defining }) => (defining ? [] : [at.text]));
}

test('uses are found in the plural, the possessive, with a hyphen and in lower case', () => {
  const text =
    'A reader with a card (a “Card Holder”) may borrow. Card Holders may renew. A Card Holder’s slip shows the date. ' +
    'Every card-holder pays the fee, and card holders who return late pay more.';
  assert.deepEqual(usesOf(text, 'card holder'), ['Card Holders', 'Card Holder', 'card-holder', 'card holders']);
});

test('the longest term wins, and none is found inside another', () => {
  const text =
    'We run a platform (the “Platform”) and keep its data (the “Platform Data”). Platform Data stays on the Platform.';
  assert.deepEqual(usesOf(text, 'platform data'), ['Platform Data']);
  assert.deepEqual(usesOf(text, 'platform'), ['platform', 'Platform']);
});

test('a use in a longer capitalised expression is marked', () => {
  const text = 'Our help for readers (the “Service”) is free. File a Service Request, or use the Service at the desk.';
  const term = new Facts(parse(text, 'markdown').document).definedTerms.get('service');
  assert.deepEqual(
    term?.uses.filter(({ defining }) => !defining).map(({ partial }) => partial),
    [true, false],
  );
});

test('what a leaf knows of a set of terms is kept while the set stays the same', () => {
  const text = 'Our help for readers (the “Service”) is free.\n\nUse the Service at the desk.';
  const first = parse(text, 'markdown');
  const second = parse(`${text} Please.`, 'markdown', first.state);
  const keys = (facts: Facts) => facts.definedTerms.get('service')?.uses.length;
  assert.equal(keys(new Facts(first.document)), 2);
  assert.equal(keys(new Facts(second.document)), 2);
});
