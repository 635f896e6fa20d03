import { checkFix, checkRule } from '../../testing/fixture';
import { vagueRetention } from './vague-retention';

for (const open of [
  'We ⟦keep your data for as long as necessary⟧(openEnded).',
  'We ⟦retain personal information for as long as we need it to provide the Services⟧(openEnded). You may ask us to delete it.',
  'Your data ⟦are stored for a reasonable period⟧(openEnded).',
])
  checkRule(vagueRetention, `# Privacy Policy\n\n## How long we keep data\n\n${open}\n`);

for (const told of [
  'We keep invoices for as long as necessary to meet tax law.',
  'We keep your data for as long as necessary:\n\n- Account data: until you close your account\n- Mails: two years',
  'We keep your data for as long as necessary. To decide how long that is, we consider how sensitive they are.',
  'We keep your data for as long as you have an account.',
  'We keep your order for as long as necessary to deliver it.',
  'Our add-on keeps settings in your browser for as long as necessary.',
  'Anonymous figures are kept for as long as necessary for our business.',
])
  checkRule(vagueRetention, `# Privacy Policy\n\n## How long we keep data\n\n${told}\n`);

checkFix(
  vagueRetention,
  'We keep your data for as long as necessary.\n',
  'We keep your data for as long as necessary, and no longer than ${1:period} after ${2:event}.\n',
);

for (const open of [
  'Storage criteria: We ⟦keep your entries only for as long as necessary to fulfil the purposes named above⟧(openEnded).',
  'We ⟦keep your data for the period necessary for our purposes unless a longer period is permitted by law⟧(openEnded).',
  'We ⟦keep your data for as long as you use the app and for a reasonable time thereafter⟧(openEnded).',
])
  checkRule(vagueRetention, `# Privacy Policy\n\n## How long we keep data\n\n${open}\n`);
checkRule(
  vagueRetention,
  '# Privacy Policy\n\n## How long we keep data\n\nWe keep your data for a limited period where necessary to meet tax law.\n',
);
