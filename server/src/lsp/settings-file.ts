import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../engine/configuration/configuration-resolver';
import type { KnownNames } from '../engine/configuration/parse-configuration';
import type { ConfigurationEdit } from '../engine/configuration/yaml-insertion';
import { canonical, fileIn, folderOf, pathWithin } from '../engine/configuration/uri-path';
import { KNOWN_NAMES } from '../engine/document-settings';
import { LineIndex } from '../text/line-index';
import { ToProto } from './to-proto';

/** A settings file that an edit is to be made for. */
export interface SettingsFile {
  readonly uri: string;
  /** As the editor has it where it is open, else as it is on disk; undefined where there is none yet. */
  readonly text: string | undefined;
  /** The editor's version of an open file, so that a later one is not changed by mistake. */
  readonly version: number | null;
}

/**
 * The settings file for a document: the one that applies, else a new one in its workspace folder.
 *
 * @param applies address of the file that applies.
 * @returns undefined where the document lies in no folder.
 */
export function settingsFileFor(
  uri: string,
  applies: string | undefined,
  workspaceFolders: readonly string[],
): string | undefined {
  if (applies !== undefined) return applies;
  const holding = workspaceFolders
    .map((folder) => folder.replace(/\/$/, ''))
    .filter((folder) => pathWithin(folder, uri) !== undefined)
    .sort((a, b) => canonical(b).length - canonical(a).length);
  const folder = holding[0] ?? folderOf(uri);
  return folder === undefined ? undefined : fileIn(folder, CONFIGURATION_FILE);
}

/**
 * An edit of the settings, making the file where there is none.
 *
 * @param edit finds what changes in the file's text; undefined where nothing can.
 * @param create whether the client can make files.
 */
export function changeSettings(
  { uri, text, version }: SettingsFile,
  edit: (text: string, names: KnownNames) => ConfigurationEdit | undefined,
  create: boolean,
): WorkspaceEdit | undefined {
  if (text === undefined && !create) return undefined;
  const found = edit(text ?? '', KNOWN_NAMES);
  if (!found) return undefined;
  const proto = new ToProto(uri, new LineIndex(text ?? ''));
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits: [proto.edit(found, false)] };
  const made = { kind: 'create', uri, options: { ignoreIfExists: true } } as const;
  return { documentChanges: text === undefined ? [made, change] : [change] };
}
