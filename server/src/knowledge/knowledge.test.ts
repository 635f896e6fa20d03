import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disclosures, glossary, knownAcronyms, lawAcronyms, laws, outdated, triggers } from './index';

const STRENGTHS = ['required', 'recommended', 'optional', 'form', 'related'];
const isHttps = (url: string) => new URL(url).protocol === 'https:';
/** Everything that users may read, in one text. */
const everything = JSON.stringify([
  [...laws.values()],
  [...disclosures.values()],
  glossary,
  outdated,
  [...triggers.values()],
]);

test('every law is there, under its id, with disclosures that exist', () => {
  const first = ['gdpr', 'uk-gdpr', 'ccpa', 'caloppa', 'coppa', 'pipeda', 'lgpd'];
  assert.deepEqual([...laws.keys()].slice(0, first.length), first);
  assert.equal([...laws.keys()].at(-1), 'baseline');
  for (const id of ['quebec-law-25', 'swiss-fadp', 'vcdpa']) assert.ok(laws.has(id), id);
  for (const [id, law] of laws) {
    assert.equal(law.id, id);
    assert.ok(isHttps(law.url) && law.name && law.short && law.appliesTo, id);
    assert.ok(law.disclosures.length >= 8, id);
    const ids = law.disclosures.map((disclosure) => disclosure.id);
    assert.equal(new Set(ids).size, ids.length, `${id} lists a disclosure twice`);
  }
});

test('every disclosure of a law is complete', () => {
  for (const { id: law, disclosures: listed } of laws.values()) {
    for (const { id, citation, requires, when, strength, url, source } of listed) {
      const where = `${law} ${id}`;
      assert.ok(disclosures.has(id), where);
      assert.ok(citation && requires.endsWith('.') && when && source, where);
      assert.ok(STRENGTHS.includes(strength), where);
      assert.ok(isHttps(url), where);
    }
  }
});

test('conditions and triggers go together', () => {
  const used = new Set<string>();
  for (const { disclosures: listed } of laws.values()) {
    for (const { when, trigger, id } of listed) {
      if (trigger) used.add(trigger.id);
      else assert.match(when, /^(?:always|recommended|optional)/, id);
    }
  }
  assert.deepEqual(
    [...triggers.keys()].filter((id) => !used.has(id)),
    [],
  );
});

test('every law but the baseline says how a text shows that it follows it', () => {
  for (const { id, signals } of laws.values()) {
    assert.equal(signals.length > 0, id !== 'baseline', id);
    for (const { weight, reason, cues } of signals) {
      assert.ok(weight > 0 && weight <= 10 && reason.startsWith('it ') && cues.length > 0, `${id}: ${reason}`);
      for (const cue of cues) assert.doesNotMatch(cue, /’|\s\s/, `${id}: ${cue}`);
    }
  }
});

test('the disclosures are those of the fixed list, each with its place', () => {
  assert.ok(disclosures.size >= 65);
  for (const { id, label, description, after } of disclosures.values()) {
    assert.match(label, /^\p{Ll}|^[A-Z]{2}/u, id);
    assert.ok(description.endsWith('.'), id);
    for (const other of after) assert.ok(disclosures.has(other) && other !== id, `${id} after ${other}`);
  }
});

test('the glossary explains each term in two or three sentences', () => {
  assert.equal(glossary.length, 128);
  for (const { term, explanation, citations, verified } of glossary) {
    const sentences = explanation.split(/[.?!]"? (?=\p{Lu}|")/u).length;
    assert.ok(sentences >= 2 && sentences <= 5, `${term}: ${sentences} sentences`);
    for (const { url } of citations) assert.ok(isHttps(url), term);
    if (citations.length === 0) assert.equal(verified, false, term);
  }
});

test('no form of a term belongs to two entries, and ordinary words say what they need', () => {
  const owners = new Map<string, string>();
  for (const { term, aliases, needsContext, context } of glossary) {
    for (const form of [term, ...aliases].map((text) => text.toLowerCase())) {
      assert.equal(owners.get(form) ?? term, term, form);
      owners.set(form, term);
    }
    for (const form of needsContext) assert.ok([term, ...aliases].includes(form), `${term}: ${form}`);
    assert.equal(context !== undefined, needsContext.length > 0, term);
  }
});

test('outdated references say what happened and what replaces them', () => {
  assert.equal(new Set(outdated.map(({ id }) => id)).size, 29);
  for (const { id, name, patterns, status, replacement, url } of outdated) {
    assert.ok(name && patterns.length > 0 && status && replacement, id);
    if (url) assert.ok(isHttps(url), id);
  }
});

test('outdated references are told from look-alikes', () => {
  const found = (sentence: string) =>
    outdated
      .filter(({ patterns }) => patterns.some((pattern) => pattern.test(sentence)))
      .filter(({ near, unless }) => (near?.test(sentence) ?? true) && !unless?.test(sentence))
      .map(({ id }) => id);
  assert.deepEqual(found('We rely on the EU-U.S. Privacy Shield.'), ['privacy-shield']);
  assert.deepEqual(found('The Privacy Shield was invalidated in 2020.'), []);
  assert.deepEqual(found('Payments use secure socket layer technology (SSL).'), ['ssl']);
  assert.deepEqual(found('Traffic is protected by SSL/TLS.'), []);
  assert.deepEqual(found('We adhere to the Safe Harbor framework.'), ['safe-harbor']);
  assert.deepEqual(found('We are a member of a COPPA safe harbor program.'), []);
  assert.deepEqual(found('We comply with Directive 95/46/EC.'), ['directive-95-46']);
  assert.deepEqual(found('Use the link Do Not Sell or Share My Personal Information.'), []);
});

test('acronyms are written as texts write them', () => {
  for (const acronym of [...knownAcronyms, ...lawAcronyms]) assert.equal(typeof acronym, 'string');
  assert.ok(knownAcronyms.has('PDF') && lawAcronyms.has('GDPR'));
  assert.ok(!knownAcronyms.has('GDPR'));
});

test('nothing that users read names where it was looked up', () => {
  assert.doesNotMatch(everything, /\bids? \d{6,}|\brepo\b|@[0-9a-f]{7}\b/);
});
