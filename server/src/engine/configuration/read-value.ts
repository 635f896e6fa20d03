import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  visit,
  type Alias,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { CHECKS, type TextFault } from './checks';
import type { ConfigurationProblem } from './problem';
import type { ListShape, MapShape, NameSet, RecordShape, RuleSettingShape, Shape, TextShape, ValueOf } from './shape';
import { shortened } from '../../text/shorten';
import { expectationOf, nameOf, unknownName } from './wording';
import { placeOf, type YamlSource } from './yaml-source';

/** The names that shapes refer to. */
export type Names = Readonly<Record<NameSet, readonly string[]>>;

/** Past these a file is an attack or an accident: more would neither be read by anyone nor be read fast. */
const MOST_VALUES = 100_000;
const MOST_PROBLEMS = 100;

/**
 * Reads the value of a YAML text by its shape. What is wrong becomes a problem at its place and is left out; the
 * rest is returned.
 *
 * @param part the node to read; all of the text where absent.
 * @returns the value (undefined where the text is empty or of another shape) and all problems, those of the syntax too.
 */
export function readValue<S extends Shape>(
  source: YamlSource,
  shape: S,
  names: Names,
  part: unknown = source.document?.contents,
): { value: ValueOf<S> | undefined; problems: ConfigurationProblem[] } {
  const reader = new ValueReader(source, names);
  const value = part ? reader.read(part, shape, '') : undefined;
  // Behind broken syntax the parser may have put things where they do not belong.
  const broken = source.problems.find(({ severity }) => severity === 'error')?.span.start ?? Infinity;
  const problems = [...source.problems, ...reader.problems.filter(({ span }) => span.start < broken)];
  return { value: value as ValueOf<S> | undefined, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

class ValueReader {
  readonly problems: ConfigurationProblem[] = [];
  private valuesLeft = MOST_VALUES;
  private targets: Map<Alias, Node | undefined> | undefined;

  constructor(
    private readonly source: YamlSource,
    private readonly names: Names,
  ) {}

  /** @param label the key that the value belongs to, for messages; empty for the whole file. */
  read(given: unknown, shape: Shape, label: string): unknown {
    this.valuesLeft -= 1;
    if (this.valuesLeft < 0) {
      if (this.valuesLeft === -1)
        this.report(given, 'error', () => ({
          message: 'This repeats too much to be read. Shorten what aliases (*) stand for.',
        }));
      return undefined;
    }
    const node = this.resolve(given);
    if (!node || (isScalar(node) && node.value === null)) return undefined;
    switch (shape.type) {
      case 'text':
        return this.text(node, given, shape, label);
      case 'list':
        return this.list(node, given, shape, label);
      case 'record':
        return isMap(node) ? this.record(node, shape) : this.wrongType(given, node, shape, label);
      case 'map':
        return isMap(node) ? this.map(node, shape) : this.wrongType(given, node, shape, label);
      case 'rule-setting':
        return this.ruleSetting(node, given, shape, label);
    }
  }

  private text(node: unknown, given: unknown, shape: TextShape, label: string): unknown {
    if (!isScalar(node)) return this.wrongType(given, node, shape, label);
    const text = textOf(node);
    if (text === undefined) {
      // YAML of old read a bare `off` as false, and so do people.
      const off = node.value === false && shape.values?.includes('off');
      if (off) this.report(given, 'error', () => ({ message: 'Write “off” instead of “false”.', suggestion: 'off' }));
      else this.wrongType(given, node, shape, label);
      return undefined;
    }
    if (text === '') return undefined;
    const known = shape.values ?? (shape.names && this.names[shape.names]);
    if (known && !known.includes(text)) {
      this.report(given, 'error', () => unknownName(shape.noun, text, known));
      return undefined;
    }
    const fault = shape.check && CHECKS[shape.check](text);
    if (fault) {
      this.report(given, 'error', () => fault);
      return undefined;
    }
    return shape.located ? { text, span: placeOf(given, this.source) } : text;
  }

  private list(node: unknown, given: unknown, shape: ListShape, label: string): unknown {
    if (isScalar(node)) {
      const only = this.text(node, given, shape.of, label);
      return only === undefined ? undefined : [only];
    }
    if (!isSeq(node)) return this.wrongType(given, node, shape, label);
    const items: unknown[] = [];
    for (const item of node.items) {
      const value = this.read(item, shape.of, shape.of.noun);
      if (value !== undefined) items.push(value);
      else if (this.isEmpty(item))
        this.report(item, 'warning', () => ({
          message: `This entry is empty. Write a ${shape.of.noun} or remove it.`,
        }));
    }
    return items;
  }

  private record(node: YAMLMap, shape: RecordShape): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const { key, pair } of this.keysOf(node)) {
      const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
      if (!inner) {
        this.report(pair.key, 'error', () => unknownName('key', key, Object.keys(shape.keys)));
        continue;
      }
      const value = this.read(pair.value, inner, key);
      if (value === undefined) Reflect.deleteProperty(values, key);
      else values[key] = value;
    }
    return values;
  }

  private map(node: YAMLMap, shape: MapShape): Map<string, unknown> {
    const values = new Map<string, unknown>();
    for (const { key, pair } of this.keysOf(node)) {
      if (this.text(this.resolve(pair.key), pair.key, shape.key, key) === undefined) continue;
      values.delete(key);
      const value = this.read(pair.value, shape.of, key);
      if (value !== undefined) values.set(key, value);
      else if (this.isEmpty(pair.value))
        this.report(pair.key, 'error', () => ({
          message: `“${shortened(key)}” has no value. Write ${expectationOf(shape.of)}.`,
        }));
    }
    return values;
  }

  private ruleSetting(node: unknown, given: unknown, shape: RuleSettingShape, label: string): unknown {
    if (!isSeq(node)) {
      const severity = isMap(node)
        ? this.wrongType(given, node, shape, label)
        : this.text(node, given, shape.severity, label);
      return severity === undefined ? undefined : { severity };
    }
    const [first, second, third] = node.items;
    const severity = first === undefined ? undefined : this.read(first, shape.severity, label);
    if (this.isEmpty(first)) return this.wrongType(given, node, shape, label);
    if (third !== undefined)
      this.report(third, 'error', () => ({ message: 'Only a severity and a map of options can stand here.' }));
    const options = second === undefined || this.isEmpty(second) ? undefined : this.options(second);
    return severity === undefined ? undefined : { severity, ...(options ? { options } : {}) };
  }

  /** Options are plain data that each rule reads by itself. */
  private options(given: unknown): Record<string, unknown> | undefined {
    const node = this.resolve(given);
    if (isMap(node) && this.source.document) {
      try {
        const options = node.toJS(this.source.document, { maxAliasCount: 100 }) as Record<string, unknown>;
        JSON.stringify(options);
        return options;
      } catch {
        this.report(given, 'error', () => ({ message: 'These options contain themselves or repeat too much.' }));
        return undefined;
      }
    }
    this.report(given, 'error', () => ({
      message: `The options of a rule are a map (“option: value”), not ${nameOf(node)}.`,
    }));
    return undefined;
  }

  /** The entries of a map with their keys as text; a key that stands twice is reported, and both are read. */
  private *keysOf(node: YAMLMap): Generator<{ key: string; pair: Pair }> {
    const seen = new Set<string>();
    for (const pair of node.items) {
      const keyNode = this.resolve(pair.key);
      const key = isScalar(keyNode) ? (textOf(keyNode) ?? keyNode.source ?? '') : undefined;
      if (key === undefined || key === '') {
        if (keyNode)
          this.report(key === '' ? (pair.value ?? pair.key) : pair.key, 'error', () => ({
            message: 'A key must be a text. Write “key: value”.',
          }));
        continue;
      }
      if (seen.has(key))
        this.report(pair.key, 'warning', () => ({
          message: `“${shortened(key)}” stands twice; the last one counts. Remove one.`,
        }));
      seen.add(key);
      yield { key, pair };
    }
  }

  private wrongType(given: unknown, node: unknown, shape: Shape, label: string): unknown {
    const subject = label === '' ? 'The file' : `“${shortened(label)}”`;
    this.report(given, 'error', () => ({
      message: `${subject} must be ${expectationOf(shape)}, not ${nameOf(node)}.`,
    }));
    return undefined;
  }

  private isEmpty(given: unknown): boolean {
    const node = this.resolve(given);
    if (isAlias(given) && !node) return false;
    return node === undefined || node === null || (isScalar(node) && (node.value === null || textOf(node) === ''));
  }

  /** Follows an alias to what it stands for. */
  private resolve(node: unknown): unknown {
    if (!isAlias(node)) return node;
    this.targets ??= this.findTargets();
    return this.targets.get(node);
  }

  /** What every alias stands for: the last node before it that has its anchor. */
  private findTargets(): Map<Alias, Node | undefined> {
    const anchors = new Map<string, Node>();
    const targets = new Map<Alias, Node | undefined>();
    if (!this.source.document) return targets;
    visit(this.source.document, {
      Alias: (_, alias) => {
        targets.set(alias, anchors.get(alias.source));
      },
      Value: (_, node) => {
        if (node.anchor) anchors.set(node.anchor, node);
      },
    });
    for (const [alias, target] of targets)
      if (!target)
        this.report(alias, 'error', () => ({
          message: `“*${shortened(alias.source)}” stands for nothing: no “&${shortened(alias.source)}” comes before it. A text that starts with * must stand in quotes.`,
        }));
    return targets;
  }

  private report(node: unknown, severity: 'error' | 'warning', fault: () => TextFault): void {
    if (this.problems.length < MOST_PROBLEMS)
      this.problems.push({ span: placeOf(node, this.source), severity, ...fault() });
  }
}

/** The text of a scalar: numbers as they are written; undefined for true and false. */
function textOf(node: Scalar): string | undefined {
  if (typeof node.value === 'string') return node.value.trim();
  return typeof node.value === 'number' || typeof node.value === 'bigint'
    ? (node.source ?? String(node.value))
    : undefined;
}
