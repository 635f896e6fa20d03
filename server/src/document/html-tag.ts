const ELEMENTS = new Set(
  (
    'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center ' +
    'cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure ' +
    'font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label ' +
    'legend li link main map mark menu meta meter nav nobr noscript object ol optgroup option output p param path ' +
    'picture pre progress q rp rt ruby s samp script section select slot small source span strike strong style sub ' +
    'summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);
/** Attributes that stand without a value. */
const BARE_ATTRIBUTES = new Set(
  (
    'allowfullscreen async autofocus autoplay checked compact controls default defer disabled hidden inert ismap ' +
    'itemscope loop multiple muted nomodule noshade novalidate nowrap open playsinline readonly required reversed selected'
  ).split(' '),
);

/**
 * Whether something in angle brackets is markup: an element of HTML, a custom element, a component, or anything with
 * attributes. Words in angle brackets ("<insert name>", "<COMPANY>") are text to whoever wrote them, though Markdown
 * takes them for a tag and a browser shows nothing.
 *
 * @param source from `<` to `>`.
 * @param paragraph the paragraph around an inline tag: a component ("<Note>") that opens there closes there.
 */
export function isMarkupTag(source: string, paragraph?: string): boolean {
  const inner = /^<([^<>]*)>$/.exec(source)?.[1];
  if (inner === undefined || /^[/!?]|\/$|=/.test(inner)) return true;
  const [name = '', ...attributes] = inner.trim().split(/\s+/);
  if (attributes.length > 0) return attributes.every((word) => BARE_ATTRIBUTES.has(word.toLowerCase()));
  if (ELEMENTS.has(name.toLowerCase()) || /[-:.]/.test(name)) return true;
  const component = /^\p{Lu}[\p{L}\d]*\p{Ll}/u.test(name);
  return component && (paragraph === undefined || paragraph.includes(`</${name}`));
}
