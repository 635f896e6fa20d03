import type { DefinitionSource } from '../../facts/definition-sources';
import { defineRule, type Fix } from '../define-rule';
import { resolveSources } from './shared-definitions';

/** An address on the web, or at another place that no file stands for. */
const LEADS_OUT = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Makes a link of the name; where it leads is for the author to fill in. */
function linkName({ named, link }: DefinitionSource, markdown: boolean): Fix[] {
  if (!named || link || !markdown) return [];
  const escaped = named.text.replace(/[\\$}]/g, '\\$&');
  return [
    {
      title: `Link “${named.text}”`,
      kind: 'suggestion',
      edits: [{ span: named.span, text: `[${escaped}](\${1:terms.md})`, snippet: true }],
    },
  ];
}

/**
 * A sentence that leaves undefined terms to another document which is neither linked to a file of the workspace nor
 * named in the configuration, so that nobody can check what those terms mean.
 *
 * Silent where the document is there: then its definitions count, and go-to-definition leads to them; and where
 * `terms.external` lists the terms that are defined elsewhere. A hint where a link leads out of the workspace.
 */
export const unresolvedDefinitionSource = defineRule({
  id: 'unresolved-definition-source',
  summary: 'Link the document to which undefined terms are left.',
  severity: 'info',
  basis: [],
  messages: {
    unlinked:
      'Undefined terms are left to “{name}”, which is not linked here: link it, so that readers find the definitions.',
    unnamed: 'Undefined terms are left to another document that is not linked here: name it and link it.',
    missing: 'Undefined terms are left to “{name}”, but the link leads to no file here: mend the link.',
    outside:
      'Undefined terms are left to “{name}”, which is outside this workspace: their definitions are not checked.',
  },
  *check(context) {
    const { document, project } = context;
    if (project.terms.external.length > 0) return;
    for (const { source, target } of resolveSources(context)) {
      if (target) continue;
      const { at, named, link } = source;
      const name = link ? link.block.text.slice(link.start, link.end) : (named?.text ?? '');
      if (link && LEADS_OUT.test(link.href)) yield { at, message: 'outside', data: { name }, severity: 'hint' };
      else if (link) yield { at, message: 'missing', data: { name } };
      else if (named) {
        const fixes = () => linkName(source, document.format === 'markdown');
        yield { at, message: 'unlinked', data: { name }, fixes };
      } else yield { at, message: 'unnamed' };
    }
  },
});
