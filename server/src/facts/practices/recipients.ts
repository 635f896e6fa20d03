import { clauseWords as words, recipientKinds, type RecipientKind } from '../../knowledge/practice-vocabulary';
import { WordTable } from '../../text/word-table';
import type { Token } from './tokens';

/** Who gets data, as a phrase names them. */
export interface RecipientMention {
  /** An id of the taxonomy; "named" for an organisation by its name, "unknown" for what the taxonomy does not have. */
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

const singulars = new WordTable((word) => {
  if (/(?:ss|[^a]us)$/.test(word) || word.length < 4) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
});
const singular = (word: string): string => singulars.get(word, 0, word.length);

/** Names by their last word, the longest first. */
const BY_HEAD = new Map<string, { readonly words: readonly string[]; readonly kind: RecipientKind }[]>();
for (const kind of recipientKinds.values()) {
  for (const name of kind.names) {
    const parts = name.split(' ');
    const head = parts.at(-1) ?? '';
    BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), { words: parts, kind }]);
  }
}
for (const list of BY_HEAD.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The longest name that ends at the token. */
function nameEndingAt(tokens: readonly Token[], at: number, from: number) {
  const list = BY_HEAD.get(singular(tokens[at]?.text ?? ''));
  return list?.find(({ words: name }) => {
    if (at - name.length + 1 < from) return false;
    return name.every(
      (word, i) =>
        singular(tokens[at - name.length + 1 + i]?.text ?? '') === word ||
        tokens[at - name.length + 1 + i]?.text === word,
    );
  });
}

/** Nouns for those who do something: "accountants", "insurers", "organisers". */
const AGENT = /[^aeiou](?:er|or|ist|ant)s?$/;
const NO_AGENT =
  /^(?:lists?|other|others|order|orders|number|numbers|letter|matter|manner|server|servers|computer|browser|folder|error|errors|major|prior|another|either|whether|power|paper|member|color|water|cover|further|newsletter|parameters?|identifiers?|center|factor|behavior|relevant|significant|important|former|later|rather|never|ever|over|under|per|after|user|users|offers?|tracker|customer|customers|together|header|headers|footer|calendar|register|filter|filters|counter|router|banner|banners|constant|instant|transfer|your|for|or|mirror|editor|monitor|sensors?|sector|sectors)$/;

/** Every recipient that a stretch of tokens names. */
export function findRecipients(tokens: readonly Token[], from: number, to: number): RecipientMention[] {
  const found: RecipientMention[] = [];
  let unread = from;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token?.word) continue;
    // "third-party service providers", "our partners' servers": the last noun of the run decides.
    const match = nameEndingAt(tokens, at, unread);
    if (match) {
      const next = tokens[at + 1];
      const goesOn =
        at + 1 < to && next?.word && nameEndingAt(tokens, at + 1, at + 1) !== undefined && next.text !== 'or';
      const compound =
        at + 1 < to &&
        next?.word &&
        /^(?:name|address|number|account|data|information|id|list|agreement|relationship|cookie|pixel|content|tool|details?|histor(?:y|ies)|settings?|functionality|feature)s?$/.test(
          next.text,
        );
      const bare =
        match.words.length === 1 && match.words[0] === 'other'
          ? token.text !== 'others'
          : match.words[0] === 'else' && match.words.length === 1;
      if (compound || bare) continue;
      if (goesOn && !['us', 'you'].includes(token.text)) continue;
      const start = at - match.words.length + 1;
      const advertising =
        match.kind.id === 'processor' &&
        tokens.slice(Math.max(from, start - 3), start).some(({ text }) => /^(?:advertis|marketing|ad-)/.test(text));
      found.push({ kind: advertising ? 'advertiser' : match.kind.id, from: start, to: at + 1 });
      unread = at + 1;
    } else if (words.nobody.has(token.text)) found.push({ kind: 'anyone', from: at, to: at + 1 });
    else if (/^(?:those|them|whoever)$/.test(token.text) && at === from + 1)
      found.push({ kind: 'unknown', from: at, to: at + 1 });
    else if (token.capital && at > 0 && !words.determiner.has(token.text) && !words.preposition.has(token.text)) {
      let end = at + 1;
      while (end < to && tokens[end]?.capital) end += 1;
      const ordinary = nameEndingAt(tokens, end - 1, at);
      if (!ordinary && end - at <= 6 && !isPlace(tokens, at, end)) {
        found.push({ kind: 'named', from: at, to: end });
        at = end - 1;
      }
    } else if (
      AGENT.test(token.text) &&
      !(at === from && !token.text.endsWith('s')) &&
      !NO_AGENT.test(token.text) &&
      !nameEndingAt(tokens, at + 1, unread)
    ) {
      found.push({ kind: 'unknown', from: at, to: at + 1 });
    }
  }
  return found;
}

const PLACES =
  /^(?:united|states?|usa|us|uk|eu|eea|kingdom|european|union|economic|area|europe|canada|australia|germany|ireland|japan|india|china|brazil|switzerland|singapore|california|america|country|countries|jurisdictions?|section|article|privacy|policy|notice|terms|statement|website|services?|site|app|platform|account|personal|data|information|gdpr|ccpa|cookies?)$/;

function isPlace(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (PLACES.test(tokens[i]?.text ?? '') || (tokens[i]?.text ?? '').endsWith('-based')) return true;
  return false;
}

const THIRD = 'third-party';

/** Whether data given to `inner` are given to `outer` as a promise means it. */
export function includesRecipient(outer: string, inner: string): boolean {
  if (outer === inner) return outer !== 'unknown' && outer !== 'named';
  const [wide, narrow] = [recipientKinds.get(outer), recipientKinds.get(inner)];
  if (narrow?.within === outer) return true;
  if (narrow && !narrow.outside) return outer === 'anyone' && narrow.id === 'affiliates';
  return wide?.universal === true && (inner !== 'anyone' || outer === 'anyone' || outer === THIRD);
}
