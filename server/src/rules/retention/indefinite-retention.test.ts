import { checkRule } from '../../testing/fixture';
import { indefiniteRetention } from './indefinite-retention';

checkRule(indefiniteRetention, '\nYour garden photos ⟦are kept forever⟧(endless).\n');
checkRule(indefiniteRetention, '\nWe ⟦store member profiles indefinitely⟧(endless).\n');
checkRule(
  indefiniteRetention,
  '\nAggregated harvest figures are kept indefinitely. We do not keep your photos indefinitely.\n',
);
checkRule(
  indefiniteRetention,
  '\nAddresses on our do-not-contact list are stored indefinitely. Photos are kept for two years.\n',
);

for (const endless of [
  'Member profiles ⟦are permanently stored⟧(endless).',
  'There is ⟦no limit on how long we keep⟧(endless) your orders.',
  'For orders, the ⟦storage period is unlimited⟧(endless).',
])
  checkRule(indefiniteRetention, `\n${endless}\n`);
checkRule(
  indefiniteRetention,
  '\nThere is no limit on how many photos we keep for you. Photos are permanently deleted after a year.\n',
);
