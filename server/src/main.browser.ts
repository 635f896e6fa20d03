import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server';

declare const self: Worker;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  files: undefined,
  rulePages: undefined,
});
