import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { extendRetention } from '../engine/configuration/extend-retention';
import type { ScheduleAction } from '../features/schedule-action';
import { changeSettings, type SettingsFile } from './settings-file';
import type { ToProto } from './to-proto';

/** In the list of actions for the whole document. */
export const SCHEDULE_SOURCE = `${CodeActionKind.Source}.policywright.retentionSchedule`;

/** What the editor asks about, and what it can do. */
export interface ScheduleRequest {
  readonly wanted: (kind: string) => boolean;
  /** Named by the editor: only then are actions for the whole document listed. */
  readonly only: readonly string[] | undefined;
  /** Whether the client can make files. */
  readonly create: boolean;
}

/** The action that writes a policy's retention claims into the settings file; none where the file cannot take them. */
export function scheduleActions(
  action: ScheduleAction,
  proto: ToProto,
  file: SettingsFile,
  { wanted, only, create }: ScheduleRequest,
): CodeAction[] {
  const edit = changeSettings(file, (text, names) => extendRetention(text, action.entries, names), create);
  if (!edit) return [];
  const { title } = action;
  if (action.unscheduled && wanted(CodeActionKind.QuickFix))
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [proto.diagnostic(action.unscheduled)], edit }];
  if (action.onClaim && wanted(CodeActionKind.RefactorRewrite))
    return [{ title, kind: CodeActionKind.RefactorRewrite, edit }];
  return only && wanted(SCHEDULE_SOURCE) ? [{ title, kind: SCHEDULE_SOURCE, edit }] : [];
}
