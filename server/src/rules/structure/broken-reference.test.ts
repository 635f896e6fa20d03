import { checkFix, checkRule } from '../../testing/fixture';
import { brokenReference } from './broken-reference';

const NUMBERED = `# Privacy policy of Oakhanger Choir

## 1. Singers

1.1 Names. We note the name of each singer.

1.2 Voices. We note whether it is high or low.

## 2. Concerts

We record concerts: (a) the music; (b) the applause.

## 3. Your rights

You may ask us to delete a recording.

`;

checkRule(brokenReference, `${NUMBERED}Your choices are listed in ⟦Section 88⟧(missingNumber) of this policy.\n`);
checkRule(
  brokenReference,
  `${NUMBERED}See Sections 1, ⟦7⟧(missingNumber) and 3, and ⟦section 1.4⟧(missingPart) below.\n`,
);
checkRule(brokenReference, `${NUMBERED}As clause 2(b) above says, and ⟦clause 2(c)⟧(missingPart).\n`);
// One finding for each target, wherever it is named.
checkRule(
  brokenReference,
  `${NUMBERED}See ⟦Section 9⟧(missingNumber).\n\nSection 9 has the rest, as Section 9 says.\n`,
);
checkRule(
  brokenReference,
  `${NUMBERED}We do so under Section 1.1 (Names), Section 2 (Concerts) and ⟦Section 2⟧(otherNumber) (Your rights).\n`,
);
checkRule(brokenReference, `${NUMBERED}See the section entitled “⟦How we tune the organ⟧(missingHeading)” below.\n`);
checkRule(
  brokenReference,
  `${NUMBERED}See *⟦How we tune the organ⟧(missingHeading)* below, *Concerts* above and “Rights” below.\n`,
);
// Without numbered sections only a number that is said to be of this document is missed.
checkRule(
  brokenReference,
  `# Choir\n\nWe sing as Section 4 says, and as ⟦Section 5⟧(missingNumber) of this notice says.\n`,
);

// Laws and other documents.
checkRule(
  brokenReference,
  `${NUMBERED}Section 5 of the FTC Act, Section 230, Article 99 GDPR, Sections 1798.100 to 1798.199, § 25 TDDDG, \
Section 15 of the Data Protection Act 2018, California Civil Code Section 1542, FAR Section 12.212 and Regulation (EU) \
2016/679, in particular Article 6(1)(f), apply. So do Section 40 of our Terms of Sale, Section 41 of the Choir Agreement, \
clause 42 of the DPA, Annex I to the treaty and section 43 thereof.
`,
);
// What stands in the document under another form of its number.
checkRule(
  brokenReference,
  `# Terms

## I. Scope

1. Singers

2. Listeners

## II. Fees

See Section I, clause II(2) and Section I(1) above, and this Section 7. The settings are in the "Audio" section of the app.
`,
);
checkRule(
  brokenReference,
  `# Notice

[Data](#data), [again](#data-1), [named](#here), [top](#top), [attribute](#mine), [loose](#2.-Voices), [file](other.md#x)

## Data

<a id="here"></a>We sing.

## Data

We sing again.

## Ours {#mine}

We sing on.

## 2. Voices

High and low.
`,
);
// A page that lost its anchors gets one note.
checkRule(
  brokenReference,
  `# Notice

[⟦Singers⟧(lostAnchors)](#a1) [Concerts](#a2) [Rights](#a3)

## Singers

One.

## Concerts

Two.
`,
);

checkFix(brokenReference, `${NUMBERED}Your rights are in Section 8.\n`, `${NUMBERED}Your rights are in Section 3.\n`, {
  title: 'Your rights',
});
checkFix(
  brokenReference,
  `${NUMBERED}We do so under clause 7 (Concerts).\n`,
  `${NUMBERED}We do so under clause 2 (Concerts).\n`,
);
checkFix(
  brokenReference,
  '# Notice\n\nSee [singers](#a1), [concerts][c] and [the *concerts*](#a2) [there](#a3).\n\n[c]: #a2\n\n## Singers\n\nOne.\n\n## Concerts\n\nTwo.\n',
  '# Notice\n\nSee [singers](#singers), [concerts][c] and [the *concerts*](#concerts) [there](#a3).\n\n[c]: #a2\n\n## Singers\n\nOne.\n\n## Concerts\n\nTwo.\n',
);

// An anchor whose heading was changed at its end: the heading that begins like it is meant, not the one with its words.
checkFix(
  brokenReference,
  '# Notice\n\nSee [the first part](#on-which-grounds-do-we-note-your-personal-voice).\n\n## Do we note your personal voice?\n\nWe do.\n\n## On which grounds do we note your voice?\n\nOn good ones.\n',
  '# Notice\n\nSee [the first part](#on-which-grounds-do-we-note-your-voice).\n\n## Do we note your personal voice?\n\nWe do.\n\n## On which grounds do we note your voice?\n\nOn good ones.\n',
);
