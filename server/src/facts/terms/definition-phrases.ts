/**
 * How English defines: what may stand inside a defining bracket beside the names, before a name that is being given,
 * and after a name that is being explained. Every gap is bounded.
 */

const IN_THIS = String.raw`(?:in|throughout|for(?: the)? purposes? of|under)(?: the)? (?:this|these|our|the|present)(?: [\w-]+){1,4}`;

/** Whole phrases that a defining bracket may hold beside its names. */
const PHRASE = new RegExp(
  String.raw`\b(?:for short|for brevity|${IN_THIS}|(?:as|where) (?:the )?(?:context|case) (?:may )?(?:so )?(?:requires?|be)|in (?:each|such|either) case|as (?:appropriate|applicable)|(?:any |or |and )*(?:other )?(?:similar )?first[- ]person pronouns?|(?:from )?time to time|and,? (?:where|if|as) (?:applicable|relevant)|we(?:['’]ll| will| shall)?(?: also)? (?:call|refer to)(?: (?:it|them|this|these|that|those|him|her))*(?: (?:collectively|together))?(?: as)?|as (?:further )?defined (?:below|above|here(?:in)?)|(?:doing business|trading|operating) as|d/b/a|t/a|with its (?:affiliates|subsidiaries)|in all (?:\w+ )?forms)(?![\w])`,
  'gi',
);
const GLUE = new Set(
  (
    'the our your their its a an each every any all both and or nor also as well either in such case cases collectively individually ' +
    'together jointly severally hereinafter hereafter herein hereunder henceforth referred reffered to known called ' +
    'defined abbreviated designated termed named simply just sometimes below above short similar other singular plural ' +
    'respectively this these that those being formerly commonly generally may be is are us we aka separately applicable ' +
    'one of more when for'
  ).split(' '),
);
/** A bracket may also open with an aside that ends in "…, collectively, the". */
const ASIDE =
  /(?:^|[,;])\s*(?:and\s+)?(?:(?:collectively|together|individually|jointly|hereinafter|hereafter|in each case)\b[,:]?\s*)+(?:(?:referred to|known|defined) as\s*)?(?:the|our|an?)?\s*$|,\s*(?:each,?\s+an?|an?|the|our)\s*$|^(?:this|these|such)(?: \w+){1,2} (?:being|is|are)\s*$|^[\p{Lu}][\p{L}\p{N}&.' -]{1,40},\s*$/iu;
const EXAMPLE =
  /\b(?:e\.?g\b|i\.?e\b|for example|such as|for instance|see|click|under|titled|entitled|labell?ed|not|like)\b/i;

/** Whether words inside a bracket only join names and say that they name something. */
export function isGlue(words: string): boolean {
  const rest = words.replace(PHRASE, ' ');
  return rest.split(/[\s,;:/&+-]+/).every((word) => word === '' || GLUE.has(word.toLowerCase()));
}

/** "… by the company (as the “Customer”)" gives a part to play, no name. */
const PART = /^\s*as (?:the|an?|our|your)\s*$/i;

/** Whether a bracket that opens with these words goes on to name something. */
export function introducesName(words: string): boolean {
  return !EXAMPLE.test(words) && !PART.test(words) && (isGlue(words) || ASIDE.test(words));
}

/** Behind "(the “Fee”" or "(our “Fee”" any clause may follow: ", currently five crowns". */
export const DETERMINED = /^(?:(?:collectively|together|each),? ?)?(?:the|our|an?) $/i;

/** What a defining bracket may hold behind its names: glue, or a clause that widens what is named. */
export function closesName(words: string): boolean {
  return (
    isGlue(words) ||
    /^ [–—-] \w/.test(words) ||
    /^[,\s]*(?:and,? (?:collectively|together|each)|including|available|located|as amended|together with|(?:all|each|some) of which|which)\b/i.test(
      words,
    )
  );
}

/** What stands right before a name that is given in running text. */
export const NAMING =
  /(?:\breferred to(?: (?:here|herein|hereinafter|hereafter|below|above|collectively|together|individually|throughout)| in (?:this|these|the|our)(?: [\w-]+){1,4})*,? as(?: either)?|\b(?:hereinafter|hereafter|henceforth)\b,?(?: (?:referred to|called|known|defined|designated)(?: as)?)?|\bwe(?:['’]ll| will| shall| may| also| collectively| together| generally| sometimes)* (?:call|refer to|define)(?: (?:it|them|this|these|that|those|all of|all|such|as|collectively|together)\b| (?:information|data|content|services|sites|materials)\b)* ?(?:as)?(?: our)?|\b(?:is|are|be) (?:hereby )?(?:collectively|together|jointly) (?:called|defined as|known as|termed|referred to as)?|\b(?:is|are|be) (?:collectively )?defined (?:herein )?as|[,;:] (?:and )?(?:collectively|together)(?: with [^.;()]{1,60})?,?|\bcollectively as|\bwe (?:call|refer to) [^.;:"“”()]{1,60}?|\b(?:each|such|those|who|that|which) [^.;"“”()]{1,120} (?:is|are)(?= (?:(?:an?|the|its|their) )?$)|\b(?:is|are)(?= (?:your|our) $))\s*(?:(?:the|our|your|its|their|an?|as)\s+)?$/i;
/** Weaker: a name that is mentioned as one ("a feature known as …"); counts for capitalised names only. */
export const CALLING =
  /\b(?:(?:also |commonly |collectively |otherwise )?(?:known as|called|termed))\s*(?:(?:the|our|your|an?)\s+)?$/i;

const USED = String.raw`(?:,? ?(?:(?:as|when|where) (?:used|defined|mentioned|referred to)|for(?: the)? purposes? of|in (?:this|these)|excluded|within the meaning)[^.;()"“”]{0,80},?)?`;
const ASIDE_CLAUSE = String.raw`(?:,[^.;:()"“”]{1,60},)?`;
const BRACKET = String.raw`(?:\s?\([^()]{0,160}\))?`;
const VERB = String.raw`(?:(?:shall|will|does|do|can|may|also|always|each|both|together|collectively|generally|only|therefore|hereby)\s+){0,3}(?:means?|meaning|refers? (?:only |collectively |both )?to|includes?|encompass(?:es)?|covers?|denotes?|designates?|compris(?:es|e)|signif(?:y|ies)|stands? for|have the (?:same )?meanings?|has the (?:same )?meanings?|be (?:understood|construed|defined|interpreted)|is (?:hereby )?(?:understood|construed|defined|interpreted)(?: to| as)|are (?:hereby )?(?:understood|construed|defined|interpreted)(?: to| as)|is used (?:herein )?to (?:mean|refer|describe)|are used (?:herein )?to (?:mean|refer|describe)|we(?: mean| understand|(?: are|['’]re) (?:referring to|talking about|speaking of)| refer to)|when we (?:mean|refer to)|to (?:mean|refer to|describe))(?![\w])`;

/** What stands right behind a name that is explained. */
export const MEANING = new RegExp(`^${BRACKET}${USED}${ASIDE_CLAUSE}[,:]?\\s+${VERB}`, 'i');
/** Behind a name that opens its sentence, "is a …" explains as well. */
export const BEING =
  /^,?\s+(?:must (?:meet|satisfy)|consists? of\s|(?:is|are)\s+(?:an?|the|any|all|those|information|data|small|every|each|anyone|someone|either|one)\s(?!(?:registered )?(?:trade|service ?)marks?\b))/i;
/** Behind a name, its meaning is left to another place. */
export const POINTING =
  /\b(?:ha(?:s|ve) the (?:same )?meanings?|(?:is|are|as) (?:each )?defined (?:in|by|under|at|below|above))\b/i;
/** "We use the word “Stay” for …", "References to “the Rules” are to …": what stands before a name, and right behind it. */
export const USING = [
  [/\b(?:use|using) the (?:words?|terms?|expressions?|names?) $/i, /^ for (?=\w)/],
  [/\breferences? to (?:an? |the |our )?$/i, /^ (?:is|are|shall be|means?) (?:a )?(?:references? )?to (?=\w)/],
] as const;
/** Right behind a name: the same. */
export const AS_DEFINED =
  /^,? as (?:(?:they|those|such|it|that|these)(?: terms?)? (?:is|are) )?defined (?:in|by|under)\b/i;
/** In a bracket: only another way to speak of it, not the document's own name. */
export const GLOSS = /\b(?:sometimes|often|commonly|usually|otherwise|so|also)[ -](?:called|known|referred)\b/i;
/** Behind a name in quotes, "account (for shops that …)" or "(a person who …)": a bracket that says what it is. */
export const SAYING =
  /^(?: \p{Ll}[\p{L}-]{1,20})? \((?=(?:for|an?|any|each|every|the|those|that|which|who|whose|where|meaning|i\.e\.|someone|anyone) )[^()]{16,}/u;
/** Not the name of something but what a button, a link or a heading says. */
export const LABEL =
  /\b(?:click(?:ing|s)?(?: on)?|tap(?:ping)?|select(?:ing|s)?|press(?:ing)?|choos(?:e|ing)|toggl(?:e|ing)|check(?:ing)?|button|links?|tabs?|menu|icon|check ?box|label(?:l?ed)?|marked|titled|entitled|headed|headings?|captioned|subject line|phrase|(?:key)?words?|search terms?|quer(?:y|ies)|message|page|settings?|options?|sections?)\s*(?:(?:on|at|the|our|an?|that says|reading|under|in)\s*){0,3}[:,]?\s*\(?$/i;
