import { checkRule } from '../../testing/fixture';
import { danglingListIntro } from './dangling-list-intro';

checkRule(
  danglingListIntro,
  `## Sharing

We do. ⟦We disclose data in the following circumstances:⟧(beforeHeading)

## Retention

We keep it.
`,
);
checkRule(
  danglingListIntro,
  `## Rights

⟦You have several rights, which include:⟧(beforeText)

We answer within a month. In some cases it takes longer.

Write to us.
`,
);
// An introduction without an announcing word, followed by one paragraph that is no list.
checkRule(
  danglingListIntro,
  `Use of data
⟦Your data serve us in multiple ways so that the choir sings well:⟧(beforeText)
If we want to use it for anything else, we will ask you first, and you may say no.
Sharing of data
We give nothing to anybody, whatever they may offer us.
`,
  { format: 'plain' },
);
checkRule(danglingListIntro, `## Rights\n\n⟦You may do any of the following:⟧(atEnd)\n`);
// Two lead-ins side by side: the second is no item of the first.
checkRule(
  danglingListIntro,
  `## Data

**⟦Data you give:** We collect data when you join, as follows:⟧(beforeText)

**Data we observe:** When you sing, we note how loud.
`,
);

// Lists after a blank line, bullets alone on a line, tables, code, pictures, nested introductions.
checkRule(
  danglingListIntro,
  `We collect the following:

-
Names
-
Voices

We use these categories of data:
• Names: to greet you
• Voices: to seat you
`,
  { format: 'plain' },
);
checkRule(
  danglingListIntro,
  `## Data

We collect the following:

| What | Why |
|---|---|
| Name | Greeting |

The seats are as follows:

![Plan of the seats](seats.png)

We note the following voices:

In the spring:

- high
- low

“Choir” means the following:

"a number of people who sing".
`,
);
// Paragraphs that are items, labels, definitions, steps, an address.
checkRule(
  danglingListIntro,
  `## Data

We share data in the following cases:

With your consent. You may withdraw it.

To comply with law. Courts may ask us.

We share data, including:

(a) your name;

(b) your voice.

We do the following things:

1.1 We sing.

1.2 We hum.

You may use one of the following ways:

by post;

by telephone.

Please contact us as follows:

The Choir<br>1 Hill Road<br>Oakhanger
`,
);
// A heading in bold below a numbered one, and sections that are announced as such.
checkRule(
  danglingListIntro,
  `**1. Data**

We collect the following data:

**Names of singers**

We note them.

**2. More**

You find more about all of it in the following sections:

**3. Contact**

Write to us.
`,
);

// Paragraphs that are cases: each begins alike and has no main clause.
checkRule(
  danglingListIntro,
  `## Sources

We have your data from several sources, including the following:

From you when you join the choir, in which case they include your voice.

From you when you write to the conductor.

We pass them on in the following circumstances:

If we, or most of us, merge with another choir, in which case the list of members is part of what it takes over.

If we have been asked by a court to name those who sang.
`,
);
checkRule(
  danglingListIntro,
  `## Sources

⟦We pass your data on in the following circumstances:⟧(beforeText)

If you have questions about that, you may ask the conductor at any rehearsal.

If you want to leave, we delete them.
`,
);
// What is announced stands in the sections that follow; a heading is an announcement itself.
checkRule(
  danglingListIntro,
  `## Cookies

The cookies of our pages and what they do are described in the table below:

## Necessary cookies

These are needed.

| Name | Use |
|---|---|
| sid | The session |

## Copies

The rules of the house and of the hall apply here. Both are reproduced below:

## Rules of the house

Wipe your feet.

## Singing is subject to the following rules:

You sing only when asked, and not when the conductor speaks.

You hum.
`,
);
checkRule(
  danglingListIntro,
  `## Cookies

⟦The cookies of our pages are described in the table below:⟧(beforeHeading)

## Contact

Write to us.
`,
);
