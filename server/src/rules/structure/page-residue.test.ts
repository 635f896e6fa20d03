import { checkFix, checkRule } from '../../testing/fixture';
import { pageResidue } from './page-residue';

checkRule(
  pageResidue,
  `
⟦Toggle navigation⟧(line)

# Privacy policy

⟦Accept all cookies⟧(line)

We note which books you borrow.

⟦English | Deutsch | Français | 日本語⟧(line)

Share your data with us on paper.

⟦Expand all⟧(line)

Close the door behind you.

⟦Print this page

Share this page on LinkedIn

Follow us on Mastodon⟧(run)
`,
);

checkRule(
  pageResidue,
  `
# Words that only look like it

Home

We lend books.

- English
- Deutsch
- Français

Select your language in the settings of the catalogue, where you can change it at any time and as often as you like.

Search
`.replace('\nSearch\n', '\nSearch the shelves.\n'),
);

checkRule(
  pageResidue,
  `
# A table of contents is none

[Books](https://larkmoor.example/privacy#books)

[Rooms](https://larkmoor.example/privacy#rooms)

## Books

We lend books.
`,
);

checkFix(
  pageResidue,
  `
# Privacy policy

Back to home

We lend books.

Back to home
`,
  `
# Privacy policy

We lend books.
`,
  { title: 'everywhere' },
);

checkFix(
  pageResidue,
  `
Larkmoor Logo
Privacy Policy

Books
We lend books to all who live here.
`,
  `
Privacy Policy

Books
We lend books to all who live here.
`,
  { format: 'plain' },
);
