import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { Facts } from './facts';

/** The claims of a text, each on a line: actor, action, data, recipients, qualifiers. */
function claims(text: string): string[] {
  return new Facts(parse(text, 'markdown').document).practices.map((claim) =>
    [
      claim.actor.kind,
      claim.denial === 'none' ? claim.action : `${claim.denial} ${claim.action}`,
      claim.data.at?.text ?? '-',
      claim.recipients.map(({ kind, at }) => `${kind}=${at.text}`).join('+') || '-',
      claim.qualifiers.map(({ kind }) => kind).join('+') || '-',
    ].join(' | '),
  );
}

function reads(text: string, ...expected: string[]): void {
  test(`practices: ${text.replace(/\s+/g, ' ')}`, () => {
    assert.deepEqual(claims(text), expected);
  });
}

reads(
  'We share your harvest diary with our printer if you order a book.',
  'we | share | your harvest diary | processor=printer | condition',
);
reads('We use your name to:\n\n- Verify your address\n- Provide help with the boats\n', 'we | use | your name | - | -');
reads('Your address is passed on to printers.', 'we | share | Your address | processor=printers | -');
reads('We never sell, rent or trade your data under any circumstances.', 'we | absolute sell | your data | - | -');
reads(
  'We do not sell your data and share it only with couriers.',
  'we | plain sell | your data | - | -',
  'we | share | it | processor=couriers | exception',
);
reads('No data leaves our company.', 'we | plain share | No data | anyone=leaves | -');
reads(
  'Without your consent we share nothing with advertisers.',
  'we | plain share | nothing | advertiser=advertisers | consent',
);
reads('You may share your photos with other members.', 'user | share | your photos | other-users=other members | -');
reads('Our website uses cookies.', 'we | collect | cookies | - | -');
reads('This page explains how we share your data. If we sell your data, we tell you. Do we share data?');
reads(
  'We do not:\n\n- sell your data\n- keep your photos',
  'we | plain sell | your data | - | -',
  'we | plain store | your photos | - | -',
);
reads(
  'We share your name with:\n\n- couriers\n- printers',
  'we | share | your name | - | -',
  'we | share |  | processor=couriers | -',
  'we | share |  | processor=printers | -',
);

test('practices: parts of a claim know their place', () => {
  const text = 'Please note that we **never** disclose your e-mail address to advertisers.';
  const [claim] = new Facts(parse(text, 'markdown').document).practices;
  const at = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end);
  assert.equal(at(claim?.verb.span), 'disclose');
  assert.equal(at(claim?.data.at?.span), 'your e-mail address');
  assert.equal(at(claim?.recipients[0]?.at.span), 'advertisers');
  assert.deepEqual(claim?.data.categories, ['email-address']);
});

reads(
  'No data other than your berth number is stored.',
  'we | plain store | No data other than your berth number | - | exception',
);
reads(
  'Although we do not sell your data for money, our sharing of them with partners may count as a sale for some purposes.',
  'we | plain sell | your data | - | sense',
);
