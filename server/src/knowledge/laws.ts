import lawFiles from './laws/*.yaml';
import { compilePattern } from './patterns';
import type { RawLaw, RawLegalDisclosure, RawSignal, RawTrigger } from './raw';
import triggerData from './triggers.yaml';
import type { Law, LawId, LawSignal, LegalDisclosure, Trigger } from './types';

const LAST = 1000;
/** By `order`, then by id; `baseline`, which is no law, last. */
const FILES = (lawFiles as RawLaw[]).sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST) || (a.id < b.id ? -1 : 1));

/** The conditions on which disclosures depend, by id. */
export const triggers: ReadonlyMap<string, Trigger> = new Map(
  Object.entries(triggerData as Record<string, RawTrigger>).map(([id, raw]) => [
    id,
    {
      id,
      description: raw.description,
      statements: raw.statements.map((source) => compilePattern(source)),
      unless: (raw.unless ?? []).map((source) => compilePattern(source)),
    },
  ]),
);

function readSignal({ cue, then, reason, weight }: RawSignal): LawSignal {
  const cues = (typeof cue === 'string' ? [cue] : cue).map((text) => text.toLowerCase());
  return { cues, then: then === undefined ? undefined : compilePattern(then, 'y'), reason, weight };
}

/** @throws Error when there is no such trigger. */
function triggerOf(id: string, where: string): Trigger {
  const trigger = triggers.get(id);
  if (!trigger) throw new Error(`${where}: unknown trigger "${id}".`);
  return trigger;
}

function readDisclosure(raw: RawLegalDisclosure): LegalDisclosure {
  const trigger = raw.trigger === undefined ? undefined : triggerOf(raw.trigger, raw.citation);
  return { ...raw, also: raw.also ?? [], trigger, note: raw.note };
}

function readLaw(raw: RawLaw): Law {
  return {
    ...raw,
    version: raw.version,
    note: raw.note,
    signals: raw.signals.map(readSignal),
    reported: raw.reported ?? [],
    clauses: (raw.clauses ?? []).map((clause) => ({
      ...clause,
      about: compilePattern(clause.about),
      conditional: new Map(
        Object.entries(clause.conditional ?? {}).map(([id, trigger]) => [id, triggerOf(trigger, id)]),
      ),
    })),
    disclosures: raw.disclosures.map(readDisclosure),
  };
}

/** The laws by id, `baseline` last. */
export const laws: ReadonlyMap<LawId, Law> = new Map(FILES.map((raw) => [raw.id, readLaw(raw)]));
