import type { Words } from './en.ts';

/** Every word of the page in Indonesian. */
export const id: Words = {
  title: 'Warta', motto: 'Siapa melakukan apa kepada siapa, di mana, kapan, dan kata siapa',
  skip: 'Langsung ke isi', language: 'Bahasa', views: 'Tampilan', menu: 'Tampilan', loading: 'Memuat …', more: 'Tampilkan lagi', close: 'Tutup', none: 'tidak ada', unknown: 'tidak disebut', and: 'dan', of: 'dari', all: 'Semua', back: 'Kembali', open: 'Buka', retry: 'Coba lagi', implied: 'tersirat',
  view: { timeline: 'Lini masa', incidents: 'Insiden', map: 'Peta', network: 'Jaringan', index: 'Indeks', control: 'Penguasaan', promises: 'Janji', reports: 'Laporan', review: 'Tinjauan', brief: 'Ringkasan', import: 'Impor', paste: 'Kodekan teks' },
  about: {
    timeline: 'Apa yang terjadi dan kapan: semua peristiwa, hari terbaru lebih dulu.', incidents: 'Satu kejadian, berapa pun laporan yang menceritakannya; versi yang berlawanan berdampingan.',
    map: 'Titik hanya bila tempatnya diketahui setepat itu; distrik, provinsi, atau negara digambar sebagai wilayah.', network: 'Siapa bertindak terhadap siapa.',
    index: 'Apakah pertempuran naik atau turun? Garisnya, ketidakpastiannya, dan insiden di balik setiap langkah.', control: 'Siapa disebut menguasai tempat mana, dan kata siapa.',
    promises: 'Apa yang dijanjikan, oleh siapa, dan sampai kapan.', reports: 'Teks sebagaimana terbit, dengan bukti yang ditandai.',
    review: 'Yang paling diragukan pengode lebih dulu. Semuanya dengan papan ketik.', brief: 'Satu halaman dengan sumbernya, untuk dicetak atau dikirim.',
    import: 'Jatuhkan berkas dan lihat berkas itu dibaca.', paste: 'Teks dikodekan di peramban ini. Tidak dikirim ke mana pun.',
  },
  filter: {
    title: 'Saringan', open: 'Saring', clear: 'Hapus saringan', from: 'Dari', to: 'Sampai', country: 'Negara', place: 'Tempat', party: 'Pihak', type: 'Jenis', status: 'Status', outlet: 'Media', lang: 'Bahasa laporan',
    bothAdmit: 'Diakui kedua pihak', confidence: 'Keyakinan min.', any: 'semua', active: 'Saringan yang berlaku', remove: (what) => `Hapus: ${what}`, chosen: (n) => `${n} dipilih`, quad: 'Golongan',
  },
  type: { AGREE: 'Sepakat', CONSULT: 'Berunding', SUPPORT: 'Mendukung', CONCEDE: 'Mengalah', COOPERATE: 'Bekerja sama', AID: 'Membantu', RETREAT: 'Mundur', REQUEST: 'Meminta', ACCUSE: 'Menuduh', REJECT: 'Menolak', THREATEN: 'Mengancam', PROTEST: 'Memprotes', SANCTION: 'Menyanksi', MOBILIZE: 'Mengerahkan', COERCE: 'Memaksa', ASSAULT: 'Menyerang' },
  status: { actual: 'terjadi', future: 'akan datang', hypothetical: 'pengandaian', negated: 'tidak terjadi', historical: 'masa lalu' },
  quad: { 1: 'kata-kata kerja sama', 2: 'tindakan kerja sama', 3: 'kata-kata konflik', 4: 'tindakan konflik' },
  precision: { site: 'tempat persis', city: 'kota', district: 'hanya distrik', province: 'hanya provinsi', country: 'hanya negara' },
  kind: { assertion: 'pernyataan', prediction: 'ramalan', promise: 'janji', demand: 'tuntutan', denial: 'bantahan', accusation: 'tuduhan' },
  role: { actor: 'pelaku', act: 'tindakan', recipient: 'sasaran', place: 'tempat', time: 'waktu', source: 'sumber', count: 'jumlah', evidence: 'bukti' },
  event: {
    who: 'Siapa', whom: 'Kepada siapa', where: 'Di mana', when: 'Kapan', says: 'Kata siapa', own: 'kata media sendiri', words: 'Kata-kata', dead: 'tewas', injured: 'luka', captured: 'tertangkap', displaced: 'mengungsi',
    why: 'Mengapa ini ada di sini?', rule: 'Aturan', rests: 'Dasarnya', found: 'ditemukan oleh', doubts: 'Keraguan, dan yang ditolak', confidence: 'Keyakinan', cameo: 'CAMEO', cite: 'Salin kutipan', cited: 'Kutipan disalin', inReport: 'Dalam laporan', unnamed: 'tanpa nama', someone: 'seseorang', noDay: 'tanpa hari', undated: 'tanpa tanggal', counts: 'menghitung',
  },
  report: {
    text: 'Teks sebagaimana terbit', events: (n) => `${n} peristiwa`, statements: 'Ucapan', control: 'Penguasaan tempat', none: 'Tidak ada peristiwa konflik atau diplomasi dalam laporan ini.', pick: 'Pilih peristiwa: kata-katanya menyala. Atau pilih kata, untuk melihat apa yang bertumpu padanya.',
    keys: 'Tombol panah berpindah dari kata ke kata, bersama Shift memilih.', resting: 'Yang bertumpu pada kata-kata ini', nothing: 'Tidak ada yang bertumpu pada kata-kata ini.', list: 'Semua laporan', published: 'terbit', nodate: 'tanpa tanggal terbit', copy: 'mengulang laporan lain', outlet: 'media tidak diketahui', untitled: 'Laporan tanpa judul', missing: 'Laporan itu tidak ada di sini.', marks: 'Tanda', selected: 'Dipilih', original: 'Asli', search: 'Cari dalam laporan', find: 'Cari', found: 'Ditemukan',
  },
  list: { shown: (n) => `${n} ditampilkan`, total: (n) => `${n} peristiwa`, nothing: 'Tidak ada yang sesuai dengan saringan.', end: 'Akhir daftar.' },
  empty: { title: 'Belum ada yang dibaca', text: 'Impor berkas, atau kodekan sebuah teks di peramban ini untuk melihat hasil Warta.', import: 'Impor berkas', paste: 'Kodekan teks' },
  error: { title: 'Peladen tidak menjawab sebagaimana mestinya', offline: 'Peladen tidak dapat dihubungi.', guarded: 'Peladen ini ingin tahu siapa yang bertanya', name: 'Nama (kosongkan bila Anda punya token)', password: 'Kata sandi', token: 'Token', enter: 'Masuk', missing: 'Tidak ada apa pun dengan id ini di sini.' },
  timeline: { chart: 'Peristiwa dari waktu ke waktu', step: { day: 'per hari', week: 'per minggu', month: 'per bulan', year: 'per tahun' }, stepName: 'Langkah', narrow: (when, n) => `${when}: ${n} peristiwa. Tampilkan hanya ini.`, table: 'Angka sebagai tabel', period: 'Masa', total: 'Jumlah' },
  chart: { svg: 'SVG', png: 'PNG', save: 'Simpan gambar sebagai', table: 'Angka sebagai tabel' },
  incident: {
    versions: (n) => `${n} versi`, one: 'Semua cerita sepakat', sources: (n) => `${n} media`, reports: (n) => `${n} laporan`, bothAdmit: 'diakui kedua pihak', why: 'Mengapa ini satu kejadian', told: 'Diceritakan sebagai', by: 'menurut', outlets: 'media sendiri', tolls: 'Jumlah korban', rival: 'Cerita berbeda', agree: 'Cerita sepakat', open: 'Buka insiden', list: 'Semua insiden', choose: 'Pilih insiden untuk melihat versinya berdampingan.', tellings: 'Cerita',
  },
};
