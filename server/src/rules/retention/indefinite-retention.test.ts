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
