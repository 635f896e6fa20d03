import { fileIn, folderOf } from './configuration/uri-path';

/** Where a link stands. */
export interface LinkOrigin {
  /** Address of the document that holds it. */
  readonly uri: string;
  /** Address of the configuration file that applies: its folder is where `/…` starts. */
  readonly configuration: string | undefined;
  /** The organisation's own domains. */
  readonly domains: readonly string[];
}

const POLICY_FILE = /\.(?:md|mdx|markdown|mdown|mkd|txt|policy)$/i;
const WEB = /^https?:\/\/([^/?#]+)([^?#]*)/i;
const OTHER_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
/** What site generators put in place of the source's ending. */
const PAGE = /\.(?:html?|php|aspx?)$|\/$/i;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isOwn(host: string, domains: readonly string[]): boolean {
  const name = host.toLowerCase();
  return domains.some((domain) => name === domain.toLowerCase() || name.endsWith(`.${domain.toLowerCase()}`));
}

/**
 * The files that a link may lead to, the likeliest first: the file it names; for a page of a site ("/terms",
 * "terms.html", or an address at one of the organisation's own domains) the source beside the document that has that
 * page's name. Empty where it leads out of the workspace.
 */
export function addressesOf(href: string, { uri, configuration, domains }: LinkOrigin): readonly string[] {
  const folder = folderOf(uri);
  if (folder === undefined || href.startsWith('#')) return [];
  const web = WEB.exec(href);
  if (web && !isOwn(web[1] ?? '', domains)) return [];
  if (!web && OTHER_SCHEME.test(href)) return [];
  const path = decode(web ? (web[2] ?? '') : href.replace(/[?#].*$/s, ''));
  if (path.replace(/[./]/g, '') === '') return [];
  const root = configuration === undefined ? undefined : folderOf(configuration);
  const absolute = path.startsWith('/');
  const relative = absolute ? (root === undefined ? undefined : fileIn(root, path.slice(1))) : fileIn(folder, path);
  if (POLICY_FILE.test(path) && !web) return relative === undefined ? [] : [relative];
  if (/\.[a-z0-9]{2,5}$/i.test(path) && !PAGE.test(path) && !POLICY_FILE.test(path)) return [];
  const ending = POLICY_FILE.exec(uri)?.[0] ?? '.md';
  const page = path.replace(PAGE, '').replace(POLICY_FILE, '');
  const name = page.slice(page.lastIndexOf('/') + 1);
  const nested = absolute ? (root === undefined ? undefined : fileIn(root, page.slice(1))) : fileIn(folder, page);
  const beside = name === '' ? undefined : fileIn(folder, name);
  return [...new Set([nested, beside])].flatMap((one) => (one === undefined ? [] : [`${one}${ending}`]));
}
