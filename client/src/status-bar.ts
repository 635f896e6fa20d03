import { MarkdownString, StatusBarAlignment, window, workspace, type Disposable, type StatusBarItem } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol';

const KINDS: Readonly<Record<string, string>> = {
  'privacy-policy': 'Privacy policy',
  'cookie-policy': 'Cookie policy',
  terms: 'Terms',
};

/** Says in the status bar what the active document is taken for, under which laws, and how many findings it has. */
export class StatusBar implements Disposable {
  private readonly item: StatusBarItem;
  private readonly known = new Map<string, StatusParams>();
  private readonly subscriptions: Disposable[];

  constructor() {
    this.item = window.createStatusBarItem('policywright.status', StatusBarAlignment.Right, 90);
    this.item.name = 'Policywright';
    this.item.command = 'policywright.showStatus';
    this.subscriptions = [
      window.onDidChangeActiveTextEditor(() => {
        this.refresh();
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.known.delete(document.uri.toString());
      }),
    ];
  }

  /** Takes what the server says of a document. */
  show(status: StatusParams): void {
    this.known.set(status.uri, status);
    this.refresh();
  }

  /** What is known of the document in the active editor. */
  get active(): StatusParams | undefined {
    const uri = window.activeTextEditor?.document.uri.toString();
    return uri === undefined ? undefined : this.known.get(uri);
  }

  dispose(): void {
    this.item.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private refresh(): void {
    const status = this.active;
    if (status?.unread !== undefined) {
      this.item.text = '$(law) Not checked';
      this.item.tooltip = `Policywright does not check this document: ${status.unread}.`;
      this.item.accessibilityInformation = { label: 'Policywright: not checked', role: 'button' };
      this.item.show();
      return;
    }
    if (!status?.profile) {
      this.item.hide();
      return;
    }
    const { profile, counts } = status;
    const total = counts.error + counts.warning + counts.info + counts.hint;
    const laws = profile.laws.filter(({ law }) => law !== 'baseline').map(({ short }) => short);
    const kind = kindOf(status);
    this.item.text = `$(law) ${kind}${laws.length > 0 ? ` · ${laws.join(', ')}` : ''} · ${findings(total)}`;
    this.item.tooltip = tooltip(status);
    this.item.accessibilityInformation = { label: `Policywright: ${kind}, ${findings(total)}`, role: 'button' };
    this.item.show();
  }
}

/** "no findings", "1 finding", "12 findings". */
export function findings(count: number): string {
  return count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`;
}

/** "2 errors, 1 warning"; "no findings" where there are none. */
export function countsOf({ error, warning, info, hint }: StatusParams['counts']): string {
  const parts = [
    [error, 'error'],
    [warning, 'warning'],
    [info, 'note'],
    [hint, 'hint'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`);
  return said.length > 0 ? said.join(', ') : findings(0);
}

/** What a document is taken for: "Privacy policy". */
export function kindOf({ profile }: StatusParams): string {
  return KINDS[profile?.kind ?? ''] ?? profile?.kind ?? '';
}

function tooltip(status: StatusParams): MarkdownString {
  const { profile, counts } = status;
  const lines = [`**${kindOf(status)}**, because ${profile?.kindReason ?? ''}.`, ''];
  for (const { name, reason, declared } of profile?.laws ?? [])
    lines.push(`- ${name}: ${declared ? '' : 'taken to apply, because '}${reason}`);
  lines.push('', countsOf(counts));
  return new MarkdownString(lines.join('\n'));
}
