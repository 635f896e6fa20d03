import { spanOf } from '../document/place';
import { SEVERITIES, type Fix, type Report, type Rule, type RuleContext, type Severity } from '../rules/define-rule';
import type { Diagnostic } from './diagnostic';

/** What the settings say of a rule, by id. */
export type RuleSeverities = ReadonlyMap<string, Severity | 'off'>;

export interface RunOptions {
  readonly severities: RuleSeverities;
  /** Told of a rule that threw; the other rules go on. */
  readonly onRuleError: (rule: string, error: unknown) => void;
  /** Called between rules; may throw to end the run. */
  readonly checkpoint?: () => void;
}

/** The weaker of what the settings allow and what the finding claims. */
function severityOf(rule: Rule, report: Report, setting: Severity | 'off' | undefined): Severity | 'off' {
  const base = setting ?? rule.severity;
  if (base === 'off' || !report.severity || setting !== undefined) return base;
  return SEVERITIES.indexOf(report.severity) > SEVERITIES.indexOf(base) ? report.severity : base;
}

function toDiagnostic(rule: Rule, report: Report, severity: Severity, { onRuleError }: RunOptions): Diagnostic {
  const { term, clause, law, citation } = report;
  let fixes: readonly Fix[] | undefined;
  const workOut = () => {
    try {
      return (typeof report.fixes === 'function' ? report.fixes() : report.fixes) ?? [];
    } catch (error) {
      onRuleError(rule.id, error);
      return [];
    }
  };
  return {
    rule: rule.id,
    messageId: report.messageId,
    severity,
    message: report.text,
    span: spanOf(report.at),
    data: {
      ...(term === undefined ? {} : { term }),
      ...(clause === undefined ? {} : { clause }),
      ...(law === undefined ? {} : { law }),
      ...(citation === undefined ? {} : { citation }),
    },
    related: (report.related ?? []).map(({ at, message, in: other }) => ({
      span: spanOf(at),
      message,
      ...(other ? { in: { uri: other.uri, lines: other.document.lines } } : {}),
    })),
    get fixes() {
      return (fixes ??= workOut());
    },
  };
}

/** Runs the rules that apply to the document's kind and are not off; the result is in the order of the text. */
export function runRules(rules: readonly Rule[], context: RuleContext, options: RunOptions): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    const setting = options.severities.get(rule.id);
    if ((setting ?? rule.severity) === 'off') continue;
    if (rule.kinds && !rule.kinds.includes(context.profile.kind)) continue;
    options.checkpoint?.();
    try {
      for (const report of rule.check(context)) {
        const severity = severityOf(rule, report, setting);
        if (severity !== 'off') found.push(toDiagnostic(rule, report, severity, options));
      }
    } catch (error) {
      options.onRuleError(rule.id, error);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
