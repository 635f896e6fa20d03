import assert from 'node:assert/strict';
import { test } from 'node:test';
import policy from '../../../../examples/larkspur/larkspur-privacy-policy.md';
import { analyse, check, type Analysis } from '../../engine/analysis';
import { plainSettings } from '../../engine/document-settings';
import { laws, type DisclosureId } from '../../knowledge/index';
import type { Span } from '../../text/span';
import { wholeLines } from '../../text/whole-lines';

const LAWS = ['gdpr', 'ccpa', 'baseline'];

function read(text: string): Analysis {
  // The policy's own front matter names the laws; other settings are not read here.
  const settings = { ...plainSettings(true), laws: { ids: LAWS, reason: 'its front matter names it' } };
  return analyse({ path: 'larkspur-privacy-policy.md', text, format: 'markdown', settings: () => settings });
}

const clausesFound = (analysis: Analysis): (string | undefined)[] =>
  check(analysis, {
    today: { year: 2026, month: 11, day: 22 },
    onRuleError: (_, error) => {
      throw error;
    },
  })
    .filter(({ rule }) => rule === 'missing-clause')
    .map(({ data }) => data.clause);

/** What one of the laws asks of the policy as it stands: always, or because the text shows the condition. */
function due({ facts }: Analysis): DisclosureId[] {
  const demands = LAWS.flatMap((law) => laws.get(law)?.disclosures ?? []);
  const asked = demands.filter(
    ({ strength, trigger }) =>
      (strength === 'required' || strength === 'recommended') && (!trigger || facts.triggers.shows(trigger)),
  );
  return [...new Set(asked.map(({ id }) => id))];
}

/** Takes out every passage and title that states a disclosure, until nothing states it any more. */
function without(id: DisclosureId): Analysis {
  let analysis = read(policy);
  for (let round = 0; round < 5 && analysis.facts.disclosures.has(id); round += 1) {
    const { text } = analysis.document;
    const spans: Span[] = analysis.facts.disclosures
      .get(id)
      .map(({ at, section }) => (section ? wholeLines(text, section.heading.span) : at.span))
      .sort((a, b) => b.start - a.start);
    let left = text;
    let from = text.length;
    for (const { start, end } of spans) {
      if (start >= from) continue;
      left = left.slice(0, start) + left.slice(Math.min(end, from));
      from = start;
    }
    analysis = read(left);
  }
  return analysis;
}

test('the complete example: states all that the laws it names ask of it', () => {
  assert.match(policy, /^---\npolicywright:\n {2}laws: \[gdpr, ccpa\]\n---\n/);
  const example = read(policy);
  const asked = due(example);
  assert.ok(asked.length >= 35, `only ${asked.length}`);
  assert.deepEqual(
    asked.filter((id) => !example.facts.disclosures.has(id)),
    [],
  );
  assert.deepEqual(clausesFound(example), []);
});

test('the complete example: each disclosure taken out is missing', () => {
  const reported = new Set(LAWS.flatMap((law) => laws.get(law)?.reported ?? []));
  let missing = 0;
  for (const id of due(read(policy))) {
    const cut = without(id);
    assert.ok(!cut.facts.disclosures.has(id), `${id} is still stated`);
    // Taking out all that is said of a thing can take out the condition, too: then nothing asks for it.
    if (!due(cut).includes(id)) continue;
    missing += 1;
    if (reported.has(id) && !cut.facts.disclosures.denial(id))
      assert.ok(clausesFound(cut).includes(id), `${id} is not reported`);
  }
  assert.ok(missing >= 30, `only ${missing}`);
});
