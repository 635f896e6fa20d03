import type { PolicyDocument } from '../document/policy-document';
import type { Span } from '../text/span';

const ACTIONS = ['disable-next-line', 'disable', 'enable'] as const;
type Action = (typeof ACTIONS)[number];

/** A word in a comment with its place in the document. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** A comment such as `<!-- policywright-disable-next-line RULE, RULE -- reason -->`. */
export interface Directive {
  readonly action: Action;
  /** The whole comment. */
  readonly span: Span;
  /** The rules it names. */
  readonly rules: readonly Word[];
  /** All of its words could be read. */
  readonly sound: boolean;
  /** It names no rule, not even a wrong one: it means all of them. */
  readonly all: boolean;
}

/** What cannot be read in such a comment. */
export type Misreading =
  | { readonly what: 'action'; readonly word: Word; readonly known: readonly string[] }
  | { readonly what: 'rule'; readonly word: Word }
  /** A word behind the rules with neither a comma nor "--" before it: no rule, perhaps the reason. */
  | { readonly what: 'reason'; readonly word: Word };

export interface ReadDirectives {
  readonly directives: readonly Directive[];
  readonly misread: readonly Misreading[];
}

const START = /^(?:<!--|\{\/\*)\s*policywright-(\w+(?:-\w+)*)/;
/** The reason starts at two hyphens, or at the dash that editors make of them. */
const REASON = /(?:^|\s)(?:--|[–—])/;

/** Reads the comments of a document that are meant for this program, in the order of the text. */
export function readDirectives(document: PolicyDocument, ruleIds: ReadonlySet<string>): ReadDirectives {
  const directives: Directive[] = [];
  const misread: Misreading[] = [];
  for (const comment of document.comments) {
    const source = document.text.slice(comment.start, comment.end);
    const match = START.exec(source);
    if (!match?.[1]) continue;
    const at = comment.start + match[0].length;
    const action = ACTIONS.find((known) => known === match[1]);
    if (!action) {
      const word = { text: match[1], span: { start: at - match[1].length, end: at } };
      misread.push({ what: 'action', word, known: ACTIONS });
      continue;
    }
    const behind = source.slice(match[0].length).replace(/(?:-->|\*\/\})[^]*$/, '');
    const names = behind.slice(0, REASON.exec(behind)?.index ?? behind.length);
    const { rules, wrong } = readRules(names, at, ruleIds);
    misread.push(...wrong);
    const span = { start: comment.start, end: comment.end };
    const sound = wrong.length === 0;
    directives.push({ action, span, rules, sound, all: sound && rules.length === 0 });
  }
  return { directives, misread };
}

function readRules(names: string, offset: number, ruleIds: ReadonlySet<string>) {
  const rules: Word[] = [];
  const wrong: Misreading[] = [];
  let end = 0;
  for (const match of names.matchAll(/[^\s,]+/g)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    const word = { text: match[0], span };
    const afterComma = end === 0 || names.slice(end, match.index).includes(',');
    end = match.index + match[0].length;
    if (ruleIds.has(word.text)) rules.push(word);
    else if (afterComma) wrong.push({ what: 'rule', word });
    else {
      wrong.push({ what: 'reason', word });
      break;
    }
  }
  return { rules, wrong };
}
