import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, checkRule, runRule } from '../../testing/fixture';
import { outdatedReference } from './outdated-reference';

checkRule(outdatedReference, 'Our bakery follows the ⟦Data Protection Act 1998⟧(outdated).');
checkRule(outdatedReference, 'The old Data Protection Act 1998 has been repealed. We follow its successor.');
checkRule(outdatedReference, 'Orders are protected by ⟦SSL⟧(outdated).\n\nOrders are protected by an SSL certificate.');
checkRule(outdatedReference, 'We do not use Google Universal Analytics; visits are counted on our own server.');
checkRule(outdatedReference, 'We do not only rely on the ⟦Privacy Shield⟧(outdated) but on clauses, too.');
checkRule(
  outdatedReference,
  '## Privacy Shield\n\nWe joined its successor.\n\n> Example: we rely on the Privacy Shield.',
);
checkRule(
  outdatedReference,
  'The ⟦Information Commissioner⟧(doubtful) answers complaints.\n\n## Contact\n\nAsk the Information Commissioner.',
);
checkRule(
  outdatedReference,
  '## Abroad\n\nWe joined the ⟦Privacy Shield⟧(outdated).\n\nIt is the Privacy Shield that binds us.\n\n## More\n\nSee the ⟦Privacy Shield⟧(outdated) list.',
);

test('outdated-reference: doubtful things are hints, places of one section go together', () => {
  const [first] = runRule(outdatedReference, '## A\n\nWe joined the Privacy Shield.\n\nThe Privacy Shield binds us.');
  assert.equal(first?.severity, 'warning');
  assert.equal(first.related.length, 1);
  assert.match(first.message, /“Privacy Shield” is out of date: Decision .* invalid .* Instead: EU-US Data Privacy/);
  assert.equal(runRule(outdatedReference, 'Follow us on Twitter.')[0]?.severity, 'hint');
});

checkFix(
  outdatedReference,
  'We follow the EU Data Protection Directive 95/46/EC here.\n\nThe EU Data Protection Directive 95/46/EC is our guide.',
  'We follow the Regulation (EU) 2016/679 (GDPR) here.\n\nThe Regulation (EU) 2016/679 (GDPR) is our guide.',
);
checkFix(
  outdatedReference,
  'Cards are sent with secure socket layer technology (SSL).',
  'Cards are sent with Transport Layer Security (TLS).',
);
checkFix(
  outdatedReference,
  'We are certified under the EU-U.S. Privacy Shield Framework.',
  'We are certified under the EU-U.S. Data Privacy Framework.',
  { title: 'only if the recipient is certified' },
);
