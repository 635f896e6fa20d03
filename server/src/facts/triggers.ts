import { perLeaf, type Leaf } from '../document/leaf';
import { blocksAnswering } from '../document/leaf-group';
import type { PolicyDocument } from '../document/policy-document';
import { matchesAny, type Trigger } from '../knowledge/index';
import type { ReadFact } from './facts';
import { sentenceLines } from './sentence-lines';

/** The conditions that a leaf was asked for: those that it shows, and those that it does not. */
const askedOf = perLeaf(() => ({ shown: [] as Trigger[], not: [] as Trigger[] }));

function shows(leaf: Leaf, trigger: Trigger): boolean {
  if (leaf.kind === 'heading' || leaf.kind === 'code') return false;
  const { shown, not } = askedOf(leaf);
  if (shown.includes(trigger)) return true;
  if (not.includes(trigger)) return false;
  const { statements, unless } = trigger;
  const answer =
    matchesAny(leaf.text, statements) &&
    sentenceLines(leaf).some(({ start, end }) => matchesAny(leaf.text.slice(start, end), statements, unless));
  (answer ? shown : not).push(trigger);
  return answer;
}

const showing = blocksAnswering(shows);

/** Which conditions of the laws the text shows to be met. */
export class ShownTriggers {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly document: PolicyDocument) {}

  /** Whether a sentence, list item or cell shows it; a condition without patterns is never shown. */
  shows(trigger: Trigger): boolean {
    let answer = this.known.get(trigger.id);
    if (answer === undefined) {
      answer = trigger.statements.length > 0 && this.isShown(trigger);
      this.known.set(trigger.id, answer);
    }
    return answer;
  }

  private isShown(trigger: Trigger): boolean {
    for (const [{ kind }] of showing(this.document, trigger)) if (kind !== 'heading') return true;
    return false;
  }
}

/** The conditions on which laws ask for something, as far as the text shows them. */
export const readTriggers: ReadFact<ShownTriggers> = (document) => new ShownTriggers(document);
