import { analyse, check } from '../../server/src/engine/analysis';
import { plainSettings } from '../../server/src/engine/document-settings';
import type { Diagnostic } from '../../server/src/engine/diagnostic';

/** Reads and checks a Markdown policy from nothing: no result of an earlier call is used. */
export function checkText(text: string): Diagnostic[] {
  const settings = () => plainSettings(true);
  const onRuleError = (rule: string, error: unknown) => {
    throw new Error(`rule ${rule} failed`, { cause: error });
  };
  return check(analyse({ path: 'privacy-policy.md', text, format: 'markdown', settings }), {
    today: { year: 2026, month: 11, day: 22 },
    onRuleError,
  });
}
