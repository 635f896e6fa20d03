import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../engine/analysis';
import type { Checked } from '../engine/policy-workspace';
import { coverageOf, type DisclosureCoverage, type LawCoverage } from '../features/coverage';
import { shortened } from '../text/shorten';
import { DISCLOSURE_IDS } from '../knowledge/index';
import { fixesFor } from '../rules/completeness/clause-fixes';
import { calendarDate } from '../text/dates';
import {
  clauseEditsRequest,
  coverageRequest,
  type ClauseEditsParams,
  type ClauseEditsResult,
  type CoverageParams,
  type CoverageResult,
  type CoveredDisclosure,
  type CoveredLaw,
} from './protocol';
import type { Ask } from './term-requests';
import type { ToProto } from './to-proto';

/** More of a passage than this fits into no line of a view. */
const MOST_TEXT = 160;

/** What answers about coverage need to know of the client and of the documents. */
export interface CoverageSources {
  /** Whether the client takes snippets in edits. */
  readonly snippets: () => boolean;
  /** The version of an open document; undefined where it has changed since it was read. */
  readonly version: (uri: string, read: Analysis) => number | undefined;
}

/** Serves what a view of a policy's coverage asks. */
export function serveCoverage(connection: Connection, ask: Ask, { snippets, version }: CoverageSources): void {
  connection.onRequest(coverageRequest, ({ uri }: CoverageParams) =>
    ask(uri, null, ({ analysis }, proto): CoverageResult | null => {
      const current = version(uri, analysis);
      if (!analysis.profile || current === undefined) return null;
      return { uri, version: current, kind: analysis.profile.kind, laws: coveredLaws(analysis, proto) };
    }),
  );
  connection.onRequest(clauseEditsRequest, ({ uri, disclosure }: ClauseEditsParams) =>
    ask(uri, null, (checked, proto): ClauseEditsResult | null => {
      const current = version(uri, checked.analysis);
      if (current === undefined) return null;
      const choices = fixesOf(checked, disclosure);
      return {
        version: current,
        choices: choices.map(({ title, edits }) => ({ title, edit: proto.workspaceEdit(edits, snippets()) })),
      };
    }),
  );
}

/** The ways to insert a clause: those that the light bulb offers. */
function fixesOf({ analysis, related }: Checked, disclosure: string) {
  const { document, facts, profile, settings } = analysis;
  const id = DISCLOSURE_IDS.find((known) => known === disclosure);
  if (!profile || id === undefined) return [];
  const today = calendarDate(new Date());
  return fixesFor(id, { document, facts, profile, project: settings.project, today, related });
}

function coveredLaws({ facts, profile }: Analysis, proto: ToProto): CoveredLaw[] {
  if (profile?.kind !== 'privacy-policy') return [];
  const applied = new Map(profile.laws.map((law) => [law.law, law]));
  return coverageOf(facts, [...applied.keys()]).map(({ law, disclosures }: LawCoverage) => ({
    law: law.id,
    name: law.name,
    short: law.short,
    url: law.url,
    declared: applied.get(law.id)?.declared ?? false,
    reason: applied.get(law.id)?.reason ?? '',
    disclosures: disclosures.map((entry) => coveredDisclosure(entry, proto)),
  }));
}

function coveredDisclosure({ demand, evidence, ...entry }: DisclosureCoverage, proto: ToProto): CoveredDisclosure {
  const { id, citation, url, requires } = demand;
  const places = evidence.map((at) => ({
    range: proto.range(at.span),
    text: shortened(at.text, MOST_TEXT),
  }));
  return { ...entry, id, citation, url, requires, evidence: places };
}
