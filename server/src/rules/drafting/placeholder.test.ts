import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, checkRule, runRule } from '../../testing/fixture';
import { placeholder } from './placeholder';

checkRule(
  placeholder,
  `
# Privacy Policy of ⟦[COMPANY NAME]⟧(placeholder)

⟦[Company]⟧(placeholder) (“we”) runs ⟦{{site_name}}⟧(placeholder) from ⟦\\[insert city\\]⟧(placeholder) and ⟦<YOUR COUNTRY>⟧(placeholder).
We answer within ⟦XX⟧(placeholder) days, keep orders for ⟦X⟧(placeholder) years and logs for ⟦____⟧(blank) weeks.
Write to ⟦[INSERT CONTACT EMAIL]⟧(placeholder), ⟦\${CONTACT}⟧(placeholder), ⟦%COMPANY_MAIL%⟧(placeholder) or ⟦<insert postal address>⟧(placeholder).

| Purpose | Period |
| ------- | ------ |
| Orders  | ⟦[●]⟧(blank) |
| Support | ⟦TBD⟧(placeholder) |

> ⟦TODO⟧(placeholder): add the list of processors.

⟦[Describe which cookies the shop sets and for how long.]⟧(placeholder)

⟦Lorem ipsum⟧(placeholder) dolor sit amet.

Last updated: ⟦MM/DD/YYYY⟧(placeholder)
`,
);

checkRule(
  placeholder,
  `
# Privacy Policy

Write to [email protected] or to [\\[email protected\\]](https://harbour.test/cdn-cgi/l/email-protection).
- [ ] Tick this box, see [our notice](/notice) [1] and [the list][processors] [^2].
- [x] Or this one.

They wrote that “[a]ny controller [sic] must answer […] in time [...]”. [hide] [show] [edit]
Open Settings → Apps → [App Name] → Permissions, or Start > [Company Name] > Uninstall.
Send a mail with the subject “Access request of [YOUR NAME] for the shop”.
Dates stand in the format DD/MM/YYYY; Section XX of the act; a card is shown as XXXX XXXX 1234.
The page greets you with \`{{name}}\` and {{ site.title }}, {% include nav.html %}. <br>
Our site was built with Vite [GDPR] [RFC2119] [Privacy Policy] [RESERVED] [INTENTIONALLY LEFT BLANK].
“[Name of your pet]” is one of the questions. [Download this notice as a file]
See %APPDATA%\\Harbour and 100%, 5 % and 7% of the [Terms](#terms).

[processors]: /processors
[^2]: A footnote.

\`\`\`
[COMPANY]
\`\`\`

## Sample withdrawal form

Name of the consumer: ______
`,
);

checkRule(
  placeholder,
  `
import { COMPANY } from './company';

# Privacy notice

<Banner tone="plain" /> {COMPANY} runs this site; {OWNER_OF_SITE} does not.
`.replace('{OWNER_OF_SITE}', '⟦{OWNER_OF_SITE}⟧(placeholder)'),
);

checkRule(
  placeholder,
  `
Privacy Policy

<COMPANY NAME> keeps your data for XX days. Contact: [email address]
`
    .replace('<COMPANY NAME>', '⟦<COMPANY NAME>⟧(placeholder)')
    .replace('XX', '⟦XX⟧(placeholder)')
    .replace('[email address]', '⟦[email address]⟧(placeholder)'),
  { format: 'plain' },
);

checkRule(
  placeholder,
  `
# Privacy Policy

Mail [us](mailto:⟦{{contact}}⟧(placeholder)), read [the notice](⟦<insert link>⟧(placeholder)), last updated ⟦[DAY]⟧(placeholder).
`,
);

checkRule(
  placeholder,
  `
# Privacy Policy

> [!IMPORTANT]
> This notice is about the shop only.

> [!WARNING] Mind the second chapter.

You may [[mail us]](mailto:hello@quayside.test) or ask ⟦[[COMPANY NAME]]⟧(placeholder)(https://quayside.test/).
`,
);

// Guillemets are quotation marks where they stand around a name that is being defined, or around any other words.
checkRule(placeholder, 'We run quayside.test (the «Website») and an app (our «Application»).\n');
checkRule(placeholder, '«Quayside» runs the «Website». See «Who we are».\n');
checkRule(placeholder, '⟦«Company_Name»⟧(placeholder) runs ⟦«Website»⟧(placeholder).\n');

// A page that a site generator fills: its variables are live, what is in capitals or has spaces is not.
checkRule(
  placeholder,
  `---
layout: page.njk
---

# Privacy Policy

We run [{{siteUrl}}]({{siteUrl}}) and are called ⟦{{COMPANY_NAME}}⟧(placeholder) or ⟦{{ company name }}⟧(placeholder).
`,
);
checkRule(placeholder, '# Privacy Policy\n\nWe run [⟦{{siteUrl}}⟧(placeholder)]({{siteUrl}}).\n');

checkFix(
  placeholder,
  'Questions? Write to [INSERT CONTACT EMAIL].\n',
  'Questions? Write to ${1:INSERT CONTACT EMAIL}.\n',
);
checkFix(
  placeholder,
  'We are [COMPANY NAME], [registered address].\n',
  'We are Tidewater Ltd, [registered address].\n',
  {
    project: {
      organization: { name: 'Tidewater Ltd', aliases: [], domains: [], contacts: { email: 'privacy@tidewater.test' } },
    },
  },
);

test('placeholder: each slot takes the value that it asks for', () => {
  const text =
    'Write to [INSERT CONTACT EMAIL], call {{phone_number}}, or visit [postal address] or [website address].';
  const contacts = { email: 'privacy@tidewater.test', phone: '+44 20 7946 0018' };
  const organization = { address: '4 Quay Row, Leith', aliases: [], domains: [], contacts };
  const fixes = runRule(placeholder, text, { project: { organization } }).flatMap(({ fixes }) => fixes);
  assert.deepEqual(
    fixes.map(({ edits }) => edits[0]?.text),
    ['privacy@tidewater.test', '+44 20 7946 0018', '4 Quay Row, Leith', '${1:website address}'],
  );
});
