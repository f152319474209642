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
    text: 'Text as published', events: (n: string) => (n === '1' ? '1 event' : `${n} events`), statements: 'Statements', control: 'Control of places', none: 'No event of conflict or diplomacy was found in this report.', pick: 'Choose an event: its words light up. Or select words, to see what rests on them.',
    keys: 'Arrow keys walk from word to word, Shift with them selects.', resting: 'What rests on these words', nothing: 'Nothing rests on these words.', list: 'All reports', published: 'published', nodate: 'no date of publication', copy: 'repeats another report', outlet: 'outlet not known', untitled: 'Untitled report', missing: 'There is no such report here.', marks: 'Marks', selected: 'Selected', original: 'Original', search: 'Search the reports', find: 'Search', found: 'Found',
  },
  original: { title: 'Original', show: 'What is shown of the report', shows: { both: 'Original and text', text: 'Text', original: 'Original' }, save: 'Save it', scroll: 'The original, page by page; the text beside it holds its words', page: (n: string, of: string) => `Page ${n} of ${of}`, marked: (page: string) => `Marked on page ${page}`, notFound: 'These words were not found again on the pages.', failed: 'The original cannot be shown' },
  list: { shown: (n: string) => `${n} shown`, total: (n: string) => (n === '1' ? '1 event' : `${n} events`), nothing: 'Nothing here agrees with the filter.', end: 'End of the list.' },
  empty: { title: 'Nothing has been read yet', text: 'Import files, or code a text in this browser to see what Warta makes of it.', import: 'Import files', paste: 'Code a text' },
  error: { title: 'The server did not answer as it should', offline: 'The server cannot be reached.', guarded: 'This server wants to know who asks', name: 'Name (empty where you have a token)', password: 'Password', token: 'Token', enter: 'Enter', missing: 'There is nothing with this id here.' },
  timeline: { chart: 'Events over time', step: { day: 'by day', week: 'by week', month: 'by month', year: 'by year' }, stepName: 'Step', narrow: (when: string, n: string) => `${when}: ${n === '1' ? '1 event' : `${n} events`}. Show only these.`, table: 'The figures as a table', period: 'Period', total: 'Total' },
  chart: { svg: 'SVG', png: 'PNG', save: 'Save the picture as', table: 'The figures as a table' },
  incident: {
    versions: (n: string) => (n === '1' ? '1 version' : `${n} versions`), one: 'All tellings agree', sources: (n: string) => (n === '1' ? '1 outlet' : `${n} outlets`), reports: (n: string) => (n === '1' ? '1 report' : `${n} reports`), bothAdmit: 'both sides admit it', why: 'Why these are one happening', told: 'Told as', by: 'according to', outlets: 'the outlets themselves', tolls: 'Counts', rival: 'Tellings differ', agree: 'Tellings agree', open: 'Open incident', list: 'All incidents', choose: 'Choose an incident to see its versions side by side.', tellings: 'Tellings',
  },
  map: {
    zoomIn: 'Closer', zoomOut: 'Farther', reset: 'Show all', canvas: 'Map. Arrow keys move it, plus and minus zoom. The list beside it holds the same places.', here: 'Places', visible: (n: string) => (n === '1' ? '1 place in view' : `${n} places in view`), events: (n: string) => (n === '1' ? '1 event' : `${n} events`), narrow: 'Show its events', only: 'Filter by this place', area: 'Dashed ring: only the district or province is known. Shaded country: no more than the country is known.', chosen: 'Chosen', whole: 'known as a country only', clear: 'Take the choice back', nowhere: (n: string) => `${n} without a known position: in the list only`,
  },
  index: {
    by: 'For', all: 'the whole record', country: 'a country', place: 'a place', dyad: 'two parties', one: 'One party', other: 'The other', step: 'Step', day: 'day', week: 'week', score: 'Scale', plover: 'PLOVER', goldstein: 'Goldstein',
    chart: 'Hostility told per published report', up: 'worse', down: 'cooperation', band: 'The band holds nine of ten resampled values.', keys: 'Arrow keys walk along the line.', jumps: 'Jumps', nojumps: 'No change of level stands out from the noise.', rise: 'rise', fall: 'fall', jump: (what: string, day: string) => `${what} from ${day}`, behind: 'The incidents behind it', before: 'stood before it, missing since', after: 'came with it', point: 'Period', incidents: 'Incidents', reports: 'published reports', value: 'Level', low: 'Low', high: 'High',
    little: { 'no-incidents': 'Too little to tell: there are no incidents.', 'few-incidents': 'Too little to tell: there are too few incidents.', 'few-reports': 'Too little to tell: there are too few reports.', 'no-reports': 'Too little to tell: there are no reports.' }, give: 'Name what the index is wanted for.', undated: (n: string) => `${n} incidents without a day are not counted`, gap: 'too little to tell',
  },
  control: {
    count: (n: string) => (n === '1' ? '1 place' : `${n} places`), day: 'As of', stale: 'Stale after days', place: 'Place', holder: 'Held by', state: 'State', since: 'Since', word: 'By whose word', history: 'History', nobody: 'not said', none: 'Nobody is said to hold any place by this day.', slider: 'Day', said: 'day of publication', last: 'last said', against: 'said against it', claims: 'Citations', earlier: 'Earlier',
    states: { held: 'held', contested: 'contested', 'one-sided claim': 'one-sided claim', stale: 'stale' }, words: { holder: 'the holder’s own', loser: 'the loser’s', third: 'a third party’s', outlet: 'the outlet’s own' },
    how: { captured: 'captured', recaptured: 'recaptured', held: 'held', lost: 'lost', 'advanced on': 'advanced on' },
  },
  promise: {
    kind: { prediction: 'prediction', promise: 'promise', threat: 'threat', demand: 'demand', deadline: 'deadline' }, outcome: { kept: 'kept', broken: 'broken', contradicted: 'contradicted', unseen: 'nothing seen' }, due: 'Due', nodue: 'no day named', ahead: 'still to come', past: 'past', spoken: 'said', by: 'by', of: 'of', evidence: 'What bears on it', followed: (n: string) => `${n} other incidents between them in that time`, also: (n: string) => `also in ${n} other reports`, kinds: 'Kind', outcomes: 'Outcome', asOf: 'As of', none: 'No promise is told of.', count: (n: string) => `${n} promises, predictions, threats and demands`, who: 'Who', what: 'Words', unjudged: '“Nothing seen” is no judgement: the reports tell nothing that bears on it.',
  },
  network: {
    by: 'Actors are', party: 'each party by its name', code: 'all of one code as one', show: 'Actors shown', chart: 'Who acts on whom. The table beside it holds the same.', actors: 'Actors', acted: 'acted', suffered: 'acted upon', ties: 'Ties', to: 'to', from: 'from', with: (name: string) => `Ties of ${name}`, only: 'Filter by this party', choose: 'Choose an actor to see its ties.', conflict: 'mostly conflict: solid line', cooperation: 'mostly cooperation: dashed line', size: 'The larger, the more often it acts or is acted upon.', group: 'Group', none: 'No actors agree with the filter.',
  },
  paste: {
    label: 'Text of the report', published: 'Published on', publishedHint: 'Without the day of publication, “yesterday” stays unknown.', lang: 'Language', auto: 'told from the text', code: 'Code it', coding: 'Coding …', loading: 'Loading the coder and its language …', none: 'The language is neither Indonesian nor English.', example: 'Put an example in', here: 'Everything happens in this browser; the text is sent nowhere.', done: (n: string, ms: string) => `${n === '1' ? '1 event' : `${n} events`} in ${ms} ms`, failed: 'The text could not be coded', save: 'Save the record', sample: 'TRIPOLI, Coastal Wire - Forces of the Tripoli government captured the town of Tarhuna from Khalifa Haftar’s forces on Friday. “We will not stop,” the army’s spokesman Mohammed Gununu told Coastal Wire. The United Nations urged both sides to return to talks.',
  },
  brief: {
    title: 'Brief', made: 'From the record of Warta', period: 'Period', whole: 'the whole record', events: 'events', incidents: 'incidents', reports: 'reports', outlets: 'outlets', level: 'Is it rising or falling?', rises: (day: string, from: string, to: string) => `The last change of level is a rise from ${day} (${from} → ${to}).`, falls: (day: string, from: string, to: string) => `The last change of level is a fall from ${day} (${from} → ${to}).`, steady: 'No change of level stands out from the noise.', main: 'What weighs most', rival: 'Where tellings differ', due: 'Promises and deadlines ahead', control: 'Control of places', sources: 'Sources', print: 'Print or save as PDF', html: 'Save as HTML', footnote: 'Every line cites its report; numbers are those of the record at the time of printing.', nothing: 'Nothing to tell with this filter.',
  },
  import: {
    drop: 'Drop files here', choose: 'or choose them', files: 'Choose files …', file: 'Choose a file …', kinds: 'Text, PDF, saved pages, Word, mail, feeds (RSS, Atom), CSV, web archives (WARC), JSON Lines; any of them gzipped.', published: 'Published on, where the files do not say', urls: 'Addresses of pages or feeds', fetch: 'Fetch', progress: 'Imports', none: 'Nothing has been imported from this page yet.', refusals: 'Refused', look: 'See the reports', news: (n: string) => (n === '1' ? '1 new incident' : `${n} new incidents`),
    state: { waiting: 'waiting', running: 'reading', done: 'done', failed: 'failed', stopped: 'stopped' }, tally: (reports: string, events: string, added: string, known: string, refused: string) => `${reports} reports read, ${events} events; ${added} new, ${known} known already, ${refused} refused`,
  },
  feeds: {
    title: 'Feeds that are followed', about: 'Looked into again and again while this server runs, whether or not this page is open. Only public addresses.', urls: 'Addresses of feeds (RSS, Atom)', opml: 'Or a list of them (OPML)', every: 'Look', step: { 15: 'every 15 minutes', 30: 'every 30 minutes', 60: 'every hour', 360: 'every 6 hours', 1440: 'once a day' }, add: 'Follow',
    none: 'No feed is followed yet.', never: 'not looked into yet', last: (when: string, added: string, all: string) => `last look ${when}: ${added} new, ${all} in all`, next: (when: string) => `next ${when}`, stopped: 'stopped', now: 'Look now', stop: 'Stop', resume: 'Go on', remove: 'Remove', sure: 'Really remove',
  },
  news: { incidents: (n: string) => (n === '1' ? '1 new incident' : `${n} new incidents`), changed: 'The record has changed', show: 'Show' },
  review: {
    name: 'Your name, which signs', sign: 'Write your name first: every decision is signed.', left: (n: string) => (n === '1' ? '1 event waits' : `${n} events wait`), empty: 'Nothing waits for a judgement.', card: 'Event to judge', judge: 'Judge', accept: 'Accept', reject: 'Reject', mend: 'Mend', split: 'Split', merge: 'Merge', undo: 'Undo', next: 'Next', previous: 'Previous', save: 'Save the mending', cancel: 'Cancel',
    part: { actors: 'Who', recipients: 'To whom', place: 'Where', when: 'When' }, pickHint: 'Press a number, choose words in the text with the arrow keys (Shift selects more), take them with Enter. The first party taken stands for those that were there, further ones are added; Delete empties the part.', picking: (what: string) => `Choose the words for “${what}”, then Enter.`, take: 'Take these words', emptyOut: (what: string) => `Empty: ${what}`,
    mergeWith: 'It is the same happening as …', splitFrom: 'It is another happening than …', noneNear: 'No other event of that day and country.', alone: 'It stands alone: there is nothing to part it from.', undone: 'Taken back', nothingToUndo: 'There is nothing to take back.', decisions: 'Decisions', exported: 'Save all decisions', cases: 'Save as test cases',
    done: { accept: 'Accepted', reject: 'Rejected', mend: 'Mended', same: 'Merged', different: 'Split', undo: 'Taken back' },
  },
};

/** The table that a language has to fill. */
export type Words = typeof en;
