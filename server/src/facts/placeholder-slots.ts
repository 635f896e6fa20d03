/** What of the organisation belongs in a placeholder, where its words say so. */
export type SlotField = 'name' | 'address' | 'email' | 'phone' | 'form' | 'dpo';

/** Words that name something to be filled in. */
const HEADS = new Set(
  (
    'company organisation organization business entity controller website site app application product service name names ' +
    'address email mail e-mail phone telephone number date month year day days weeks months years country state ' +
    'province city jurisdiction region currency amount period duration url uri link domain postcode zip'
  ).split(' '),
);
/** Words that may stand beside them. */
const COMPANIONS = new Set(
  (
    "a an the your our of and or for in to full legal registered official trading brand parent owner company's " +
    'business contact support privacy general physical postal mailing street office headquarters data protection dpo ' +
    'officer representative person team department effective updated update last revision version start retention ' +
    'storage response minimum age web page policy cookie cookies terms job title first if applicable here us uk eu'
  ).split(' '),
);
/** Words in brackets and capitals that comment on the text, and do not ask for any. */
const EDITORIAL =
  /^(?:for|if|see|note|re|end|back|click|read|show|hide|edit|section|article|page|table|figure|chapter|intentionally|reserved|redacted|omitted|deleted|draft|archived|updated|undefined|unknown|emphasis)\b|\b(?:only|added|reserved|omitted|optional|supplied|protected)$/i;
const INSTRUCTION =
  /^(?:please )?(?:insert|enter|fill in|specify|describe|state your|choose one|select one|list of|add your|add the|include your|provide your|to be (?:completed|determined|confirmed|inserted|added|defined|decided|provided|advised))\b/i;
/** How a note to the author begins that fills a paragraph of its own. */
const DRAFTING =
  /^(?:(?:if applicable|optional|for [\w ,/]{1,60})[,:] )?(?:insert|enter|fill in|specify|describe|explain|detail|list|name|state|provide|include|add|write|outline|identify|mention|set out|summari[sz]e)\s/i;
/** Short words in capitals that stand for something to fill in; other short ones are acronyms. */
const SHORT = new Set(['dpo', 'url', 'tbd', 'tbc', 'tba', 'todo']);
/** From this length on a single word in capitals is no acronym. */
const LONG_WORD = 7;
/** Names of files and variables that a program fills in when the page is built or run. */
const GENERATED =
  /^[$.#/>%!&^-]|^(?:site|page|config|layout|theme|params|env|process|this|props|frontmatter|relative|absolute|t|i18n|trans)\b\s?[.('"]|[()'"|=]/i;
const ENVIRONMENT = /^(?:appdata|localappdata|userprofile|programfiles|programdata|temp|tmp|windir|systemroot|path)$/i;

const wordsOf = (inner: string) =>
  inner
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_/,.:;&-]+/)
    .filter(Boolean);

/** Whether the words name a thing to fill in and say nothing else ("legal company name", "retention period"). */
function namesSlot(inner: string): boolean {
  const words = inner
    .toLowerCase()
    .split(/[\s_/,]+/)
    .filter(Boolean);
  const split = words.every((word) => HEADS.has(word) || COMPANIONS.has(word)) ? words : wordsOf(inner);
  return (
    split.length > 0 &&
    split.length <= 7 &&
    split.every((word) => HEADS.has(word) || COMPANIONS.has(word)) &&
    split.some((word) => HEADS.has(word))
  );
}

/** Whether words in capitals ask to be replaced. */
function isCapitalSlot(inner: string): boolean {
  const words = wordsOf(inner);
  if (words.length === 0 || /\p{Ll}/u.test(inner) || !/\p{Lu}{2}/u.test(inner)) return false;
  if (EDITORIAL.test(inner.trim())) return false;
  if (words.length > 1 || inner.includes('_')) return words.length <= 10;
  const [word = ''] = words;
  return HEADS.has(word) || SHORT.has(word) || /^x{2,}$/.test(word) || (word.length >= LONG_WORD && !/\d/.test(word));
}

/**
 * Whether what stands in square, angle or other brackets is meant to be replaced.
 *
 * @param capitals whether the text around is in capitals too, so that capitals tell nothing.
 */
export function isBracketSlot(inner: string, capitals: boolean): boolean {
  const text = inner.trim();
  if (/^[\s_.●•■▪◦]*(?:_{2}|[●•■▪◦])[\s_.●•■▪◦]*$/.test(text)) return true;
  if (!/\p{L}/u.test(text) || /https?:|@|\.\w{2,}\b/.test(text)) return false;
  if (INSTRUCTION.test(text) && /\s/.test(text)) return true;
  return (!capitals && isCapitalSlot(text)) || namesSlot(text);
}

/** Whether a whole paragraph in square brackets tells its author what to write. */
export function isDraftingNote(inner: string): boolean {
  return DRAFTING.test(inner.trim());
}

/** Whether what stands in `{{…}}` or `${…}` is left to fill in, and not an expression of the program that builds the page. */
export function isTemplateSlot(inner: string): boolean {
  const text = inner.trim();
  return /^[\p{L}][\p{L}\p{N}_. -]*$/u.test(text) && !GENERATED.test(text);
}

/** Whether what stands in `%…%` or `«…»` is left to fill in, and no quotation or variable of an operating system. */
export function isVariableSlot(inner: string): boolean {
  return !ENVIRONMENT.test(inner) && (/^\p{L}+_[\p{L}_]+$/u.test(inner) || namesSlot(inner));
}

/** Which value of the organisation the words ask for, if they ask for one. */
export function slotField(inner: string): SlotField | undefined {
  const text = wordsOf(inner.replace(/e-mail/gi, 'email')).join(' ');
  if (/\b(?:dpo|data protection officer|privacy officer)\b/.test(text))
    return /\b(?:name|address|phone)\b/.test(text) && !/\bemail\b/.test(text) ? undefined : 'dpo';
  if (/\bemail\b/.test(text)) return 'email';
  if (/\b(?:phone|telephone)\b/.test(text)) return 'phone';
  if (/\bform\b/.test(text)) return 'form';
  if (/\baddress\b/.test(text)) return /\b(?:web|website|site|ip|url)\b/.test(text) ? undefined : 'address';
  if (/\b(?:website|site|app|application|product|service|domain|brand|person|officer|user|city|country)\b/.test(text))
    return undefined;
  return /\b(?:company|organisation|organization|business|entity|controller)\b|^(?:your |legal )?name$/.test(text)
    ? 'name'
    : undefined;
}
