import type { InsecureLink } from '../../facts/insecure-links';
import { defineRule } from '../define-rule';
import { shortened } from '../../text/shorten';

/**
 * A web address that begins with "http:" and is therefore opened without encryption. One finding an address; its other
 * places are related, and the fix changes them all. Silent on addresses of one's own
 * machine, reserved names such as example.org, and names of XML vocabularies.
 */
export const insecureLink = defineRule({
  id: 'insecure-link',
  summary: 'Link to pages over https.',
  severity: 'info',
  basis: [],
  messages: { insecure: '“{address}” is opened without encryption: use https, if the page can be had so.' },
  *check({ facts }) {
    const byAddress = new Map<string, InsecureLink[]>();
    for (const link of facts.insecureLinks) {
      const key = link.address.replace(/\/$/, '').toLowerCase();
      const known = byAddress.get(key);
      if (known) known.push(link);
      else byAddress.set(key, [link]);
    }
    for (const links of byAddress.values()) {
      const [first, ...others] = links;
      if (!first) continue;
      const edits = links.flatMap(({ schemes }) => schemes.map((span) => ({ span, text: 'https' })));
      const fixes = edits.length > 0 ? [{ title: 'Use https', kind: 'suggestion' as const, edits }] : [];
      const related = others.map(({ at }) => ({ at, message: 'It stands here too.' }));
      yield { at: first.at, message: 'insecure', data: { address: shortened(first.address) }, related, fixes };
    }
  },
});
