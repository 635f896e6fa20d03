/** One pattern for all of them: far quicker than one after the other. */
function oneOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'));
}

/** What a line of page furniture looks like: each pattern takes the whole line, without the arrows around it. */
const ANYWHERE = oneOf([
  // Ways around the page.
  /^(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|menu|search|footer|main)$/,
  /^(?:toggle|open|close|show|hide) (?:the )?(?:main |mobile |site |side )?(?:navigation|nav|menu|sidebar|search)(?: menu| bar)?$/,
  /^(?:(?:back|return|go(?: back)?|scroll|jump) to (?:the )?(?:top|home ?page|home|start|main page|previous page|overview)(?: of (?:the |this )?page)?|top of (?:the |this )?page)$/,
  /^you are here:?(?: .{1,60})?$/,
  /^(?:please )?(?:select|choose|change|switch) (?:your |a |the )?(?:language|country|region|locale)(?: or (?:region|country|language))?(?: ?: ?.{1,40})?$/,
  // What a script draws, and says where it is off.
  /^(?:expand|collapse|show|hide|open|close) all(?: sections| items| answers)?$/,
  /^loading(?: [a-z]+){0,2} ?(?:\.\.\.|…)$/,
  /^(?:please )?(?:enable|turn on|activate) java ?script\b.{0,60}$/,
  /^(?:your browser|this browser) (?:does not|doesn't|no longer) supports?\b.{0,60}$/,
  /^java ?script (?:is|must be|has been|seems to be) (?:disabled|enabled|required|turned off)\b.{0,60}$/,
  // The cookie banner.
  /^(?:i )?(?:accept|allow|reject|decline|refuse|deny|agree to)(?: all| only)?(?: the| essential| necessary| optional| required| non-essential| your| our)? cookies?(?: (?:and|&) (?:close|continue))?$/,
  /^(?:accept|allow|reject|decline|refuse|deny)(?: all| (?:and|&) (?:close|continue))$/,
  // Share, print, rate.
  /^share this(?: (?:page|article|post|policy|document|story|link))?(?: (?:on|via) .{1,40})?:?$/,
  /^(?:share|post|tweet|send|pin)(?: this)? (?:on|to|via|by) (?:facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|e-?mail|telegram|instagram)$/,
  /^(?:tweet|share|print|e-?mail|bookmark|save) this(?: page| article| post)?$/,
  /^print (?:page|article|version|friendly|this policy)$/,
  /^copy (?:the )?link(?: to clipboard)?$/,
  /^(?:was|is|did you find) this (?:page|article|information|answer|content|section|topic|document)?(?: ?(?:information|helpful|useful|of help))?\?(?: (?:yes|no|👍|👎|\/|\|){1,3}){0,3}$/,
  /^did this answer your question\??$/,
  /^\d{1,6} (?:out )?of \d{1,6} (?:people )?found this (?:helpful|useful)\.?$/,
  /^(?:rate this|give feedback (?:on|about) this|choose a section to give feedback on)(?: (?:page|article|section|content))?$/,
  /^(?:reading time:? )?\d{1,3} ?(?:min|mins|minutes?) (?:to )?read$/,
]);

const WORDS_OF_NAVIGATION =
  /\b(?:home|about|contact|careers?|jobs|press|blog|news|faqs?|help|support|shop|store|pricing|products?|features?|log ?in|sign ?in|sign ?up|sitemap)\b/;
const AT_EDGE = oneOf([
  /^(?:home|menu|search|log ?in|log ?out|sign ?in|sign ?up|register|create (?:an )?account|my account|subscribe|cart|basket|checkout|close|print|share|get started|download (?:the )?app)$/,
  /^.{1,40} logo$/,
  /^home ?(?:>|›|»|→|\/|\||·) ?\S.{0,80}$/,
  /^[^>›»]{2,40}(?: ?[>›»] ?[^>›»]{2,40}){2,6}$/,
  /^back to (?!you)\S.{0,40}$/,
  /^(?:follow|find|join|connect with) us(?: on .{1,40})?:?$/,
  /^(?:subscribe to|sign up (?:for|to)|join) (?:our|the) (?:newsletter|mailing list)$/,
  /^powered by \S.{0,30}$/,
]);
const NETWORK =
  /^(?:facebook|twitter|x|linkedin|instagram|youtube|tiktok|pinterest|whatsapp|reddit|github|mastodon|threads|rss|e-?mail)$/;
const LANGUAGES = new Set(
  (
    'english deutsch français español italiano português nederlands polski čeština slovenčina svenska dansk norsk suomi ' +
    'magyar română ελληνικά русский українська български türkçe עברית العربية हिन्दी ไทย 日本語 한국어 中文 简体中文 繁體中文 ' +
    'german french spanish italian portuguese dutch polish czech swedish danish norwegian finnish hungarian russian turkish ' +
    'hebrew arabic hindi thai japanese korean chinese'
  ).split(' '),
);
/** A longer line says something. */
const LONGEST = 120;
/** A line of languages is a picker from this many on. */
const PICKER = 3;

const bare = (line: string) =>
  line
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[\s↑↓←→‹›«»<>×✕▲▼|·•-]+|[\s↑↓←→‹›«»<>×✕▲▼|·•-]+$/g, '');

/** Whether a line is page furniture wherever it stands alone. */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false;
  const text = bare(line);
  return ANYWHERE.test(text) || isLanguagePicker(text);
}

/** Whether a line is page furniture if it stands before the policy's title or among the short lines at its end. */
export function isFurnitureAtEdge(line: string): boolean {
  if (line.length > LONGEST) return false;
  const text = bare(line);
  if (AT_EDGE.test(text)) return true;
  const parts = text.split(/\s*[|·•/]\s*/);
  if (parts.length >= 3 && parts.every((part) => /^[\p{L} &'-]{2,25}$/u.test(part)) && WORDS_OF_NAVIGATION.test(text))
    return true;
  const words = text.split(/[\s|·•,/]+/);
  return words.length >= 2 && words.every((word) => NETWORK.test(word));
}

function isLanguagePicker(text: string): boolean {
  const words = text
    .replace(/\([^()]{0,20}\)/g, '')
    .split(/[\s|·•,/-]+/)
    .filter(Boolean);
  return words.length >= PICKER && words.every((word) => LANGUAGES.has(word));
}
