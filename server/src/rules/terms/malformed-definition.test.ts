import { checkFix, checkRule } from '../../testing/fixture';
import { malformedDefinition } from './malformed-definition';

checkRule(
  malformedDefinition,
  `
We run a shop (the ⟦”Shop”⟧(mixedQuotes)) and a mill (the ⟦“Mill"⟧(mixedQuotes)) and a farm (the ⟦“Farm“⟧(mixedQuotes)).

We run a shop (the ⟦“Shop⟧(noClosingQuote)) in town.

We run a mill (the ⟦Mill”⟧(noOpeningQuote)) in town.

We run a shop ⟦(the “Shop”⟧(noClosingBracket) in town.

We run a mill, ⟦the “Mill”)⟧(noOpeningBracket), in town.
`,
);

checkRule(
  malformedDefinition,
  `
We run a shop (the “Shop”), a mill ("Mill"), a farm (the ‘Farm’), a pond (the „Pond“) and a yard (the «Yard»).

Larkmoor Ltd (“Larkmoor,” “we,” or “us”) says: “We (the firm) are glad”, and you’re welcome to the owners' fair (spring).

1) Ask for the “Reading Card”, b) pay. The sign says “Members only (Card needed)”.
`,
);

checkFix(malformedDefinition, 'We run a shop (the ”Shop”).\n', 'We run a shop (the “Shop”).\n');
checkFix(malformedDefinition, 'We run a shop (the “**Shop**").\n', 'We run a shop (the “**Shop**”).\n');
checkFix(malformedDefinition, 'We run a shop (the “**Shop**).\n', 'We run a shop (the “**Shop**”).\n');
checkFix(malformedDefinition, 'We run a shop (the Shop").\n', 'We run a shop (the "Shop").\n');
checkFix(malformedDefinition, 'We run a shop (the “Shop” by the sea.\n', 'We run a shop (the “Shop”) by the sea.\n');
