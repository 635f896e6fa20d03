// Texts that nobody writes, each one piece again and again: where the time more than doubles with the length, something
// looks at everything for each thing it finds.

/** What is repeated, by what it tries. */
const PIECES = {
  'words without a stop': 'we keep the log of it for 30 days and ',
  'conditions without a stop': 'unless the law asks for it except with partners who ',
  'addresses in one paragraph': 'a.b@c.d.e.f.g@h ',
  'links in one paragraph': '[a](b) ',
  'web addresses in one paragraph': 'http://a.example/x ',
  'dates in one paragraph': 'Last updated: 12 March 2024, 13/04/2025. ',
  'placeholders in one paragraph': 'We are [COMPANY NAME] here. ',
  'quoted names in one paragraph': '(the “Service X”) and ',
  'telephone numbers in one paragraph': 'call +44 20 7946 0000 or ',
  'enumerations in one paragraph': '(a) this one; (b) that one; ',
  'bold type in one paragraph': '**Account Data** and ',
  'short list items': '- your data\n',
  'table rows': '| Name | We use it for orders | Kept for 9 days |\n',
  headings: '\n## Your data\n\nWe keep it.\n',
  'numbered paragraphs': '\n1. We keep your data.\n',
  definitions: '\n“Ledger” means the book that we keep.\n',
};
const TABLE = '| Data | Purpose | Period |\n| --- | --- | --- |\n';

/** A Markdown policy of about `size` characters for each of them. */
export function hostileTexts(size) {
  return Object.entries(PIECES).map(([name, piece]) => {
    const body = piece.repeat(Math.ceil(size / piece.length));
    return { name, text: `# Privacy Policy\n\n${name === 'table rows' ? TABLE : ''}${body}\n` };
  });
}
