import type { Placeholder } from '../../facts/placeholders';
import { defineRule, type Fix, type ProjectFacts } from '../define-rule';
import { shortened } from '../../text/shorten';

/** The organisation's value for a placeholder, where the configuration gives it. */
function configured({ field }: Placeholder, { name, address, contacts }: ProjectFacts['organization']) {
  if (field === undefined) return undefined;
  return { name, address, email: contacts.email, phone: contacts.phone, form: contacts.form, dpo: contacts.dpo }[field];
}

const escapeSnippet = (text: string) => text.replace(/[\\$}]/g, '\\$&');

function fixFor(placeholder: Placeholder, organization: ProjectFacts['organization']): Fix {
  const { span, slot } = placeholder;
  const value = configured(placeholder, organization);
  if (value !== undefined)
    return { title: `Replace by “${value}”`, kind: 'suggestion', edits: [{ span, text: value }] };
  const stop = slot === '' ? '$1' : `\${1:${escapeSnippet(slot)}}`;
  return {
    title: slot === '' ? 'Fill in the blank' : `Fill in “${shortened(slot)}”`,
    kind: 'suggestion',
    edits: [{ span, text: stop, snippet: true }],
  };
}

/**
 * Text that was left to be replaced: words in brackets ("[COMPANY]", "<insert date>"), variables of a template
 * ("{{name}}", "%COMPANY%"), letters for figures ("XX days"), blanks, "TODO", "lorem ipsum".
 *
 * Silent where the brackets say something else: an address that the web page masked, check boxes, links, footnotes,
 * citations, comments of an editor ("[sic]"), expressions that the site's generator or MDX fills in; and where the
 * reader is to fill it in: in a form, in words in quotation marks, in a path through menus.
 */
export const placeholder = defineRule({
  id: 'placeholder',
  summary: 'Replace every placeholder before the text is published.',
  severity: 'error',
  basis: [],
  messages: {
    placeholder: '“{text}” is a placeholder: replace it by what belongs there.',
    blank: '“{text}” is a blank that nobody filled in: write what belongs there.',
  },
  *check({ facts, project }) {
    for (const found of facts.placeholders) {
      yield {
        at: found.span,
        message: found.slot === '' ? 'blank' : 'placeholder',
        data: { text: shortened(found.text) },
        fixes: [fixFor(found, project.organization)],
      };
    }
  },
});
