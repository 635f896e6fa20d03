import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Command } from 'vscode';
import type { CoverageResult, CoveredDisclosure, CoveredLaw, WireRange } from '../../server/src/lsp/protocol';

/** A line of the view "Policy Coverage": a law, what it asks for, or a passage that states it. */
export type CoverageNode =
  | { readonly kind: 'law'; readonly uri: string; readonly law: CoveredLaw }
  | {
      readonly kind: 'disclosure';
      readonly uri: string;
      readonly law: CoveredLaw;
      readonly disclosure: CoveredDisclosure;
    }
  | { readonly kind: 'passage'; readonly uri: string; readonly range: WireRange; readonly text: string };

export const revealPassageCommand = 'policywright.coverage.reveal';
export const insertClauseCommand = 'policywright.coverage.insert';

type State = CoveredDisclosure['state'];

/** The laws of a result, or what is below a line. */
export function childrenOf(result: CoverageResult | undefined, node?: CoverageNode): CoverageNode[] {
  if (!node) return (result?.laws ?? []).map((law) => ({ kind: 'law', uri: result?.uri ?? '', law }));
  const { uri } = node;
  if (node.kind === 'law')
    return node.law.disclosures.map((disclosure) => ({ kind: 'disclosure', uri, law: node.law, disclosure }));
  if (node.kind === 'passage' || node.disclosure.evidence.length < 2) return [];
  return node.disclosure.evidence.map(({ range, text }) => ({ kind: 'passage', uri, range, text }));
}

/** How a line looks, what a click on it does and what a screen reader says. */
export function itemOf(node: CoverageNode): TreeItem {
  if (node.kind === 'law') return lawItem(node.law);
  if (node.kind === 'disclosure') return disclosureItem(node.uri, node.law, node.disclosure);
  const line = node.range.start.line + 1;
  const item = new TreeItem(node.text);
  item.description = `line ${line}`;
  item.tooltip = node.text;
  item.iconPath = new ThemeIcon('quote');
  item.command = revealCommand(node.uri, node.range);
  item.accessibilityInformation = { label: `Line ${line}: ${node.text}` };
  return item;
}

/** "14 of 18 stated, 4 missing". */
function sumUp({ disclosures }: CoveredLaw): string {
  const count = (state: State) => disclosures.filter((each) => each.state === state).length;
  const missing = count('missing');
  return `${count('stated')} of ${count('stated') + missing} stated${missing > 0 ? `, ${missing} missing` : ''}`;
}

function lawItem(law: CoveredLaw): TreeItem {
  const sum = sumUp(law);
  const item = new TreeItem(law.short, TreeItemCollapsibleState.Expanded);
  item.id = law.law;
  item.description = sum;
  item.iconPath = new ThemeIcon('law');
  item.contextValue = 'law';
  const because = law.reason === '' ? '' : `${law.declared ? 'Applies' : 'Taken to apply'} because ${law.reason}.`;
  item.tooltip = markdown(`**[${escape(law.name)}](${law.url})**`, escape(because));
  item.accessibilityInformation = { label: `${law.name}: ${sum}` };
  return item;
}

function disclosureItem(uri: string, law: CoveredLaw, disclosure: CoveredDisclosure): TreeItem {
  const { label, citation, state, evidence } = disclosure;
  const several = evidence.length > 1;
  const item = new TreeItem(
    capitalised(label),
    several ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.id = `${law.law}/${disclosure.id}`;
  // Below its law, a citation needs no name; and a narrow view cuts off the end.
  const cited = citation.startsWith(`${law.short} `) ? citation.slice(law.short.length + 1) : citation;
  item.description = state === 'stated' ? cited : `${stateWords(disclosure)} · ${cited}`;
  item.iconPath = iconOf(disclosure);
  item.contextValue = state === 'missing' && disclosure.hasClause ? 'missing' : state;
  item.tooltip = tooltipOf(disclosure);
  const [first] = evidence;
  const command = first
    ? revealCommand(uri, first.range)
    : state === 'missing' && disclosure.hasClause
      ? {
          title: 'Insert Clause',
          command: insertClauseCommand,
          arguments: [{ kind: 'disclosure', uri, law, disclosure }],
        }
      : undefined;
  if (command) item.command = command;
  item.accessibilityInformation = { label: `${capitalised(label)}, ${stateWords(disclosure)}, ${citation}` };
  return item;
}

const revealCommand = (uri: string, range: WireRange): Command => ({
  title: 'Show Passage',
  command: revealPassageCommand,
  arguments: [uri, range],
});

/** "stated", "missing", "missing, recommended", "not applicable". */
export function stateWords({ state, required }: CoveredDisclosure): string {
  if (state === 'missing') return required ? 'missing' : 'missing, recommended';
  return state === 'stated' ? 'stated' : 'not applicable';
}

function iconOf({ state, required }: CoveredDisclosure): ThemeIcon {
  if (state === 'stated') return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
  if (state === 'not-applicable') return new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
  return required
    ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    : new ThemeIcon('lightbulb', new ThemeColor('editorLightBulb.foreground'));
}

function tooltipOf(disclosure: CoveredDisclosure): MarkdownString {
  const { label, citation, url, requires, reason, state, sure, hasClause, evidence } = disclosure;
  const words = capitalised(stateWords(disclosure));
  const because = reason === '' || state === 'stated' ? `${words}.` : `${words}: ${escape(reason)}.`;
  const doubt = sure ? '' : ' It may be said in words that Policywright does not know.';
  const next = hasClause ? ' Click to insert a clause.' : '';
  const missing = state === 'missing' ? `${doubt}${next}` : '';
  const go = evidence.length > 0 ? ' Click to go to the passage.' : '';
  return markdown(
    `**${escape(capitalised(label))}** ([${escape(citation)}](${url}))`,
    escape(requires),
    `${because}${missing}${go}`,
  );
}

function markdown(...paragraphs: string[]): MarkdownString {
  return new MarkdownString(paragraphs.filter((part) => part !== '').join('\n\n'));
}

const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
