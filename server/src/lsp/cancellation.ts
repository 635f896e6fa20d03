import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Ends a long search whose result nobody waits for any more. @throws ResponseError when the request is cancelled. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The search ended.');
}
