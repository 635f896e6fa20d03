import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../text/edits';
import { extendRetention } from './extend-retention';

const NAMES = { ruleIds: ['stale-date'], lawIds: ['gdpr'] };
const ENTRIES = [
  { category: 'log files', period: '30 days' },
  { category: 'invoices', period: 'ten years from the end of the year' },
];

function extended(text: string, entries = ENTRIES): string | undefined {
  const edit = extendRetention(text, entries, NAMES);
  return edit && applyEdits(text, [edit]);
}

function checkExtend(title: string, before: string, after: string): void {
  test(`a schedule is extended: ${title}`, () => {
    assert.equal(extended(before), after);
  });
}

const NEW = 'retention:\n  log files: 30 days\n  invoices: ten years from the end of the year\n';

checkExtend('in a new file', '', NEW);
checkExtend(
  'in a file without one, whose comments stay',
  '# Ours\nlaws: [gdpr] # both\n',
  `# Ours\nlaws: [gdpr] # both\n${NEW}`,
);
checkExtend(
  'behind its lines, in their indent',
  'retention: # agreed in May\n    photos: 2 years # of events\n    # more to come\nlaws: [gdpr]\n',
  'retention: # agreed in May\n    photos: 2 years # of events\n    log files: 30 days\n    invoices: ten years from the end of the year\n    # more to come\nlaws: [gdpr]\n',
);
checkExtend(
  'that is empty',
  'retention: # none yet\nlaws: [gdpr]\n',
  `retention: # none yet\n${NEW.slice(11)}laws: [gdpr]\n`,
);
checkExtend(
  'in braces',
  'retention: { photos: 2 years }\n',
  'retention: { photos: 2 years, log files: 30 days, invoices: ten years from the end of the year }\n',
);
checkExtend(
  'with the line ends of the file',
  'retention:\r\n  photos: 2 years\r\n',
  'retention:\r\n  photos: 2 years\r\n  log files: 30 days\r\n  invoices: ten years from the end of the year\r\n',
);

test('what YAML would read otherwise is quoted', () => {
  const entries = [{ category: 'notes: private', period: '1 year, # then gone' }];
  assert.equal(extended('', entries), 'retention:\n  "notes: private": "1 year, # then gone"\n');
  assert.equal(
    extended('retention: { photos: 2 years }\n', [{ category: 'maps, plans', period: '1 year' }]),
    'retention: { photos: 2 years, "maps, plans": 1 year }\n',
  );
});

test('a file of another shape stays as it is', () => {
  for (const text of ['retention: [\n', 'retention: 3\n', '- one\n', 'retention:\n  - log files\n'])
    assert.equal(extended(text), undefined, text);
  assert.equal(extended('', []), undefined);
});

test('what the file lists stays as it is', () => {
  assert.equal(
    extended('retention:\n  log files: 1 year\n'),
    'retention:\n  log files: 1 year\n  invoices: ten years from the end of the year\n',
  );
  assert.equal(extended(NEW), undefined);
});
