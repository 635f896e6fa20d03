import { checkFix, checkRule } from '../../testing/fixture';
import { insecureLink } from './insecure-link';

checkRule(
  insecureLink,
  `
# Privacy Policy

Read more at ⟦http://tidewater.org/boats⟧(insecure). Our [⟦partners⟧(insecure)](http://partners.tidewater.org) have pages of their own.

- [⟦http://tidewater.org/crew⟧(insecure)](http://tidewater.org/crew)
- <⟦http://tidewater.org/sails⟧(insecure)>
`,
);
checkRule(
  insecureLink,
  `
# Privacy Policy

Read more at https://tidewater.org/boats, on [our page](https://tidewater.org) or on [this one](/boats#http).
For a trial open http://localhost:8080/boats, http://harbour.test/ or http://www.example.org/boats.
The vocabulary is http://www.w3.org/ns/dpv. Write \`http://\` only in code.
`,
);
checkRule(insecureLink, 'Privacy Policy\n\nOur site is ⟦http://tidewater.org⟧(insecure).\n', { format: 'plain' });
checkFix(insecureLink, 'See http://tidewater.org/a.\n', 'See https://tidewater.org/a.\n');
checkFix(
  insecureLink,
  'See [**our page**](http://tidewater.org/a).\n',
  'See [**our page**](https://tidewater.org/a).\n',
);
checkFix(
  insecureLink,
  'See [http://tidewater.org](http://tidewater.org).\n',
  'See [https://tidewater.org](https://tidewater.org).\n',
);

// One finding an address, wherever it stands again; the fix changes every place.
checkRule(insecureLink, 'See ⟦http://tidewater.org/a⟧(insecure) or [the same](http://tidewater.org/a/).\n');
checkFix(
  insecureLink,
  'See http://tidewater.org/a or [the same](http://tidewater.org/a).\n',
  'See https://tidewater.org/a or [the same](https://tidewater.org/a).\n',
);
