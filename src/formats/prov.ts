import type { Span } from '../model/index.ts';
import type { Happening } from './happening.ts';
import type { Json } from './record.ts';

/** Terms of W3C PROV and of Web Annotation, which names the words in a text. */
const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#', oa: 'http://www.w3.org/ns/oa#', dct: 'http://purl.org/dc/terms/', xsd: 'http://www.w3.org/2001/XMLSchema#', warta: 'urn:warta:',
} as const;

const incidentName = (id: string): string => `warta:incident:${id}`;
const eventName = (id: string): string => `warta:event:${id}`;
const reportName = (id: string): string => `warta:report:${id}`;

/** The words in a report that carry something: offsets in UTF-16 units, end exclusive, with the words themselves. */
const words = (report: string, { start, end, text }: Span): Json => ({
  '@type': 'oa:SpecificResource', 'oa:hasSource': { '@id': reportName(report) },
  'oa:hasSelector': [{ '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end }, { '@type': 'oa:TextQuoteSelector', 'oa:exact': text }],
});

/**
 * An incident with where it comes from, as JSON-LD in the terms of W3C PROV: incident ← events ← words of reports ← outlets, and who says so.
 * @example provRecord(row)['@graph'] // [{ '@id': 'warta:incident:…', '@type': 'prov:Entity', 'prov:wasDerivedFrom': [ … ] }, …]
 */
export function provRecord({ incident, told }: Happening): Json {
  const reports = [...new Map(told.map(({ report }) => [report.id, report])).values()];
  return {
    '@context': CONTEXT,
    '@graph': [
      { '@id': incidentName(incident.id), '@type': 'prov:Entity', 'dct:type': incident.type, 'prov:wasDerivedFrom': incident.events.map((id) => ({ '@id': eventName(id) })), 'prov:wasGeneratedBy': { '@id': 'warta:joining' } },
      ...told.map(({ event, report }) => ({
        '@id': eventName(event.id), '@type': 'prov:Entity', 'dct:type': event.type, 'warta:rule': event.rule, 'warta:confidence': event.confidence,
        'prov:wasDerivedFrom': words(report.id, event.citation), 'prov:wasGeneratedBy': { '@id': 'warta:coding' },
        'prov:wasAttributedTo': event.attribution.length === 0 ? outlet(report.source) : event.attribution.flatMap(({ speaker, medium }) => [speaker, medium].filter((one) => one !== null).map((one) => agent(one.name))),
      })),
      ...reports.map((report) => ({
        '@id': reportName(report.id), '@type': 'prov:Entity', 'dct:title': report.title, 'dct:language': report.lang, 'dct:issued': report.published, 'dct:source': report.url,
        'prov:wasAttributedTo': outlet(report.source), ...(report.copyOf ? { 'prov:wasDerivedFrom': { '@id': reportName(report.copyOf) } } : {}),
      })),
      { '@id': 'warta:coding', '@type': 'prov:Activity', 'prov:wasAssociatedWith': { '@id': 'warta:software' } },
      { '@id': 'warta:joining', '@type': 'prov:Activity', 'prov:wasAssociatedWith': { '@id': 'warta:software' } },
      { '@id': 'warta:software', '@type': 'prov:SoftwareAgent', 'dct:title': 'Warta' },
    ],
  };
}

const agent = (name: string): Json => ({ '@type': 'prov:Agent', 'dct:title': name });
const outlet = (source: string | null): Json | null => (source === null ? null : { '@type': ['prov:Agent', 'prov:Organization'], 'dct:title': source });
