import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentKind } from '../define-rule';
import { checkFix, checkRule, runRule } from '../../testing/fixture';
import { inconsistentRetention } from './inconsistent-retention';

const fires = (text: string) => {
  checkRule(inconsistentRetention, text);
};
const silent = fires;

fires(`
## Storage

We delete booking data two years after your stay.

## Your account

Booking data ⟦is kept for ten years⟧(differ).
`);

fires(`
Footage from our cameras is overwritten after 48 hours.

CCTV recordings ⟦are stored for a period of 30 days⟧(differ).
`);

fires(`
Data about your purchases is retained for seven (7) years.

We ⟦remove purchase data 18 months after the purchase⟧(differ).
`);

fires(`
We never hold delivery notes longer than 6 months.

Delivery notes ⟦will be archived for three years⟧(differ).
`);

fires(`
We keep your tasting notes for as long as you are a member of the wine club.

Tasting notes ⟦are stored forever⟧(differ).
`);

fires(`
We keep personal data only for as long as we need it for the purposes above.

Your loyalty card history ⟦is kept indefinitely⟧(differ).
`);

fires(`
We delete your riding profile when you close your account.

Your riding profile ⟦is kept for two years after you close your account⟧(differ).
`);

fires(`
We keep the following for these periods:

- Reservations: 12 months
- Guest book entries: five years

Reservations ⟦are erased after 90 days⟧(differ).
`);

fires(`
| Kind of data | Retention period |
| --- | --- |
| Door camera footage | 3 days |
| Parking permits | 1 year |

Parking permits ⟦are destroyed after six months⟧(differ).
`);

fires(`
## Tickets

If your parcel is late, support tickets are kept for one year.

Support requests are deleted after 30 days.

Support tickets ⟦are archived for four years⟧(differ).
`);

silent(`
We keep log files for 30 days. Invoices are kept for ten years.
`);
silent(`
We generally keep personal data for three years.

Payment records are kept for seven years.
`);
silent(`
We keep member data until you leave the club.

Backups that hold member data are overwritten within 60 days after that.
`);
silent(`
Rental contracts are kept for one year.

Rental contracts that tax law requires us to keep are stored for eight years.
`);
silent(`
Rental photos are kept for at least 30 days.

Rental photos are kept for no more than one year.
`);
silent(`
Trip recordings are deleted after 30 days, unless a dispute makes us keep them.

Trip recordings are kept for two years.
`);
silent(`
In Norway we keep rental applications for six months.

In Spain we keep rental applications for two years.
`);
silent(`
Day passes: usage data is deleted after 24 hours

Season passes: usage data is deleted after one year
`);
silent(`
Usage data is stored for 26 months.

Aggregated usage data is kept indefinitely.
`);
silent(`
We keep chat messages for 12 months.

Our payment provider keeps chat messages for three years.
`);
silent(`
Badge data is kept for one year (12 months).

Badge data is erased 365 days after it was recorded.
`);
silent(`
Your data is kept for 12 months after your last visit.

When you ask us to delete your data, we do so within 30 days.
`);
silent(`
You can cancel your membership with a notice period of 30 days. We answer requests within one month. Bookings for guests under 18 years need a guardian. Booking data is kept for two years.
`);
silent(`
We keep chess scores for two years.

With your consent, we keep chess scores for ten years.
`);

checkFix(
  inconsistentRetention,
  `
Guest lists are kept for 30 days.

We delete guest lists after one year.
`,
  `
Guest lists are kept for 30 days.

We delete guest lists after 30 days.
`,
);

const PRIVACY_POLICY = `# Privacy Policy

## Storage

Log files are kept for 30 days. We keep your data for two years after your last booking.

With your consent, we keep booking notes for ten years. Our partner keeps photos for five years.
`;
const across = (text: string, kind: DocumentKind, other = PRIVACY_POLICY) => {
  const heading = kind === 'terms' ? '# Terms of Service' : kind === 'cookie-policy' ? '# Cookie Policy' : '# Privacy';
  const related = { 'privacy-policy.md': other };
  checkRule(inconsistentRetention, `${heading}\n\n${text}\n`, { kind, related });
};
across('We ⟦keep log files for one year⟧(across).', 'terms');
across('Server logs ⟦are deleted after 90 days⟧(across).', 'cookie-policy');
across('We ⟦delete your personal data six months after your last booking⟧(across).', 'terms');
// What terms and cookie policies mean by "your data" is not what a privacy policy means.
across('We delete your data six months after your last booking.', 'terms');
across('Your personal data are kept for 13 months.', 'cookie-policy');
// Another notice of the same kind is for others.
across('We keep log files for one year.', 'privacy-policy');
across('We keep log files for one month. Booking notes are kept for a year. We keep photos for two years.', 'terms');
across('In Norway we keep log files for one year, if the law requires it.', 'terms');
// A document that is no policy says nothing about data.
checkRule(inconsistentRetention, '# Terms of Service\n\nWe keep log files for one year.\n', {
  kind: 'terms',
  related: { 'log-tool.md': '# Log tool\n\nLog files are kept for 30 days.\n' },
});

test('inconsistent-retention: the other place is named with its document and line', () => {
  const [found] = runRule(inconsistentRetention, '# Cookie Policy\n\nWe keep log files for one year.\n', {
    kind: 'cookie-policy',
    related: { 'privacy-policy.md': PRIVACY_POLICY },
  });
  assert.equal(
    found?.message,
    'For log files the text says “keep log files for one year” here, and privacy-policy.md says “are kept for 30 days” at line 5. Keep one of them, or say when each applies.',
  );
  assert.equal(found.related[0]?.in?.uri, 'file:///policies/privacy-policy.md');
});

test('inconsistent-retention: two documents that lead to each other are compared once', () => {
  const terms = '# Terms of Service\n\nBy using the site you accept these terms. We keep log files for one year.\n';
  const back = `${terms}\nSee our [privacy policy](this).\n`;
  const findings = (text: string, kind: DocumentKind, other: string) =>
    runRule(inconsistentRetention, text, { kind, related: { 'other.md': other } }).length;
  assert.equal(findings(PRIVACY_POLICY, 'privacy-policy', terms), 1, 'terms that do not lead here');
  assert.equal(findings(PRIVACY_POLICY, 'privacy-policy', back), 0, 'said in the terms');
  assert.equal(findings(terms, 'terms', `${PRIVACY_POLICY}\nSee our [terms](this).\n`), 1);
});

fires(`
## Photos

These are kept for six months.

## Archive

Photos ⟦are kept for 10 (ten) years⟧(differ).
`);

fires(`
## Calls

Under no circumstances are call recordings kept for more than a fortnight.

## Training

Call recordings ⟦are stored for half a year⟧(differ).
`);

silent(`
## Calls

We use call recordings for training. They are heard within two days.

## Archive

Call recordings are deleted after half a year.
`);
