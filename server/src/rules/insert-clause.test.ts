import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import type { Format } from '../document/policy-document';
import { Facts } from '../facts/facts';
import { clauses, type Clause } from '../knowledge/index';
import { applyEdits } from '../text/edits';
import type { ProjectFacts } from './define-rule';
import { fillSection, insertClause, type ClauseContext } from './insert-clause';

const project: ProjectFacts = {
  organization: { aliases: [], domains: [], contacts: {} },
  terms: { ignore: [], products: [], external: [], preferred: {} },
  retention: {},
};

function clause(id: string): Clause {
  const found = clauses.find((each) => each.id === id);
  assert.ok(found, id);
  return found;
}

function contextOf(text: string, format: Format, known: ProjectFacts = project): ClauseContext {
  const { document } = parse(text, format);
  return { document, facts: new Facts(document), project: known };
}

/** The text with the clause inserted, its body cut to "…" so that only place and heading show. */
function inserted(text: string, id: string, format: Format = 'markdown'): string {
  const { edits } = insertClause(clause(id), contextOf(text, format));
  const body = /(\n+)(?:We |When |You |If )[^\n]*$/;
  return applyEdits(
    text,
    edits.map((edit) => (edit.snippet ? { ...edit, text: edit.text.replace(body, '$1…') } : edit)),
  );
}

const section = (heading: string, text: string) => `${heading}\n\n${text}\n\n`;

test('insert clause: behind the related section, at its depth', () => {
  const text =
    '# Policy\n\n' +
    section('## Storage', 'Lists are kept for a year.') +
    section('### Where', 'In a safe.') +
    section('## Contact', 'Write to us at a@b.example.');
  assert.equal(
    inserted(text, 'security'),
    text.replace('\n## Contact', '\n## How we protect your data\n\n…\n\n## Contact'),
  );
});

test('insert clause: numbers count on, and references follow', () => {
  const text =
    section('## 1. Data retention', 'Lists are kept for a year, see Section 3.') +
    section('## 2. Sharing', 'We share lists with our partners.') +
    section('## 3. Contact', 'Write to us.');
  assert.equal(
    inserted(text, 'security'),
    text
      .replace('see Section 3', 'see Section 4')
      .replace('## 2. Sharing', '## 2. How we protect your data\n\n…\n\n## 3. Sharing')
      .replace('## 3. Contact', '## 4. Contact'),
  );
  assert.match(inserted(text, 'changes'), /\n## 3\. Changes to this policy\n\n…\n\n## 4\. Contact/);
});

test('insert clause: rights go together, changes go before the contact', () => {
  const text =
    section('## Why we use it', 'We use your address with your consent; you can withdraw your consent.') +
    section('## Your rights', 'You can ask for a copy of your data.') +
    section('## Safety', 'Lists are encrypted.') +
    section('## Contact us', 'Write to a@b.example.');
  assert.match(inserted(text, 'complaint'), /copy of your data\.\n\n## Complaints\n\n…\n\n## Safety/);
  assert.match(inserted(text, 'changes'), /encrypted\.\n\n## Changes to this policy\n\n…\n\n## Contact us/);
});

test('insert clause: at the end the next number', () => {
  const text = section('## 1. Who we are', 'The ferry.') + section('## 2. Storage', 'Lists are kept for a year.');
  assert.equal(inserted(text, 'security'), `${text.trimEnd()}\n\n## 3. How we protect your data\n\n…\n\n`);
});

test('insert clause: headings as the document writes them', () => {
  const setext = 'Storage\n-------\n\nLists are kept for a year.\n\nContact\n-------\n\nWrite to us.\n';
  assert.match(inserted(setext, 'security'), /\n\nHow we protect your data\n-{24}\n\n…\n\nContact/);
  const bold = '**4\\. Storage**\n\nLists are kept for a year.\n\n**5\\. Contact**\n\nWrite to us.\n';
  assert.match(inserted(bold, 'security'), /\n\n\*\*5\\\\\. How we protect your data\*\*\n\n…\n\n\*\*6\\\. Contact/);
  const capitals = '## STORAGE\n\nLists are kept for a year.\n\n## CONTACT\n\nWrite to us.\n';
  assert.match(inserted(capitals, 'security'), /\n## HOW WE PROTECT YOUR DATA\n/);
  const ruled = '## Storage\n\nLists are kept for a year.\n\n---\n\n## Contact\n\nWrite to us.\n';
  assert.match(
    inserted(ruled, 'security'),
    /year\.\n\n---\n\n## How we protect your data\n\nWe [^\n]+\n\n---\n\n## Contact/,
  );
});

test('insert clause: plain text as it was pasted', () => {
  const close = 'Privacy Policy\nStorage\nLists are kept for a year.\nContact\nWrite to us by letter.\n';
  assert.equal(inserted(close, 'security', 'plain'), close.replace('Contact', 'How we protect your data\n…\nContact'));
  const spaced = 'Privacy Policy\n\n1. Storage\n\nLists are kept for a year.\n\n2. Contact\n\nWrite to us by letter.\n';
  assert.equal(
    inserted(spaced, 'security', 'plain'),
    spaced.replace('2. Contact', '2. How we protect your data\n\n…\n\n3. Contact'),
  );
});

test('insert clause: CRLF, no sections, an empty text', () => {
  const { edits } = insertClause(clause('security'), contextOf('## Storage\r\n\r\nKept for a year.\r\n', 'markdown'));
  assert.doesNotMatch(edits[0]?.text ?? '', /(?<!\r)\n/);
  assert.equal(inserted('Hello.\n', 'security'), 'Hello.\n\n## How we protect your data\n\n…\n');
  assert.equal(inserted('', 'security'), '## How we protect your data\n\n…');
});

test('insert clause: known blanks are filled, the others are tab stops', () => {
  const known = { ...project, organization: { ...project.organization, contacts: { email: 'a$b@ferry.example' } } };
  const text = '## Storage\n\nKept for a year.\n';
  const { edits } = insertClause(clause('children'), contextOf(text, 'markdown', known));
  assert.match(edits[0]?.text ?? '', /\$\{1:Service name\}/);
  assert.match(edits[0]?.text ?? '', /write to a\\\$b@ferry\.example/);
  assert.equal(edits[0]?.snippet, true);
});

test('insert clause: below an empty heading', () => {
  const text = '## Children\n\n## Contact\n\nWrite to us.\n';
  const context = contextOf(text, 'markdown');
  const [heading] = context.document.sections;
  assert.ok(heading);
  const edit = fillSection(heading, clause('children'), context);
  assert.match(applyEdits(text, [edit]), /^## Children\n\n\$\{1:Service name\} is not meant[^\n]+\n\n## Contact/);
});

test('insert clause: a section of its own shows the place better than a part of another', () => {
  const text =
    section('## What we collect', 'Your name.') +
    section('### Cookies', 'One cookie.') +
    section('## Security', 'Lists are locked away.') +
    section('## Contact', 'Write to us.');
  assert.match(inserted(text, 'children'), /## Security\n\n[^\n]+\n\n## Children\n/);
});

test('insert clause: what all readers are told does not go among what one region is told', () => {
  const text =
    section('## Your rights', 'You can ask for a copy of your data.') +
    section('## Links', 'We link to others.') +
    section('## Your California rights', 'You can ask us to delete it.');
  assert.match(inserted(text, 'complaint'), /\n\n## Complaints\n\n[^\n]+\n\n## Links/);
  assert.match(inserted(text, 'non-retaliation'), /## Your California rights\n\n[^\n]+\n\n## No retaliation\n/);
});

test('insert clause: one right beside another', () => {
  const text =
    section('## Purposes', 'We use lists for boarding.') +
    section('## Erasing your data', 'Ask us to erase your data.') +
    section('## Links', 'We link to others.');
  assert.match(inserted(text, 'right-rectification'), /## Erasing your data\n\n[^\n]+\n\n## Correcting your data\n/);
});

test('insert clause: in the words of the document', () => {
  const information = section('## What we collect', 'We collect personal information. Personal information is kept.');
  const told = inserted(information, 'children');
  assert.match(told, /collect personal information of children/);
  assert.match(told, /has given us personal information, write to [^,]+, and we will delete it\./);
  const identity = inserted(information, 'controller-identity');
  assert.match(
    identity,
    /controller of the personal information described in this policy: it decides why and how it is used\./,
  );
  const defined = section('## Definitions', '"Personal Data" means what we know of you.');
  assert.match(inserted(defined, 'children'), /given us Personal Data, write to [^,]+, and we will delete them/);
  assert.match(
    inserted(section('## Data', 'We keep personal data.'), 'children'),
    /given us personal data, .* delete them/,
  );
});

test('insert clause: a heading that stands already is told apart', () => {
  const text = section('## Complaints', 'Ring the bell at the bar.') + section('## Contact', 'Write to us.');
  assert.match(inserted(text, 'complaint'), /## Complaints \(privacy\)\n/);
});
