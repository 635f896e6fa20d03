import { checkFix, checkRule } from '../../testing/fixture';
import { sectionNumbering } from './section-numbering';

const section = (heading: string, text = 'We say something about this here.') => `${heading}\n\n${text}\n\n`;

checkRule(
  sectionNumbering,
  section('# Terms') +
    section('## 1. Scope') +
    section('## 2. Accounts') +
    section('## 3. Fees') +
    section('## ⟦6. Liability⟧(gap)') +
    section('## 7. Law') +
    section('## 8. Changes'),
);
checkRule(
  sectionNumbering,
  section('**1\\. Scope**') +
    section('**2\\. Accounts**') +
    section('**⟦2\\. Fees⟧(repeat)**') +
    section('**3\\. Law**'),
);
checkRule(
  sectionNumbering,
  section('## I. Scope') +
    section('## II. Accounts') +
    section('## ⟦IV. Fees⟧(swapped)') +
    section('## III. Law') +
    section('## V. Changes'),
);
checkRule(
  sectionNumbering,
  section('## 1. Scope') +
    section('### 1.1 Words') +
    section('### 1.2 Places') +
    section('### ⟦1.4 Times⟧(gap)') +
    section('## 2. Accounts') +
    section('### 2.1 Opening') +
    section('### 2.2 Closing') +
    section('## 3. Fees'),
);
// Hard-wrapped plain text, as it is pasted from a page or from Word.
checkRule(
  sectionNumbering,
  `1. Scope
This applies to the allotment and to nobody
else who walks by.
2. Gardeners
We note the name of each gardener, the plot
and the day of the first spade.
⟦4. Water⟧(gap)
The pump notes how much water each plot takes,
and the board reads it once a year.
5. Compost
We note nothing about compost, although it
is discussed a lot.
`,
  { format: 'plain' },
);

// Letters that start anew, a table of contents before the sections, and mixed ways of counting.
checkRule(
  sectionNumbering,
  `1. Scope
2. Gardeners
3. Water

1. Scope
This applies to the allotment.
a. Plots
Each plot has a number.
b. Paths
No path has a number.
2. Gardeners
We note names.
a. Adults
We note their telephone numbers too.
3. Water
The pump counts litres.
`,
  { format: 'plain' },
);
checkRule(
  sectionNumbering,
  section('## 1. Scope') +
    section('## 3. Annex A') +
    section('## 9. Annex B') +
    section('## 4. Annex C') +
    section('## 12. Annex D'),
);
checkRule(
  sectionNumbering,
  section('## 1. Scope', '2. Gardeners. We note the name of each gardener.') +
    section('## 3. Water') +
    section('## 4. Law'),
);
checkRule(
  sectionNumbering,
  'We ask for (a) your name, (b) your plot, as described in paragraph (d) of the statutes, and (c) your telephone.\n\n' +
    'Under clauses (a) and (d) we keep it; letters (w) and (z) are ours.\n',
);

checkFix(
  sectionNumbering,
  section('## 1. Scope') +
    section('## 2. Accounts', 'Fees are in Section 4, rights in section 5.2.') +
    section('## 4. Fees') +
    section('## 5. Rights') +
    section('### 5.1 Access') +
    section('### 5.2 Erasure', 'See Sections 1 and 4(a) of our Terms of Sale, and Section 5 above.'),
  section('## 1. Scope') +
    section('## 2. Accounts', 'Fees are in Section 3, rights in section 4.2.') +
    section('## 3. Fees') +
    section('## 4. Rights') +
    section('### 4.1 Access') +
    section('### 4.2 Erasure', 'See Sections 1 and 4(a) of our Terms of Sale, and Section 4 above.'),
);
checkFix(
  sectionNumbering,
  section('## 1. Scope') + section('## 9. Accounts') + section('## 3. Fees') + section('## 4. Law'),
  section('## 1. Scope') + section('## 2. Accounts') + section('## 3. Fees') + section('## 4. Law'),
);
checkFix(
  sectionNumbering,
  'We use it (a) to bill you, (b) to help you, (d) to keep records, and (e) to comply with the law.\n',
  'We use it (a) to bill you, (b) to help you, (c) to keep records, and (d) to comply with the law.\n',
);

// A word processor makes "©" of "(c)": the sign is replaced, nothing is counted anew.
checkRule(
  sectionNumbering,
  'We use your data (a) to row with you; (b) to call you; ⟦©⟧(corrected) to seat you; and (d) to thank you. © 2024 Crew\n',
);
checkFix(
  sectionNumbering,
  'We use your data (a) to row with you; (b) to call you; © to seat you; and (d) to thank you.\n',
  'We use your data (a) to row with you; (b) to call you; (c) to seat you; and (d) to thank you.\n',
);

// Two headings in markup are enough where the second leaves out one number.
checkRule(sectionNumbering, '# Rules\n\n## 1. Ships\n\nWe moor them.\n\n## ⟦3. Sheds⟧(gap)\n\nThey stand.\n');
checkRule(
  sectionNumbering,
  '# Rules\n\n## 1. Ships\n\nWe moor them.\n\n## 10. Sheds\n\nThey stand.\n\n**1. Ropes**\n\nThey hold.\n\n**3. Oars**\n\nThey row.\n',
);
