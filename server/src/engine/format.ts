import type { Format } from '../document/policy-document';

/** The format of a file by its ending: Markdown and MDX, else plain text. */
export function formatOf(path: string): Format {
  return /\.(?:md|mdx|markdown|mdown|mkd)$/i.test(path) ? 'markdown' : 'plain';
}
