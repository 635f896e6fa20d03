import { commands, window, type QuickPickItem } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol';
import { countsOf, findings, kindOf } from './status-bar';

interface Choice extends QuickPickItem {
  readonly command: string;
}

/** What a click on the status bar offers for the active document. */
export async function showStatus(status: StatusParams | undefined): Promise<void> {
  const choice = await window.showQuickPick(choices(status), {
    title: 'Policywright',
    placeHolder: placeHolder(status),
  });
  if (choice) await commands.executeCommand(choice.command);
}

function placeHolder(status: StatusParams | undefined): string {
  if (status?.unread !== undefined) return `Not checked: ${status.unread}`;
  return status?.profile
    ? `${kindOf(status)}, because ${status.profile.kindReason}`
    : 'This document is not taken for a policy';
}

function choices(status: StatusParams | undefined): Choice[] {
  const { counts, profile, configuration } = status ?? {};
  const total = counts ? counts.error + counts.warning + counts.info + counts.hint : 0;
  const detail = counts && countsOf(counts);
  const laws = (profile?.laws ?? [])
    .filter(({ law }) => law !== 'baseline')
    .map(({ short, reason }) => `${short} (${reason})`)
    .join(', ');
  return [
    ...(total > 0 && detail
      ? [{ label: `$(checklist) Show ${findings(total)}`, detail, command: 'workbench.actions.view.problems' }]
      : []),
    { label: '$(refresh) Check this document', command: 'policywright.checkDocument' },
    { label: '$(search) Check all policies of the workspace', command: 'policywright.checkWorkspace' },
    {
      label: configuration ? '$(gear) Open policywright.yaml' : '$(gear) Create policywright.yaml',
      detail: laws === '' ? 'Declare the kind, the laws, the organisation, rule severities' : `Laws: ${laws}`,
      command: 'policywright.openConfiguration',
    },
    { label: '$(book) Explain a rule', command: 'policywright.openRulePage' },
    { label: '$(output) Show the log', command: 'policywright.showOutput' },
    { label: '$(debug-restart) Restart the server', command: 'policywright.restartServer' },
  ];
}
