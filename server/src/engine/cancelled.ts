/** Thrown when the work's result is no longer wanted. Only `lsp/` catches it; an empty result never means this. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
  }
}
