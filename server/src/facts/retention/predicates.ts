import { readNumber } from '../../text/numbers';
import { COORDINATORS, STOPS, wordSet, type Sentence } from './sentence';
import { isAuxiliary, readVerbGroup, type VerbGroup } from './verbs';

/** What may stand before "to retain" for it to say what is done, not what somebody may ask for. */
const GOVERNING = wordSet(
  'required obliged obligated need needs needed continue continues continued aim aims have has must right undertake undertakes commit committed endeavour endeavor try tries efforts effort steps plan plans intend intends seek agree promise allowed permitted bound entitled',
);
const SUBORDINATORS = wordSet('until once when whenever if unless while after as because whether');
/** What may follow a participle that is a clause's verb: "deleted automatically", "kept as long as". */
const AFTER_PARTICIPLE =
  /ly$|^(?:as|if|when|once|unless|and|or|but|forever|then|from|with|because|where|while|so|subject|indefinitely|one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;
/** Words that lead to what is said about time: "for no longer than", "up to a maximum of". */
const LEADING = wordSet(
  'as soon for until after within only during no not longer more than less up to at least most every a an the period periods maximum minimum max of about approximately around on upon when once your on file in by and total further additional duration time over , latest under beyond exceeding just roughly typically generally usually',
);

/** The text without the words at its end that lead to a time. */
export function trimLead(text: string): string {
  let body = text.trimEnd();
  for (;;) {
    const last = /(?:^|\s|(?<=,))([\p{L}-]+|,)$/u.exec(body);
    if (!last || !LEADING.has((last[1] ?? '').toLowerCase())) return body;
    body = body.slice(0, last.index).trimEnd();
  }
}

/** The verbs of keeping and deleting that say what happens, in order. */
export function findPredicates(sentence: Sentence): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < sentence.tokens.length; i += 1) {
    const found = readVerbGroup(sentence.tokens, i);
    const group = found && turned(sentence, found);
    if (group && isPredicate(sentence, group, groups.at(-1))) groups.push(group);
  }
  return groups;
}

/** A verb behind the subject of a denial that starts the sentence: "at no time do we keep", "nor are logs kept". */
function turned(sentence: Sentence, group: VerbGroup): VerbGroup {
  const { denied } = sentence;
  if (denied < 0 || denied >= group.from) return group;
  const between = sentence.tokens.slice(denied + 1, group.from).some(({ text }) => isAuxiliary(text) || text === ',');
  if (between) return group;
  const passive = group.form === 'past';
  return { ...group, passive: group.passive || passive, finite: true, negated: true, inverted: denied };
}

/** Whether the verb says what happens, rather than qualifying a noun or naming a wish. */
function isPredicate(sentence: Sentence, group: VerbGroup, before: VerbGroup | undefined): boolean {
  const previous = sentence.word(group.from - 1);
  if (group.form === 'ing' || isSubordinate(sentence, group, before?.to ?? 0)) return false;
  if (group.infinitive) return GOVERNING.has(previous) && !isDenied(sentence, group.from - 1);
  if (group.finite) return true;
  // "Anonymised usage data", "stored files": the participle belongs to a noun.
  const next = sentence.word(group.to);
  if (group.form === 'past' && /\p{L}/u.test(next) && !AFTER_PARTICIPLE.test(next) && !LEADING.has(next)) return false;
  if (group.from === 0) return true;
  const { firstAuxiliary } = sentence;
  const shared = before !== undefined || (group.passive && firstAuxiliary >= 0 && firstAuxiliary < group.from);
  if (shared && (COORDINATORS.has(previous) || previous === ',' || previous === 'then')) return true;
  // "Server logs kept for 30 days": a label, where nothing else in the sentence is a verb.
  return group.form !== 'base' && !sentence.hasFiniteVerb;
}

/** Whether what governs "to keep" is denied, or is the reader's: "we are not legally required to keep it". */
function isDenied(sentence: Sentence, governing: number): boolean {
  const before = [1, 2, 3, 4].map((back) => sentence.word(governing - back));
  return /^(?:you|users?)$/.test(before[0] ?? '') || before.some((word) => /^(?:not|never|no)$|n't$/.test(word));
}

/** Whether the verb only tells when: "until your account is deleted", "as long as you keep it". */
function isSubordinate(sentence: Sentence, group: VerbGroup, from: number): boolean {
  for (let i = group.from - 1; i >= from; i -= 1) {
    const word = sentence.word(i);
    if (word === ',' || STOPS.has(word) || COORDINATORS.has(word)) return false;
    if (!SUBORDINATORS.has(word)) continue;
    const next = sentence.word(i + 1);
    // "after you close it we delete it": the clause that it opens ends before "we".
    if (next === 'you' && /^(?:we|i)$/.test(sentence.word(group.from - 1))) return false;
    const timed = word === 'after' && (/^\d/.test(next) || readNumber(next) !== undefined);
    return !timed && !(word === 'as' && next === 'long');
  }
  return false;
}
