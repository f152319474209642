import type { Incident } from '../../model/index.ts';
import type { Gist } from '../../store/index.ts';
import { type Names, type Naming, openNaming } from './names.ts';
import { eventRow, incidentRow } from './row.ts';
import { afterChange, type NewRow, type Rows, rowsOf } from './rows.ts';

/** The record as counts need it: small enough to be kept beside the store, from one start of the server to the next. */
export interface Tallied {
  readonly names: Names;
  readonly events: Rows;
  readonly incidents: Rows;
  /** Numbers of the reports that have been read. */
  readonly reports: ReadonlySet<number>;
  /** Events of the incidents that both sides admit, by the incident's number. */
  readonly admitted: ReadonlyMap<number, readonly string[]>;
  /** The last decision that was read. */
  readonly decided: number;
}

/** Numbers of reports and incidents whose rows go. */
export interface Gone {
  readonly reports: ReadonlySet<number>;
  readonly incidents: ReadonlySet<number>;
}

/** Takes in what is read of a store, and lays it to what was there. */
export interface Gathering {
  gist(gist: Gist): void;
  incident(no: number, incident: Incident): void;
  done(gone: Gone, decided: number): Tallied;
}

export const nothingTallied = (): Tallied => ({ names: openNaming().names, events: rowsOf([]), incidents: rowsOf([]), reports: new Set(), admitted: new Map(), decided: 0 });

/** Which events both sides admit is told by their incidents. */
function admitting(events: Rows, admitted: Tallied['admitted']): Rows {
  const ids = new Set([...admitted.values()].flat());
  return { ...events, admitted: Uint8Array.from(events.ids, (id) => (ids.has(id) ? 1 : 0)) };
}

/** Begins to gather over what was tallied; `naming` is the one that gave its numbers. */
export function gatherOver(old: Tallied, naming: Naming): Gathering {
  const [events, incidents, reports]: [NewRow[], NewRow[], number[]] = [[], [], []];
  const admitted = new Map<number, readonly string[]>();
  return {
    gist: ({ no, report, events: told }) => {
      reports.push(no);
      naming.report({ ...report, no });
      for (const event of told) events.push(eventRow(event, report, no, naming));
    },
    incident: (no, incident) => {
      incidents.push(incidentRow(incident, no, naming));
      if (incident.bothAdmit) admitted.set(no, incident.events);
    },
    done: (gone, decided) => {
      const both = new Map([...[...old.admitted].filter(([no]) => !gone.incidents.has(no)), ...admitted]);
      return {
        names: { ...naming.names }, events: admitting(afterChange(old.events, gone.reports, rowsOf(events)), both), incidents: afterChange(old.incidents, gone.incidents, rowsOf(incidents)),
        reports: new Set([...[...old.reports].filter((no) => !gone.reports.has(no)), ...reports]), admitted: both, decided,
      };
    },
  };
}
