import { defineRule } from '../define-rule';

const TITLES = {
  mixedQuotes: 'Match the quotation marks',
  noOpeningQuote: 'Add the opening quotation mark',
  noClosingQuote: 'Add the closing quotation mark',
  noOpeningBracket: 'Add the opening bracket',
  noClosingBracket: 'Add the closing bracket',
} as const;

/**
 * A definition whose quotation marks or brackets do not match: ”Shop”, “Shop", (the “Shop).
 *
 * Silent where the marks make a pair, whatever the language's custom (“…”, "…", „…“, «…»), and on quotations that
 * define nothing.
 */
export const malformedDefinition = defineRule({
  id: 'malformed-definition',
  summary: 'Put matching quotation marks and brackets around defined names.',
  severity: 'warning',
  basis: [],
  messages: {
    mixedQuotes: 'The quotation marks around the defined name “{term}” do not match.',
    noOpeningQuote: 'The defined name “{term}” has no opening quotation mark.',
    noClosingQuote: 'The defined name “{term}” has no closing quotation mark.',
    noOpeningBracket: 'The bracket that defines “{term}” is closed but not opened.',
    noClosingBracket: 'The bracket that defines “{term}” is opened but not closed.',
  },
  *check({ facts }) {
    for (const { fault, term, at, edits } of facts.malformedDefinitions)
      yield { at, message: fault, data: { term }, term, fixes: [{ title: TITLES[fault], kind: 'automatic', edits }] };
  },
});
