import type { OutdatedMention } from '../../facts/outdated-mentions';
import { defineRule, type Fix } from '../define-rule';

/**
 * A law, decision, programme or protocol that no longer exists or was replaced, named as if it still stood. One finding
 * for each in a section, the further places as related information.
 *
 * Silent where the text says itself that the thing is over ("invalidated", "no longer"), denies to rely on it, or names
 * its successor beside it ("SSL/TLS"). A hint, once in a document, for what can be right in its context.
 */
export const outdatedReference = defineRule({
  id: 'outdated-reference',
  summary: 'Name the laws, programmes and protocols that are in force.',
  severity: 'warning',
  basis: ['Case C-362/14', 'Case C-311/18', 'GDPR Art. 94', 'Cal. Civ. Code §1798.135', 'RFC 7568'],
  messages: {
    outdated: '“{phrase}” is out of date: {status} Instead: {replacement}.',
    doubtful: '“{phrase}” may be out of date: {status} Instead: {replacement}.',
  },
  *check({ facts }) {
    for (const [first, ...others] of groups(facts.outdatedMentions)) {
      const { reference, phrase } = first;
      const isHint = reference.severity === 'hint';
      yield {
        at: phrase,
        message: isHint || !reference.verified ? 'doubtful' : 'outdated',
        data: { phrase: phrase.text, status: reference.status, replacement: reference.replacement },
        ...(isHint ? { severity: 'hint' } : {}),
        related: others.map((mention) => ({ at: mention.phrase, message: 'Named here, too.' })),
        fixes: () => fixesFor([first, ...others]),
      };
    }
  },
});

type Group = [OutdatedMention, ...OutdatedMention[]];

/** The mentions of one thing in one section; of what may be right in context, in the whole document. */
function groups(mentions: readonly OutdatedMention[]): Iterable<Group> {
  const found = new Map<string, Group>();
  for (const mention of mentions) {
    const { reference, phrase } = mention;
    const where = reference.severity === 'hint' ? '' : String(phrase.block.section?.heading.index ?? '');
    const key = `${reference.id} ${where}`;
    const group = found.get(key);
    if (group) group.push(mention);
    else found.set(key, [mention]);
  }
  return found.values();
}

/** Replaces the first place; where the same words stand again, they are replaced with it. */
function fixesFor([first, ...others]: Group): Fix[] {
  const { fix, phrase } = first;
  if (!fix) return [];
  const same = others.filter((mention) => mention.fix === fix);
  const edits = [first, ...same].map((mention) => ({ span: mention.phrase.span, text: fix.text }));
  const places = edits.length > 1 ? ` (${edits.length} places)` : '';
  const only = fix.only === undefined ? '' : `, ${fix.only}`;
  return [{ title: `Replace “${phrase.text}” by “${fix.text}”${only}${places}`, kind: 'suggestion', edits }];
}
