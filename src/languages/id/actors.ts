import type { ActorRules } from '../actor-rules.ts';

const SAYINGS = [
  'kata', 'berkata', 'mengatakan', 'ujar', 'berujar', 'tutur', 'menuturkan', 'ucap', 'mengucapkan', 'ungkap', 'mengungkapkan', 'imbuh', 'jelas', 'menjelaskan', 'tambah', 'menambahkan',
  'tegas', 'menegaskan', 'papar', 'memaparkan', 'sebut', 'menyebut', 'menyebutkan', 'terang', 'menerangkan', 'nyata', 'menyatakan', 'lanjut', 'melanjutkan', 'cetus', 'tulis', 'menulis', 'klaim', 'mengklaim',
  'menilai', 'nilai', 'mengaku', 'aku', 'beber', 'membeberkan', 'tandas', 'menandaskan', 'pungkas', 'memungkasi', 'bilang', 'cuit', 'menyampaikan', 'mengumumkan', 'mendeklarasikan',
];

/** What "kelompok itu" and "the country" can point back at. */
const PARTY_WORDS = ['kantor berita', 'media', 'surat kabar', 'harian', 'stasiun televisi', 'stasiun TV', 'kelompok Islam', 'kelompok', 'kelompok bersenjata', 'kelompok militan', 'kelompok teroris', 'kelompok pemberontak', 'organisasi', 'gerakan', 'milisi', 'lembaga', 'badan', 'partai', 'faksi', 'blok', 'aliansi', 'kelompok perlawanan', 'badan dunia', 'kelompok teror'];
const STATE_WORDS = ['negara', 'pihak'];

/** Modifiers follow their noun, and the name of who holds an office follows the whole. */
export const actors: ActorRules = {
  head: 'first',
  joins: {
    count: ['office', 'body', 'group', 'single', 'thing', 'state', 'title', 'count', 'party'],
    office: ['office', 'body', 'group', 'state', 'place', 'party', 'person', 'name', 'title', 'word'],
    body: ['state', 'place', 'party', 'person', 'name', 'title', 'word', 'body'],
    group: ['group', 'single', 'body', 'office', 'state', 'place', 'party', 'person', 'name', 'title', 'word'],
    single: ['group', 'single', 'body', 'office', 'state', 'place', 'party', 'person', 'name', 'title', 'word'],
    thing: ['group', 'body', 'state', 'place', 'party', 'word'],
    title: ['title', 'party', 'person', 'name'],
    party: ['state', 'place', 'person', 'name', 'title', 'word'],
    state: ['person', 'name', 'title', 'word'],
    place: ['person', 'name', 'title', 'word', 'place'],
    word: [],
  },
  links: [
    { words: ['untuk'], after: ['state', 'office', 'party'], before: ['state', 'party', 'body'], turns: true, owns: false },
    { words: ['dari', 'asal'], after: ['group', 'single', 'office'], before: ['state', 'party'], turns: true, owns: true },
    { words: ['pimpinan', 'yang dipimpin', 'yang dipimpin oleh', 'di bawah', 'di bawah pimpinan', 'yang setia kepada', 'pendukung', 'loyalis'], after: ['group', 'body', 'word', 'state'], before: ['person', 'name', 'title', 'office', 'party'], turns: true, owns: true },
  ],
  portfolioForms: [
    { form: 'Menteri _', kind: 'office', role: 'Minister of _' },
    { form: 'Menteri Muda _', kind: 'office', role: 'Junior Minister of _' },
    { form: 'Wakil Menteri _', kind: 'office', role: 'Deputy Minister of _' },
    { form: 'Mantan Menteri _', kind: 'office', role: 'former Minister of _' },
    { form: 'Menteri Koordinator _', kind: 'office', role: 'Coordinating Minister for _' },
    { form: 'Menteri Koordinator Bidang _', kind: 'office', role: 'Coordinating Minister for _' },
    { form: 'Kementerian _', kind: 'body', role: '' },
    { form: 'Kementerian Koordinator Bidang _', kind: 'body', role: '' },
    { form: 'Departemen _', kind: 'body', role: '' },
  ],
  peopleForms: [],
  locators: new Set(['di', 'dari', 'asal', 'ke', 'dalam']),
  grounds: new Set(['di', 'ke', 'dalam', 'menuju', 'kota', 'ibukota', 'sekitar', 'dekat', 'bandara', 'jalan', 'asal', 'wilayah', 'distrik', 'universitas', 'tiba', 'seluruh', 'se', 'dari', 'hingga', 'sampai']),
  pointers: new Set(['itu', 'tersebut', 'ini', 'sang', 'para']),
  general: new Map([...PARTY_WORDS.map((word) => [word, 'party'] as const), ...STATE_WORDS.map((word) => [word, 'state'] as const)]),
  sayings: new Set(SAYINGS),
  home: 'IDN',
  foundingAct: /^\s+(?:di bawah|oleh|melalui|berdasarkan|lewat|atas)\s+([^,.;()\n]+?)(?=\s*[,.;()\n]|\s+(?:tetapi|dan|namun|untuk|setelah)\s|$)/i,
  forms: (term) => [term],
  loose: ({ upos, text }) => (upos === 'ADJ' || upos === 'NOUN') && text !== 'nya' && text.length > 2,
};
