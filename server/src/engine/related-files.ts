import { parse, type ParseState } from '../document/parse';
import type { PolicyDocument } from '../document/policy-document';
import { Facts } from '../facts/facts';
import type { RelatedDocument, RelatedDocuments } from '../rules/related-documents';
import type { Files } from './configuration/files';
import { canonical, folderOf, pathWithin } from './configuration/uri-path';
import { detectKind } from './document-kind';
import { formatOf } from './format';
import { addressesOf } from './link-addresses';
import type { DocumentSettings } from './settings';

/** A file as it was last read. */
interface Known {
  readonly text: string;
  readonly state: ParseState;
  readonly related: FoundDocument;
}

/** A document, whoever leads to it. */
type FoundDocument = Omit<RelatedDocument, 'leadsBack'>;

/** A document leads to at most so many others; more would be a table of contents. */
const MOST_LINKS = 40;

/** Whether a document leads to the one at `uri`: by a link, or because its configuration names that one. */
function leadsBack({ uri: from, document }: FoundDocument, uri: string, settings: DocumentSettings): boolean {
  const { configuration, declared = [], project } = settings;
  const folder = configuration === undefined ? undefined : folderOf(configuration);
  const self = canonical(uri);
  if (folder !== undefined && pathWithin(folder, from) !== undefined)
    if (declared.some((file) => canonical(file.uri) === self)) return true;
  const { domains } = project.organization;
  const hrefs = new Set(document.links.map(({ href }) => href));
  return [...hrefs].some((href) =>
    addressesOf(href, { uri: from, configuration, domains }).some((address) => canonical(address) === self),
  );
}

/**
 * Reads the documents that others lead to, and remembers them until told that one changed. A file is read through the
 * host, so that one open in the editor counts as the editor has it.
 */
export class RelatedFiles {
  private readonly known = new Map<string, Known>();
  private readonly reads = new Map<string, Promise<FoundDocument | undefined>>();
  /** What each document, by its address, asked for, found or not. */
  private readonly asked = new Map<string, ReadonlySet<string>>();

  constructor(private readonly files: Files) {}

  /** The documents that the one at `uri` leads to. A file that cannot be read is as if it were not there. */
  async of(uri: string, document: PolicyDocument, settings: DocumentSettings): Promise<RelatedDocuments> {
    const self = canonical(uri);
    const asked = new Set<string>();
    this.asked.set(uri, asked);
    const found = new Map<string, RelatedDocument>();
    const byHref = new Map<string, RelatedDocument>();
    const read = async (addresses: readonly string[]) => {
      for (const address of addresses) {
        const key = canonical(address);
        if (key === self) return undefined;
        asked.add(key);
        const related = await this.read(address);
        if (!related) continue;
        const known = found.get(key) ?? { ...related, leadsBack: leadsBack(related, uri, settings) };
        found.set(key, known);
        return known;
      }
      return undefined;
    };
    const hrefs = new Set(document.links.map(({ href }) => href));
    const from = { uri, configuration: settings.configuration, domains: settings.project.organization.domains };
    let links = 0;
    for (const href of hrefs) {
      const addresses = addressesOf(href, from);
      if (addresses.length === 0 || links >= MOST_LINKS) continue;
      links += 1;
      const related = await read(addresses);
      if (related) byHref.set(href, related);
    }
    for (const { uri: address, kind } of settings.declared ?? []) {
      const related = await read([address]);
      if (related && kind) found.set(canonical(address), { ...related, kind });
    }
    return { all: [...found.values()], linked: (href) => byHref.get(href) };
  }

  /**
   * A file was made, changed, closed or removed.
   *
   * @returns the addresses of the documents that asked for it.
   */
  changed(uri: string): string[] {
    const key = canonical(uri);
    this.reads.delete(key);
    return [...this.asked].flatMap(([document, asked]) => (asked.has(key) ? [document] : []));
  }

  /** Forgets what a document asked for. */
  forget(uri: string): void {
    this.asked.delete(uri);
  }

  private read(uri: string): Promise<FoundDocument | undefined> {
    const key = canonical(uri);
    let promise = this.reads.get(key);
    if (!promise) {
      promise = this.files.read(uri).then(
        (text) => (text === undefined ? undefined : this.parse(key, uri, text)),
        () => undefined,
      );
      this.reads.set(key, promise);
    }
    return promise;
  }

  private parse(key: string, uri: string, text: string): FoundDocument {
    const known = this.known.get(key);
    if (known?.text === text) return known.related;
    const { document, state } = parse(text, formatOf(uri), known?.state);
    const name = key.slice(key.lastIndexOf('/') + 1);
    const related = { uri, name, kind: detectKind(document, uri)?.kind, document, facts: new Facts(document) };
    this.known.set(key, { text, state, related });
    return related;
  }
}
