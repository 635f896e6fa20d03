import { defineRule } from '../define-rule';
import { shortened } from '../../text/shorten';

/**
 * A web address that begins with "http:" and is therefore opened without encryption. Silent on addresses of one's own
 * machine, reserved names such as example.org, and names of XML vocabularies.
 */
export const insecureLink = defineRule({
  id: 'insecure-link',
  summary: 'Link to pages over https.',
  severity: 'info',
  basis: [],
  messages: { insecure: '“{address}” is opened without encryption: use https, if the page can be had so.' },
  *check({ facts }) {
    for (const { at, address, schemes } of facts.insecureLinks) {
      const edits = schemes.map((span) => ({ span, text: 'https' }));
      const fixes = edits.length > 0 ? [{ title: 'Use https', kind: 'suggestion' as const, edits }] : [];
      yield { at, message: 'insecure', data: { address: shortened(address) }, fixes };
    }
  },
});
