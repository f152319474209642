/** Every word of the page in English; `id.ts` has the same keys. */
export const en = {
  title: 'Warta', motto: 'Who did what to whom, where, when, and who says so',
  skip: 'Skip to the content', language: 'Language', views: 'Views', menu: 'Views', loading: 'Loading …', more: 'Show more', close: 'Close', none: 'none', unknown: 'not said', and: 'and', of: 'of', all: 'All', back: 'Back', open: 'Open', retry: 'Try again', implied: 'implied',
  view: { timeline: 'Timeline', incidents: 'Incidents', map: 'Map', network: 'Network', index: 'Index', control: 'Control', promises: 'Promises', reports: 'Reports', review: 'Review', brief: 'Brief', import: 'Import', paste: 'Code a text' },
  about: {
    timeline: 'What happened when: every event, newest day first.', incidents: 'One happening, however many reports tell of it; rival versions stand side by side.',
    map: 'Points only where a place is known that well; a district, province or country is drawn as an area.', network: 'Who acts toward whom.',
    index: 'Is the fighting rising or falling? The line, its uncertainty, and the incidents behind every step.', control: 'Who is said to hold which place, and by whose word.',
    promises: 'What was promised, by whom, and by when.', reports: 'The texts as published, with the evidence marked.',
    review: 'What the coder is least sure of, first. Everything goes by keyboard.', brief: 'One page with its sources, to print or to send.',
    import: 'Drop files and watch them being read.', paste: 'The text is coded in this browser. It is sent nowhere.',
  },
  filter: {
    title: 'Filter', open: 'Filter', clear: 'Clear filter', from: 'From', to: 'To', country: 'Country', place: 'Place', party: 'Party', type: 'Type', status: 'Status', outlet: 'Outlet', lang: 'Language of the report',
    bothAdmit: 'Both sides admit', confidence: 'Min. confidence', any: 'any', active: 'Filter in force', remove: (what: string) => `Remove: ${what}`, chosen: (n: string) => `${n} chosen`, quad: 'Kind',
  },
  type: { AGREE: 'Agree', CONSULT: 'Consult', SUPPORT: 'Support', CONCEDE: 'Concede', COOPERATE: 'Cooperate', AID: 'Aid', RETREAT: 'Retreat', REQUEST: 'Request', ACCUSE: 'Accuse', REJECT: 'Reject', THREATEN: 'Threaten', PROTEST: 'Protest', SANCTION: 'Sanction', MOBILIZE: 'Mobilize', COERCE: 'Coerce', ASSAULT: 'Assault' },
  status: { actual: 'happened', future: 'to come', hypothetical: 'supposed', negated: 'did not happen', historical: 'long past' },
  quad: { 1: 'words of cooperation', 2: 'acts of cooperation', 3: 'words of conflict', 4: 'acts of conflict' },
  precision: { site: 'exact site', city: 'town', district: 'district only', province: 'province only', country: 'country only' },
  kind: { assertion: 'assertion', prediction: 'prediction', promise: 'promise', demand: 'demand', denial: 'denial', accusation: 'accusation' },
  role: { actor: 'actor', act: 'act', recipient: 'recipient', place: 'place', time: 'time', source: 'source', count: 'count', evidence: 'evidence' },
  event: {
    who: 'Who', whom: 'To whom', where: 'Where', when: 'When', says: 'Who says so', own: 'in the outlet’s own voice', words: 'Words', dead: 'dead', injured: 'injured', captured: 'captured', displaced: 'displaced',
    why: 'Why is this here?', rule: 'Rule', rests: 'It rests on', found: 'found by', doubts: 'Doubts, and what was refused', confidence: 'Confidence', cameo: 'CAMEO', cite: 'Copy citation', cited: 'Citation copied', inReport: 'In the report', unnamed: 'unnamed', someone: 'someone', noDay: 'no day', undated: 'without a date', counts: 'counts',
  },
  report: {
    text: 'Text as published', events: (n: string) => `${n} events`, statements: 'Statements', control: 'Control of places', none: 'No event of conflict or diplomacy was found in this report.', pick: 'Choose an event: its words light up. Or select words, to see what rests on them.',
    keys: 'Arrow keys walk from word to word, Shift with them selects.', resting: 'What rests on these words', nothing: 'Nothing rests on these words.', list: 'All reports', published: 'published', nodate: 'no date of publication', copy: 'repeats another report', outlet: 'outlet not known', untitled: 'Untitled report', missing: 'There is no such report here.', marks: 'Marks', selected: 'Selected', original: 'Original', search: 'Search the reports', find: 'Search', found: 'Found',
  },
  list: { shown: (n: string) => `${n} shown`, total: (n: string) => `${n} events`, nothing: 'Nothing here agrees with the filter.', end: 'End of the list.' },
  empty: { title: 'Nothing has been read yet', text: 'Import files, or code a text in this browser to see what Warta makes of it.', import: 'Import files', paste: 'Code a text' },
  error: { title: 'The server did not answer as it should', offline: 'The server cannot be reached.', guarded: 'This server wants to know who asks', name: 'Name (empty where you have a token)', password: 'Password', token: 'Token', enter: 'Enter', missing: 'There is nothing with this id here.' },
  timeline: { chart: 'Events over time', step: { day: 'by day', week: 'by week', month: 'by month', year: 'by year' }, stepName: 'Step', narrow: (when: string, n: string) => `${when}: ${n} events. Show only these.`, table: 'The figures as a table', period: 'Period', total: 'Total' },
  chart: { svg: 'SVG', png: 'PNG', save: 'Save the picture as', table: 'The figures as a table' },
  incident: {
    versions: (n: string) => `${n} versions`, one: 'All tellings agree', sources: (n: string) => `${n} outlets`, reports: (n: string) => `${n} reports`, bothAdmit: 'both sides admit it', why: 'Why these are one happening', told: 'Told as', by: 'according to', outlets: 'the outlets themselves', tolls: 'Counts', rival: 'Tellings differ', agree: 'Tellings agree', open: 'Open incident', list: 'All incidents', choose: 'Choose an incident to see its versions side by side.', tellings: 'Tellings',
  },
};

/** The table that a language has to fill. */
export type Words = typeof en;
