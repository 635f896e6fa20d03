import { defineRule } from '../define-rule';

/**
 * A provider or other recipient that the text names but that its list of recipients, which it calls complete, does not
 * have (GDPR Art. 13(1)(e)).
 *
 * Silent where the list gives examples ("such as", "including") or kinds of recipients, and for the organisation itself.
 */
export const unlistedRecipient = defineRule({
  id: 'unlisted-recipient',
  summary: 'Name every recipient in a list that says it is complete.',
  severity: 'info',
  basis: ['GDPR Art. 13(1)(e)'],
  messages: {
    unlisted:
      '“{name}” handles data here, but the list at line {line} says it is complete and does not name it. Add it there, or say that the list gives examples.',
  },
  *check({ document, facts }) {
    for (const { at, list } of facts.unlistedRecipients) {
      const line = document.lines.lineAt(list.span.start) + 1;
      const related = [{ at: list, message: 'The list of recipients' }];
      yield { at, message: 'unlisted', data: { name: at.text, line }, related };
    }
  },
});
