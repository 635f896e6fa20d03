import type { Span } from '../../text/span';
import {
  AS_DEFINED,
  BEING,
  CALLING,
  closesName,
  DETERMINED,
  GLOSS,
  introducesName,
  isGlue,
  LABEL,
  MEANING,
  NAMING,
  POINTING,
  SAYING,
  USING,
} from './definition-phrases';
import { trimSpan, type LeafDefinition, type LeafProse } from './leaf-definition';
import { longFormBefore } from './long-form';
import { styleOf } from './name-style';
import { findSetOffNames, makeName, type SetOffName } from './set-off-names';
import { allMatches } from '../../text/matches';

/** Names that stand beside each other, joined by nothing but "and", "or" and commas, with the text around them. */
interface NameGroup {
  readonly names: readonly SetOffName[];
  readonly first: SetOffName;
  readonly last: SetOffName;
  readonly before: string;
  readonly after: string;
}

const REACH = 160;
const FORMAL = /\b(?:collectively|together|individually|jointly|each|hereinafter|hereafter|the|our|referred to as)\b/i;
const LOCAL =
  /\b(?:in|for|for(?: the)? purposes? of|under|throughout|within) this (?:section|clause|paragraph|article|chapter|part)\b/i;
const REFERENCE = /^(?:part|section|annex|appendix|schedule|exhibit|article|chapter)\s[\dA-Z]{1,4}$/i;
const QUOTED = /["“”][^"“”]{1,80}["“”]/g;
/** What may stand before the name that a sentence explains. */
const SENTENCE_LEAD =
  /^(?:\(?[\da-z]{1,2}[.)](?:\d{1,2}[.)]?){0,3} )?["“(]?(?:(?:for|in|as|when|throughout|under|within|where)\b[^.;"“”]{0,110}[,:]\s*)?(?:(?:when we (?:say|use|refer to|speak of|mention)(?: the (?:terms?|words?))?|by|(?:all |any )?references? to|the (?:terms?|words?|expressions?|phrases?)|and|or|the|an?|our|your)\s*){0,3}["“]?$/i;

/** The definitions of a leaf whose names stand in quotes or in bold or italic type. */
export function markedDefinitions(prose: LeafProse): LeafDefinition[] {
  return groupNames(prose).flatMap((group) => {
    if (isTyped(group) && !mayBeNamed(group)) return [];
    const found =
      inBracket(prose, group) ??
      explained(prose, group) ??
      given(prose, group) ??
      saidInBracket(prose, group) ??
      leadIn(prose, group);
    return found ? [found] : [];
  });
}

const isTyped = ({ first }: NameGroup) => first.mark === 'emphasis' || first.mark === 'italics';

/** Bold type mostly stresses; a look at the neighbours spares the long patterns. */
const mayBeNamed = ({ before, after }: NameGroup) =>
  /(?:\(|\b(?:as|the|an?|our|your|call|called|either|collectively|together|\w+after))[\s,:]*$/i.test(
    before.slice(-20),
  ) ||
  /^[\s,]*(?:\(|(?:shall|will|does|means?|refers?|ha(?:s|ve)|denotes?|designates?|signif|stands?|is|are|we|as)\b)/i.test(
    after.slice(0, 20),
  );

function groupNames({ leaf, text }: LeafProse): NameGroup[] {
  const runs: SetOffName[][] = [];
  let last: SetOffName | undefined;
  for (const name of findSetOffNames(leaf)) {
    const gap = last ? text.slice(last.outer.end, name.outer.start) : undefined;
    const joined = gap !== undefined && gap.length <= 60 && !/[().]/.test(gap) && isGlue(gap);
    if (joined) runs.at(-1)?.push(name);
    else runs.push([name]);
    last = name;
  }
  return runs.flatMap((names) => {
    const [first, final] = [names[0], names.at(-1)];
    if (!first || !final) return [];
    const before = text.slice(Math.max(0, first.outer.start - REACH), first.outer.start);
    return [{ names, first, last: final, before, after: text.slice(final.outer.end, final.outer.end + REACH * 2) }];
  });
}

/** The sentence's words before an offset. */
const upTo = (prose: LeafProse, at: number) => trimSpan(prose.text, prose.sentenceAt(at).start, at);

/** A bracket within a bracket. */
const INNER = /(?<=\([^()]{0,140})\([^()]{0,100}\)/g;

/** "… our website (the “Site”)". */
function inBracket(prose: LeafProse, { names, first, last, before, after }: NameGroup): LeafDefinition | undefined {
  const open = before.lastIndexOf('(');
  if (open < 0 || !/[),]/.test(after)) return undefined;
  const nested = before.indexOf('(') === open ? before : before.replace(INNER, (inner) => ' '.repeat(inner.length));
  const lead = /\(([^()]{0,140})$/.exec(nested);
  const tail = /^([^()]{0,140})\)/.exec(after) ?? /^(,? and,? (?:collectively|together|each)\b)/.exec(after);
  if (!lead || !tail) return undefined;
  const [inner = '', rest = ''] = [lead[1], tail[1]].map((words) => words?.replace(QUOTED, ' , '));
  const pointer = POINTING.test(rest);
  // Foreign words stand in italics in brackets, and so do references.
  if (first.mark === 'italics' || (first.mark === 'emphasis' && !/^\p{Lu}/u.test(first.text))) return undefined;
  if (REFERENCE.test(first.text)) return undefined;
  if (
    !introducesName(inner) ||
    !(pointer || closesName(rest.replace(BESIDE, '')) || (DETERMINED.test(inner) && rest.startsWith(',')))
  )
    return undefined;
  if (GLOSS.test(inner) && names.every(({ text }) => styleOf(text) === 'lower')) return undefined;
  const context = before.slice(0, before.length - lead[0].length);
  if (!/[\p{L}\p{N}]/u.test(context)) return undefined;
  if (LABEL.test(context.slice(-60)) && !FORMAL.test(inner)) return undefined;
  const start = first.outer.start - lead[0].length;
  const longForm = names.length === 1 ? longFormBefore(prose.text, start, first.text) : undefined;
  const bracket = { start: prose.text[start - 1] === ' ' ? start - 1 : start, end: last.outer.end + tail[0].length };
  const part = { start: first.outer.start - before.length + before.lastIndexOf(')') + 1, end: last.outer.end };
  return {
    shape: longForm ? 'acronym' : pointer ? 'pointer' : 'bracket',
    names: withAcronyms(prose.text, names, { start: start + 1, end: bracket.end }),
    meaning: longForm ?? (nested === before ? prose.standsFor(start) : upTo(prose, part.start)),
    whole: nested === before ? bracket : part,
    formal: FORMAL.test(inner),
    local: LOCAL.test(inner + rest),
    ...(longForm ? { longForm } : {}),
  };
}

/** An acronym behind a name in its bracket. */
const BESIDE = /^,? (?:or )?(?:the )?\p{Lu}{2,6}$/u;

/** The names of a bracket, with the acronyms without quotes that stand beside them: (“Harbour Dues Act”, HDA). */
function withAcronyms(text: string, names: readonly SetOffName[], bracket: Span): readonly SetOffName[] {
  const [first, last] = [names[0], names.at(-1)];
  // Where all is written in capitals, "THE" is no acronym.
  if (!first || !last || !/\p{Ll}/u.test(first.text)) return names;
  const between = (start: number, end: number) =>
    allMatches(text.slice(start, end), /(?<=^|^(?:,| or| the)+ )\p{Lu}{2,6}(?=(?:,| or)* ?\)?$)/gu).flatMap((match) => {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      return makeName(text, span, span, 'none') ?? [];
    });
  return [...between(bracket.start, first.outer.start), ...names, ...between(last.outer.end, bracket.end)];
}

/** "“Personal data” means …". */
function explained(prose: LeafProse, group: NameGroup): LeafDefinition | undefined {
  const { names, first, last, before, after } = group;
  const sentence = prose.sentenceAt(first.start);
  const lead = prose.text.slice(sentence.start, first.outer.start);
  const use = usedFor(group);
  const sure = use ?? AS_DEFINED.exec(after) ?? MEANING.exec(after);
  const perhaps = sure ?? (first.mark === 'quotes' ? BEING : /^\s+(?:is|are) (?=any\b)/).exec(after);
  if (!perhaps) return undefined;
  const opens = SENTENCE_LEAD.test(lead.slice(lead.lastIndexOf('; ') + 1).trimStart());
  const verb = sure ?? (opens ? perhaps : undefined);
  if (!verb) return undefined;
  if (/\bto (?:mean|refer to|describe)$/i.test(verb[0]) && !/\b(?:terms?|words?|phrases?|use)\s*$/i.test(before))
    return undefined;
  const widens = /\b(?:includ\w+|compris\w+|encompass\w*|covers?)$/i.test(verb[0]);
  // A bold word in mid-sentence is only stressed, and a bold lead-in "includes" what its list holds.
  const colon = /^\s*:/.test(prose.text.slice(last.end, last.outer.end + 2));
  if (first.mark !== 'quotes' && (!opens || widens || colon)) return undefined;
  if (!opens && !use && (widens || LABEL.test(before.slice(-40))) && !/\bterms?\s*$/i.test(before)) return undefined;
  return {
    shape: POINTING.test(verb[0]) ? 'pointer' : 'meaning',
    names,
    meaning: trimSpan(prose.text, last.outer.end + verb[0].length, endOfPart(prose.text, last.outer.end, sentence.end)),
    whole: sentence,
    formal: true,
    local: LOCAL.test(lead) || LOCAL.test(verb[0]),
  };
}

/** A definition in a row of them ends where the next begins: "“Seat” means …; and (b) “Slip” means …". */
function endOfPart(text: string, from: number, end: number): number {
  const next = /; (?:and |or )?(?:\(?[a-z\d]{1,3}[.)] )?["“]/.exec(text.slice(from, end));
  return next ? from + next.index : end;
}

function usedFor({ before, after }: NameGroup): RegExpExecArray | undefined {
  const use = USING.find(([lead]) => lead.test(before));
  return use?.[1].exec(after) ?? undefined;
}

/** The last words before a name that is given in running text; the whole of it is in `NAMING`. */
const MAY_NAME =
  /(?:\b(?:as|call|is|are|either|called|known|defined|termed|designated|\w+after|henceforth|collectively|together|with \w+)|[\w,])[,:]?\s*(?:(?:the|our|your|an?|as)\s+)?$/i;

/** "… which we call the “Service”". */
function given(prose: LeafProse, { names, first, last, before, after }: NameGroup): LeafDefinition | undefined {
  const formal = MAY_NAME.test(before.slice(-40)) && NAMING.test(before);
  const or = /\s+or\s*$/.exec(before);
  const longForm = or ? longFormBefore(prose.text, first.outer.start - or[0].length, first.text) : undefined;
  if (longForm) {
    const whole = { start: longForm.end, end: last.outer.end };
    return { shape: 'acronym', names, meaning: longForm, whole, formal: false, local: false, longForm };
  }
  const capital = /^\p{Lu}/u.test(first.text);
  if (!formal && !(CALLING.test(before) && capital && first.mark === 'quotes')) return undefined;
  if (!capital && /\b(?:is|are)(?: an?| the)?\s*$/i.test(before)) return undefined;
  if (/^\s+(?:section|button|link|page|tab|cookies?|feature|setting|plans?|mode)\b/.test(after)) return undefined;
  const sentence = prose.sentenceAt(first.start);
  return {
    shape: 'naming',
    names,
    meaning: trimSpan(prose.text, sentence.start, first.outer.start),
    whole: wholeOf(prose, sentence, first, last),
    formal,
    local: LOCAL.test(prose.text.slice(sentence.start, sentence.end)),
  };
}

/** "a “Member” account (for people who lend books)", "as a “Guest” (a person without a card)". */
function saidInBracket(prose: LeafProse, { names, first, last, before, after }: NameGroup): LeafDefinition | undefined {
  if (first.mark !== 'quotes' || names.length > 1 || !/^\p{Lu}/u.test(first.text)) return undefined;
  if (!/\b(?:an?|the|each|every)(?: \(?[\da-z]{1,3}\))? $/i.test(before) && !isBold(prose, first)) return undefined;
  const saying = SAYING.exec(after);
  if (!saying || LABEL.test(saying[0].slice(0, saying[0].indexOf('(')).trimEnd())) return undefined;
  const open = last.outer.end + saying[0].indexOf('(') + 1;
  const whole = prose.sentenceAt(first.start);
  const meaning = trimSpan(prose.text, open, last.outer.end + saying[0].length);
  return { shape: 'naming', names, meaning, whole, formal: false, local: false };
}

const isBold = ({ leaf }: LeafProse, { start, end }: SetOffName) =>
  leaf.marks.some((mark) => mark.kind === 'strong' && mark.start <= start && mark.end >= end);

/** A naming in brackets goes with its brackets, else with its sentence. */
function wholeOf({ text }: LeafProse, sentence: Span, first: SetOffName, last: SetOffName): Span {
  const open = text.lastIndexOf('(', first.outer.start);
  const close = text.indexOf(')', last.outer.end);
  const inside = open >= sentence.start && close >= 0 && close < sentence.end;
  if (!inside || text.slice(open, first.outer.start).includes(')') || text.slice(last.outer.end, close).includes('('))
    return sentence;
  return { start: text[open - 1] === ' ' ? open - 1 : open, end: close + 1 };
}

/** "“Account”: the record that …" at the start of a list item or paragraph, and "; “Seat” – the place that …" in it. */
function leadIn(prose: LeafProse, { names, first, last, before, after }: NameGroup): LeafDefinition | undefined {
  const { text, leaf } = prose;
  if (first.mark !== 'quotes' || names.length > 3 || leaf.kind === 'heading') return undefined;
  const separator = /^\s?(?:[:–—]|-\s)\s*(?=\S)/.exec(after);
  if (!separator) return undefined;
  if (first.outer.start <= 1) {
    if (after.split(/\s+/).length < 6) return undefined;
    const whole = { start: 0, end: text.length };
    const meaning = trimSpan(text, last.outer.end, text.length);
    return { shape: 'entry', names, meaning, whole, formal: true, local: false };
  }
  if (!/[;:] (?:and )?$/.test(before) || !/^\p{Ll}/u.test(after.slice(separator[0].length))) return undefined;
  const stop = text.indexOf(';', last.outer.end);
  const end = Math.min(stop < 0 ? text.length : stop, prose.sentenceAt(first.start).end);
  const whole = { start: first.outer.start, end };
  return { shape: 'entry', names, meaning: trimSpan(text, last.outer.end, end), whole, formal: true, local: false };
}
