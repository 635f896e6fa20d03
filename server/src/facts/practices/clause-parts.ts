import { clauseWords as words } from '../../knowledge/practice-vocabulary';
import type { Span } from '../../text/span';
import type { ClauseText } from './clause-text';
import type { Phrase } from './phrases';
import { findRecipients, type RecipientMention } from './recipients';

/** What the phrases of a clause are for. */
export interface ClauseParts {
  readonly data: Span | undefined;
  readonly recipients: readonly RecipientMention[];
  /** Purposes, conditions and the like. */
  readonly rest: readonly Phrase[];
}

/** Verbs with two objects: "give advertisers your data". */
const GIVING = new Set([
  ...['give', 'send', 'provide', 'grant', 'show', 'supply', 'furnish', 'deliver', 'ask', 'let', 'allow', 'permit'],
]);
/** Words that name data of a reader. */
const DATA =
  /\b(?:data|information|details|names?|address(?:es)?|numbers?|list|history|records?|profiles?|location|photos?|contacts|e-?mails?|identifiers?|messages|documents?|cvs?)\b/i;
/** What somebody who is let may do: then they get the data. */
const SEEING = /^to (?:access|see|view|read|use|receive|have|know) /i;

/** Sorts the clause's phrases into data, recipients and the rest. */
export function readParts(at: ClauseText): ClauseParts {
  const { clause } = at;
  const { tokens, chain, phrases } = clause;
  let data: Span | undefined;
  let dataTo = 0;
  const recipients: RecipientMention[] = [];
  const rest: Phrase[] = [];
  const selling = chain.verbs.some(({ action }) =>
    ['sell', 'share', 'hand-over', 'let', 'use', 'collect', 'store'].includes(action),
  );
  const takesWith = (head: string) =>
    head === 'to' ||
    head === 'among' ||
    head === 'between' ||
    head === 'onto' ||
    head === 'amongst' ||
    (head === 'with' &&
      chain.verbs.some(
        ({ action }) => action === 'share' || action === 'sell' || action === 'hand-over' || action === 'other',
      ));
  const gives = chain.verbs.some(({ base }) => GIVING.has(base));
  let objectFrom = -1;
  let closed = false;
  if (chain.passive && clause.subject.subjectTo > clause.subject.subjectFrom) {
    // "Sponsors are given your name": who gets them is the subject.
    const mentions = gives ? findRecipients(tokens, clause.subject.subjectFrom, clause.subject.subjectTo) : [];
    const given = mentions.some(({ kind }) => kind !== 'named' && kind !== 'unknown');
    if (given && !DATA.test(at.words(clause.subject.subjectFrom, clause.subject.subjectTo)))
      recipients.push(...mentions);
    else data = at.span(clause.subject.subjectFrom, clause.subject.subjectTo);
  }
  for (const [index, phrase] of phrases.entries()) {
    const bare = phrase.head === '' ? phrase.from : phrase.from + 1;
    // What follows "to deliver …" or "if you order …" belongs to that.
    if (words.clauseHead.has(phrase.head) || (phrase.head === 'rel' && recipients.length > 0)) closed = true;
    const mentions =
      selling && !closed && (takesWith(phrase.head) || (phrase.head === '' && index <= 1))
        ? findRecipients(tokens, bare, phrase.to)
        : [];
    const found =
      phrase.head === '' ? mentions.filter(({ kind }) => gives && kind !== 'named' && kind !== 'unknown') : mentions;
    const text = at.words(bare, phrase.to);
    const isData =
      (found.length === 0 && !(gives && /^(?:no |any )?access$/i.test(text))) ||
      (phrase.head === '' && DATA.test(text) && !/\b(?:access|parties)$/i.test(text));
    const them = text.toLowerCase() === 'them' ? findRecipients(tokens, 0, chain.from).at(-1) : undefined;
    if (phrase.head === '' && !data && isData) {
      objectFrom = phrase.from;
      data = at.span(phrase.from, phrase.to);
      dataTo = phrase.to;
    } else if (phrase.head === 'to' && tokens[phrase.from - 1]?.text === 'access' && !data)
      data = at.span(bare, phrase.to);
    else if (takesWith(phrase.head) && found.length > 0 && !/\b(?:consent|permission|accordance|policy)\b/i.test(text))
      recipients.push(...found);
    else if (phrase.head === 'to do' && !data && chain.verbs.some(({ action }) => action === 'let')) {
      const seeing = SEEING.exec(at.words(phrase.from, phrase.to));
      if (seeing) data = at.span(phrase.from + 2, phrase.to);
      else rest.push(phrase);
    } else if (phrase.head === 'with' && !data && (DATA.test(text) || /\baccess\b/i.test(text)))
      data = at.span(bare, phrase.to);
    else if (takesWith(phrase.head) && them) recipients.push({ ...them, from: bare, to: phrase.to });
    else if (phrase.head === 'for' && !data && chain.verbs.some(({ base }) => base === 'ask'))
      data = at.span(bare, phrase.to);
    else if (phrase.head === '' && found.length > 0) recipients.push(...found);
    else if (phrase.head === 'outside' && /\b(?:compan|organi[sz]ation|team|us|staff|business|group|firm)/i.test(text))
      recipients.push({ kind: 'anyone', from: phrase.from, to: phrase.to });
    else if (data && phrase.from === dataTo && belongs(at, phrase) && objectFrom >= 0) {
      data = at.span(objectFrom, phrase.to);
      dataTo = phrase.to;
      if (!/^(?:rel|such|like|including)$/.test(phrase.head)) rest.push(phrase);
    } else rest.push(phrase);
  }
  return { data, recipients, rest };
}

/** Phrases that say more about the object: "about you", "you provide to us", "such as your name". */
function belongs(clause: ClauseText, { head, from, to }: Phrase): boolean {
  const text = clause.words(from, to).toLowerCase();
  return (
    /^(?:rel|about|regarding|concerning|relating|related|such|like|including)$/.test(head) ||
    /^(?:to|from|with) (?:us|you)$/.test(text) ||
    (head === 'from' && /^from (?:children|minors)/.test(text))
  );
}
