import { laws } from '../../knowledge/index';
import { rules } from '../../rules/index';
import { UNUSED_SUPPRESSION } from '../suppression';
import { configurationSchema } from './schema';

/** The schema that the extension contributes; the build bundles this file and writes the value out as JSON. */
export const schema = configurationSchema({
  rules: [...rules.map(({ id, summary }) => ({ id, summary })), UNUSED_SUPPRESSION].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  ),
  laws: [...laws.values()].map(({ id, name }) => ({ id, summary: name })),
});
