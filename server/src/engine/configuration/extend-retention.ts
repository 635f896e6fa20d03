import { isMap, isScalar, stringify, type YAMLMap } from 'yaml';
import type { ScheduleEntry } from '../../facts/retention/schedule';
import { applyEdits } from '../../text/edits';
import { parseConfiguration, type KnownNames } from './parse-configuration';
import {
  atEnd,
  behindKey,
  endOf,
  inFlow,
  indentOf,
  intoFlow,
  isEmpty,
  pairOf,
  type ConfigurationEdit,
} from './yaml-insertion';
import { readYaml } from './yaml-source';

/**
 * The edit that adds lines to the retention schedule of a settings file. It only inserts, so that comments and the file's
 * own style stay.
 *
 * @param text the settings file; empty for a new one.
 * @returns undefined where there is nothing to add, or where the file holds something else there that a person has to mend.
 */
export function extendRetention(
  text: string,
  entries: readonly ScheduleEntry[],
  names: KnownNames,
): ConfigurationEdit | undefined {
  const scheduleIn = (source: string) =>
    new Map(Object.entries(parseConfiguration(source, { path: '', ...names }).configuration.retention));
  const source = readYaml(text);
  const listed = scheduleIn(text);
  const missing = entries.filter(({ category }) => !listed.has(category));
  if (missing.length === 0 || source.problems.some(({ severity }) => severity === 'error')) return undefined;
  const edit = insertion(text, source.document?.contents, missing);
  if (!edit) return undefined;
  // What reads back otherwise was no place for it: a file of a shape that nobody thought of stays as it is.
  const result = scheduleIn(applyEdits(text, [edit]));
  return missing.every(({ category, period }) => result.get(category) === period) ? edit : undefined;
}

function insertion(text: string, root: unknown, entries: readonly ScheduleEntry[]): ConfigurationEdit | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const whole = ['retention:', ...linesOf(entries, '  ')];
  if (root === null || root === undefined || (isScalar(root) && root.value === null))
    return atEnd(text, text.length, whole, eol);
  if (!isMap(root)) return undefined;
  const schedule = pairOf(root, 'retention');
  if (!schedule) return root.flow ? undefined : atEnd(text, endOf(text, root), whole, eol);
  const { value } = schedule;
  if (isEmpty(value)) return behindKey(text, schedule, linesOf(entries, `${indentOf(text, schedule)}  `), eol);
  return isMap(value) ? intoSchedule(text, value, entries, eol) : undefined;
}

function intoSchedule(
  text: string,
  schedule: YAMLMap,
  entries: readonly ScheduleEntry[],
  eol: string,
): ConfigurationEdit | undefined {
  if (schedule.flow) {
    const pairs = entries.map(({ category, period }) => `${inFlow(category)}: ${inFlow(period)}`);
    return intoFlow(text, schedule, pairs.join(', '));
  }
  const [first] = schedule.items;
  const indent = first ? indentOf(text, first) : '  ';
  return indent.trim() === '' ? atEnd(text, endOf(text, schedule), linesOf(entries, indent), eol) : undefined;
}

const linesOf = (entries: readonly ScheduleEntry[], indent: string): string[] =>
  entries.map(({ category, period }) => `${indent}${stringify({ [category]: period }, { lineWidth: 0 }).trim()}`);
