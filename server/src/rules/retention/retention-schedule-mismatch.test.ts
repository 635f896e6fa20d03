import { checkFix, checkRule } from '../../testing/fixture';
import { retentionScheduleMismatch } from './retention-schedule-mismatch';

const project = {
  retention: {
    'account data': 'until the account is closed',
    'log files': '30 days',
    invoices: '10 years',
    'call recordings': '6 months',
  },
};

checkRule(
  retentionScheduleMismatch,
  `
# Privacy Policy

- Log files ⟦are deleted after 90 days⟧(differs).
- Recordings of calls ⟦are kept indefinitely⟧(differs).
- We keep invoices for ten years. Account data are kept until you close your account.
- Garden plans ⟦are kept for two years⟧(unscheduled).
`,
  { project },
);
checkRule(
  retentionScheduleMismatch,
  '# ⟦⟦⟦Privacy Policy⟧(unstated)⟧(unstated)⟧(unstated)\n\nLog files are kept for 30 days.\n',
  {
    project,
  },
);
for (const silent of [
  'Log files that are evidence in a legal dispute are kept until it is resolved.',
  'Log files are kept for one month.\n\nInvoices are kept for 120 months.\n\nCall recordings are kept for half a year.\n\nWe keep account data until you close your account.',
  'We keep your data for as long as necessary.',
  'The hosting provider keeps log files for 90 days.',
])
  checkRule(retentionScheduleMismatch, `# Privacy Policy\n\n## Storage\n\n${silent}\n`, {
    project: silent.startsWith('Log files are kept') ? project : { retention: { 'log files': '30 days' } },
  });
checkRule(retentionScheduleMismatch, 'Log files are kept for 90 days.\n');

checkFix(retentionScheduleMismatch, 'We keep log files for 90 days.\n', 'We keep log files for 30 days.\n', {
  project: { retention: { 'log files': '30 days' } },
});
