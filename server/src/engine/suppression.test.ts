import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { titleSpan } from '../document/place';
import { readMarks, writeMarks } from '../testing/fixture';
import { applyEdits } from '../text/edits';
import type { Diagnostic } from './diagnostic';
import { applySuppressions, type SuppressionOptions } from './suppression';

const RULES = ['placeholder', 'stale-date', 'vague-retention', 'missing-contact', 'unused-suppression'];
const STALE = /\b2019\b/g;
const TODO = /\bTODO\b/g;

function finding(rule: string, start: number, end: number): Diagnostic {
  return {
    rule,
    messageId: rule,
    severity: 'warning',
    message: rule,
    span: { start, end },
    data: {},
    related: [],
    fixes: [],
  };
}

/** Every "TODO" is a placeholder, every "2019" a stale date, and a contact is always missing. */
function findIn(text: string): Diagnostic[] {
  const { document } = parse(text, 'markdown');
  const title = titleSpan(document);
  return [
    ...(document.blocks.length > 0 ? [finding('missing-contact', title.start, title.end)] : []),
    ...[...text.matchAll(TODO)].map(({ index }) => finding('placeholder', index, index + 4)),
    ...[...text.matchAll(STALE)].map(({ index }) => finding('stale-date', index, index + 4)),
  ];
}

function apply(text: string, options: Partial<SuppressionOptions> = {}) {
  return applySuppressions(parse(text, 'markdown').document, findIn(text), { ruleIds: RULES, ...options });
}

/** Checks which TODO and 2019 stay reported (`⟦…⟧`, no label) and what is said of the comments (`⟦…⟧(messageId)`). */
function check(name: string, fixture: string, options: Partial<SuppressionOptions> = {}): void {
  test(`suppression: ${name}`, () => {
    const source = fixture.replace(/^\n/, '');
    const { text } = readMarks(source);
    const { kept, unused } = apply(text, options);
    const marks = [
      ...kept.filter(({ rule }) => rule !== 'missing-contact').map(({ span }) => ({ ...span, label: undefined })),
      ...unused.map(({ span, messageId }) => ({ ...span, label: messageId })),
    ];
    assert.equal(writeMarks(text, marks), source);
  });
}

/** Checks what the first fix with the title makes of a text. */
function checkFixed(name: string, title: string, before: string, after: string): void {
  test(`suppression: ${name}`, () => {
    const fix = apply(before)
      .unused.flatMap(({ fixes }) => fixes)
      .find((one) => one.title === title);
    assert.ok(fix, 'no such fix');
    assert.equal(applyEdits(before, fix.edits), after);
  });
}

check(
  'the next line is the paragraph that starts there',
  `
# Privacy Policy

⟦TODO⟧ before.

<!-- policywright-disable-next-line placeholder -- a sample -->
We keep TODO
and TODO.
⟦2019⟧ too.

⟦TODO⟧ after.
`,
);

check(
  'blank lines and other comments do not count as the next line',
  `
# Privacy Policy

<!-- policywright-disable-next-line placeholder -->


<!-- policywright-disable-next-line stale-date -->
<!-- a note
  on two lines -->

TODO of 2019.

⟦TODO⟧ of ⟦2019⟧.
`,
);

check(
  'several rules, no rule, and the reason behind a dash',
  `
# Privacy Policy

<!-- policywright-disable-next-line placeholder, stale-date -- ask -->
TODO of 2019.

<!--policywright-disable-next-line-->
TODO of 2019.

<!-- policywright-disable-next-line placeholder stale-date — reviewed -->
TODO of 2019.
`,
);

check(
  'headings, list items and quotations',
  `
# Privacy Policy

<!-- policywright-disable-next-line placeholder -->
## TODO

⟦TODO⟧

- one
  <!-- policywright-disable-next-line placeholder -->
- TODO
  and TODO
- ⟦TODO⟧

> <!-- policywright-disable-next-line placeholder -->
> TODO
`,
);

check(
  'a table is silenced as a whole, because no comment can stand in it',
  `
# Privacy Policy

<!-- policywright-disable-next-line placeholder -->
| Data | Purpose |
|------|---------|
| Name | TODO    |
| Mail | TODO    |

⟦TODO⟧
`,
);

check(
  'in mid-paragraph the next line is a line',
  `
# Privacy Policy

We keep ⟦TODO⟧ <!-- policywright-disable-next-line placeholder -->
and TODO
and ⟦TODO⟧.
`,
);

check(
  'disable and enable in pairs',
  `
# Privacy Policy

⟦TODO⟧ of ⟦2019⟧.

<!-- policywright-disable placeholder -->

TODO of ⟦2019⟧.

<!-- policywright-disable -->

TODO of 2019.

<!-- policywright-enable placeholder -->

⟦TODO⟧ of 2019.

<!-- policywright-enable -->

⟦TODO⟧ of ⟦2019⟧.
`,
);

check(
  'disable without enable lasts to the end',
  `
# Privacy Policy

⟦TODO⟧

<!-- policywright-disable placeholder -->

## Next

TODO

### Last

TODO
`,
);

check(
  'what suppresses nothing is reported',
  `
# Privacy Policy

⟦<!-- policywright-disable-next-line placeholder -->⟧(suppressesNothing)
All is well.

<!-- policywright-disable-next-line placeholder, ⟦stale-date⟧(ruleFindsNothing) -->
TODO

⟦<!-- policywright-disable vague-retention -->⟧(suppressesNothing)

All is well.

<!-- policywright-enable vague-retention -->

⟦<!-- policywright-enable placeholder -->⟧(enablesNothing)

⟦<!-- policywright-disable-next-line -->⟧(suppressesNothing)
`,
);

check(
  'what cannot be read is reported and suppresses nothing',
  `
# Privacy Policy

<!-- policywright-disable-next-line ⟦placeholders⟧(unknownRule) -->
⟦TODO⟧

<!-- policywright-⟦disable-line⟧(unknownComment) placeholder -->
⟦TODO⟧

<!-- policywright-disable-next-line placeholder ⟦because⟧(noReasonMark) it is a sample -->
TODO

<!-- policywright-enable ⟦nothing⟧(unknownRule) -->
`,
);

check(
  'comments for others are left alone',
  `
# Privacy Policy

<!-- markdownlint-disable MD013 -->
<!-- policywright -->
<!-- policywright disable-next-line placeholder -->
<!-- see policywright-disable placeholder -->

⟦TODO⟧

\`<!-- policywright-disable -->\`

\`\`\`html
<!-- policywright-disable -->
\`\`\`

⟦TODO⟧
`,
);

check(
  'a comment for a rule that was not run is left alone',
  `
# Privacy Policy

<!-- policywright-disable-next-line vague-retention -->
All is well.
`,
  { ran: (rule) => rule !== 'vague-retention' },
);

check(
  'reports can be switched off',
  `
# Privacy Policy

<!-- policywright-disable-next-line placeholder -->
All is well.

<!-- policywright-disable-next-line placeholder -->
TODO
`,
  { severity: 'off' },
);

const missing = (text: string) => apply(text).kept.some(({ rule }) => rule === 'missing-contact');

test('suppression: what is absent is silenced at the top of the file', () => {
  const comment = '<!-- policywright-disable missing-contact -- see the imprint -->';
  assert.equal(missing(`# Privacy Policy\n\nWe keep bees.\n`), true);
  assert.equal(missing(`${comment}\n\n# Privacy Policy\n\nWe keep bees.\n`), false);
  assert.equal(missing(`---\ntitle: x\n---\n${comment}\n# Privacy Policy\n\nWe keep bees.\n`), false);
  assert.equal(missing(`# Privacy Policy\n\n${comment}\n\nWe keep bees.\n`), false);
  assert.equal(missing(`${comment}\nWe keep bees.\n`), false);
  assert.equal(
    missing(`<!-- policywright-disable-next-line missing-contact -->\n# Privacy Policy\n\nWe keep bees.\n`),
    false,
  );
  assert.equal(missing(`# Privacy Policy\n\nWe keep bees.\n\n${comment}\n\nAnd wasps.\n`), true);
});

test('suppression: the severity of the reports is that of the settings, else info', () => {
  const text = '# Privacy Policy\n\n<!-- policywright-enable -->\n';
  assert.deepEqual(
    apply(text).unused.map(({ rule, severity }) => [rule, severity]),
    [['unused-suppression', 'info']],
  );
  assert.equal(apply(text, { severity: 'error' }).unused[0]?.severity, 'error');
});

test('suppression: messages say what was meant', () => {
  const messages = (comment: string) => apply(`# T\n\n${comment}\nTODO\n`).unused.map(({ message }) => message);
  assert.deepEqual(messages('<!-- policywright-disable-next-line placeholdr, zzz -->'), [
    'Unknown rule “placeholdr”. Did you mean “placeholder”?',
    'Unknown rule “zzz”. Check its name.',
  ]);
  assert.deepEqual(messages('<!-- policywright-ignore -->'), [
    'Unknown comment for Policywright “ignore”. Known: disable-next-line, disable, enable.',
  ]);
  assert.deepEqual(messages('<!-- policywright-disable-next-line placeholder sample -->'), [
    '“sample” is no rule. Put “--” before a reason.',
  ]);
});

checkFixed(
  'a comment that suppresses nothing is removed with its line',
  'Remove the comment',
  '# T\n\n<!-- policywright-disable-next-line placeholder -- x -->\nBees.\n',
  '# T\n\nBees.\n',
);
checkFixed(
  'a pair is removed together',
  'Remove the comment',
  '# T\n\n<!-- policywright-disable placeholder -->\n\nBees.\n\n<!-- policywright-enable placeholder -->\n\nWasps.\n',
  '# T\n\nBees.\n\nWasps.\n',
);
checkFixed(
  'an enable that ends more stays',
  'Remove the comment',
  '# T\n\nA.\n\n<!-- policywright-disable placeholder -->\n<!-- policywright-disable stale-date -->\n2019\n\n<!-- policywright-enable -->\n',
  '# T\n\nA.\n\n<!-- policywright-disable stale-date -->\n2019\n\n<!-- policywright-enable -->\n',
);
checkFixed(
  'one rule of several is removed with its comma',
  'Remove “stale-date”',
  '# T\n\n<!-- policywright-disable-next-line stale-date, placeholder -- x -->\nTODO\n',
  '# T\n\n<!-- policywright-disable-next-line placeholder -- x -->\nTODO\n',
);
checkFixed(
  'a comment in a line leaves the line',
  'Remove the comment',
  '# T\n\nBees <!-- policywright-enable --> fly.\n',
  '# T\n\nBees  fly.\n',
);
checkFixed(
  'a wrong name is replaced',
  'Write “placeholder”',
  '# T\n\n<!-- policywright-disable-next-line placeholdr -->\nTODO\n',
  '# T\n\n<!-- policywright-disable-next-line placeholder -->\nTODO\n',
);

test('suppression: a document without such comments is passed through', () => {
  const { document } = parse('# Privacy Policy\n\nTODO\n', 'markdown');
  const diagnostics = findIn(document.text);
  assert.equal(applySuppressions(document, diagnostics, { ruleIds: RULES }).kept, diagnostics);
  const plain = parse('<!-- policywright-disable -->\nTODO\n', 'plain').document;
  assert.equal(applySuppressions(plain, diagnostics, { ruleIds: RULES }).kept, diagnostics);
});

test('suppression: many comments and findings are no trouble', () => {
  const text = `# T\n\n${'<!-- policywright-disable-next-line placeholder, stale-date -->\nTODO and\n2019.\n\n'.repeat(1500)}`;
  const { kept, unused } = apply(text);
  assert.deepEqual([kept.length, unused.length], [1, 0]);
  const comments = apply(`# T\n\n${'<!-- policywright-disable-next-line -->\n'.repeat(3000)}TODO\n`);
  assert.deepEqual([comments.kept.length, comments.unused.length], [1, 0]);
});
