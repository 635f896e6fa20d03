import { analyse, check } from '../../server/src/engine/analysis';
import type { Diagnostic } from '../../server/src/engine/diagnostic';

/** Reads and checks a Markdown policy from nothing: no result of an earlier call is used. */
export function checkText(text: string): Diagnostic[] {
  const project = {
    organization: { aliases: [], domains: [], contacts: {} },
    terms: { ignore: [], products: [], external: [], preferred: {} },
    retention: {},
  };
  const settings = () => ({ project, severities: new Map(), kind: undefined, laws: undefined, assumePolicy: true });
  const onRuleError = (rule: string, error: unknown) => {
    throw new Error(`rule ${rule} failed`, { cause: error });
  };
  return check(analyse({ path: 'privacy-policy.md', text, format: 'markdown', settings }), {
    today: { year: 2026, month: 11, day: 22 },
    onRuleError,
  });
}
