// A policy of any size, made of sentences written for this purpose. Deterministic; no two paragraphs are alike.
const SERVICES = [
  'Ledger',
  'Notebook',
  'Switchboard',
  'Almanac',
  'Courier',
  'Workbench',
  'Atlas',
  'Turnstile',
  'Lantern',
  'Granary',
];
const DATA = [
  'your name and the name of your firm',
  'your e-mail address',
  'the telephone number you give us',
  'what you wrote to our support desk',
  'the pages you opened and for how long',
  'the type of your browser and of your device',
  'invoices and the payments that settle them',
  'the files that you upload',
  'the time zone you work in',
  'who invited you and whom you invited',
  'your answers to our yearly survey',
  'the language you prefer',
];
const PURPOSES = [
  'to set up your account',
  'to send you what you ordered',
  'to answer your questions',
  'to find out why a page failed',
  'to keep strangers out of your account',
  'to write an invoice that a tax office accepts',
  'to plan the capacity of our servers',
  'to tell you about a change of price',
  'to find duplicate accounts',
  'to show you the pages in your language',
];
const RECIPIENTS = [
  'the company that hosts our servers',
  'the bank that collects our fees',
  'the carrier that brings your order',
  'our accountants',
  'the firm that answers the telephone at night',
  'a translator, where you write in a language we do not read',
  'the operator of our mail gateway',
  'an auditor who has signed a promise of secrecy',
];
const PLACES = ['Aarhus', 'Bergen', 'Cork', 'Delft', 'Erfurt', 'Florence', 'Ghent', 'Haarlem', 'Innsbruck', 'Jena'];
const WAYS = [
  'A colleague reads every request and decides within the week.',
  'The log of it is kept apart from everything else.',
  'Nobody outside the team on duty can open it.',
  'You see each entry in your settings and can download it there.',
  'We wrote down how this is done and go through the list each spring.',
  'If something looks odd, we ask you first and act afterwards.',
  'Where the system decides alone, a person looks at the case when you ask for it.',
  'The copy in the second data centre follows a day later.',
  'An intern never gets these rights.',
  'Old entries are taken out at the end of each quarter.',
];
const PERIODS = [
  '30 days',
  'six months',
  'twelve (12) months',
  '24 months',
  'three years',
  'seven years',
  '90 days',
  'a year',
  'two weeks',
  '18 months',
];

const pick = (list, index) => list[((index % list.length) + list.length) % list.length];
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** The paragraphs of one section on one service. */
function section(number, service, seed) {
  const name = `${service} ${number}`;
  const items = [0, 3, 7].map((step) => `- ${pick(DATA, seed + step)}, ${pick(PURPOSES, seed * 3 + step)};`);
  return [
    `## ${number}. ${name} and your data`,
    `${name} is the part of our platform that people in ${pick(PLACES, seed)} asked us for (the "${name} Service"). When you open it for the first time we note ${pick(DATA, seed + 1)} and ${pick(DATA, seed + 4)}. We do so ${pick(PURPOSES, seed)}, and later ${pick(PURPOSES, seed + 5)}. ${pick(WAYS, seed)}`,
    `### ${number}.1 What ${name} collects`,
    `The ${name} Service collects the following:`,
    items.join('\n'),
    `In ${pick(PLACES, seed + 3)} we also receive ${pick(DATA, seed + 6)} from ${pick(RECIPIENTS, seed + 2)}. ${pick(WAYS, seed + 3)} ${pick(WAYS, seed * 7 + 1)}`,
    `### ${number}.2 Who sees it`,
    `We share what the ${name} Service holds with ${pick(RECIPIENTS, seed)} and, only where the order asks for it, with ${pick(RECIPIENTS, seed + 5)}. Neither may use it for anything else. [Section ${number}.1](#${number}1-what-${name.toLowerCase().replace(' ', '-')}-collects) lists what that is, and Section ${Math.max(1, number - 1)} tells you what came before. ${pick(WAYS, seed + 6)}`,
    `| Category | Kept for | Reason |\n| --- | --- | --- |\n| ${capital(pick(DATA, seed + 2))} | ${pick(PERIODS, seed)} | ${pick(PURPOSES, seed + 1)} |\n| ${capital(pick(DATA, seed + 8))} | ${pick(PERIODS, seed + 3)} | ${pick(PURPOSES, seed + 6)} |`,
  ].join('\n\n');
}

/** A Markdown policy of at least `size` characters. */
export function makePolicy(size) {
  const parts = [
    '# Privacy Policy of the Quill and Ledger Company',
    'Last updated: 1 October 2026',
    'The Quill and Ledger Company Ltd, 3 Weavers Yard, Norwich NR2 1TL ("Quill", "we" or "us") keeps books for other people. This policy says which personal data we handle. You reach us at privacy@quill-and-ledger.co.uk. We protect it with encryption and locked doors, and delete it when the periods below have passed. Our services are not meant for children under 16. We will tell you by e-mail before this policy changes.',
  ];
  let length = parts.join('\n\n').length;
  for (let number = 1; length < size; number += 1) {
    const text = section(number, pick(SERVICES, number), number * 13 + Math.floor(number / 7));
    parts.push(text);
    length += text.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

/** The same with a term of its own, "Ledger Entries", that is defined once and used 40 times. */
export function makePolicyWithTerm(size) {
  const paragraphs = makePolicy(size).split('\n\n');
  paragraphs.splice(3, 0, '“Ledger Entries” means the lines that our clients ask us to write.');
  for (let use = 0; use < 40; use += 1)
    paragraphs.splice(6 + use * 2, 0, `Each Ledger Entry of sort ${use + 1} is read by two people.`);
  return paragraphs.join('\n\n');
}
