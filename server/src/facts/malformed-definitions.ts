import { blocksWith } from '../document/leaf-group';
import type { Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Span } from '../text/span';
import { malformedMarks, type MarkFault } from './terms/malformed-marks';

/** A definition whose quotes or brackets do not match. */
export interface MalformedDefinition {
  readonly fault: MarkFault;
  readonly term: string;
  /** The name with the marks that stand around it. */
  readonly at: Passage;
  /** What makes it well-formed. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

const malformed = blocksWith(malformedMarks);

/** Every definition whose quotes or brackets do not match, in the order of the text. */
export function readMalformedDefinitions(document: PolicyDocument): readonly MalformedDefinition[] {
  return malformed(document).flatMap((block) =>
    malformedMarks(block.leaf).map(({ fault, name, start, end, repairs }) => ({
      fault,
      term: name,
      at: block.passage(start, end),
      edits: repairs.map((repair) => ({ span: block.sourceSpan(repair.start, repair.end), text: repair.text })),
    })),
  );
}
