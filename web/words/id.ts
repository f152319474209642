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
  original: { title: 'Aslinya', show: 'Yang ditampilkan dari laporan', shows: { both: 'Asli dan teks', text: 'Teks', original: 'Asli' }, save: 'Simpan', scroll: 'Berkas asli, halaman demi halaman; teks di sampingnya memuat kata-katanya', page: (n, of) => `Halaman ${n} dari ${of}`, marked: (page) => `Ditandai di halaman ${page}`, notFound: 'Kata-kata ini tidak ditemukan kembali di halamannya.', failed: 'Berkas asli tidak dapat ditampilkan' },
  list: { shown: (n) => `${n} ditampilkan`, total: (n) => `${n} peristiwa`, nothing: 'Tidak ada yang sesuai dengan saringan.', end: 'Akhir daftar.' },
  empty: { title: 'Belum ada yang dibaca', text: 'Impor berkas, atau kodekan sebuah teks di peramban ini untuk melihat hasil Warta.', import: 'Impor berkas', paste: 'Kodekan teks' },
  error: { title: 'Peladen tidak menjawab sebagaimana mestinya', offline: 'Peladen tidak dapat dihubungi.', guarded: 'Peladen ini ingin tahu siapa yang bertanya', name: 'Nama (kosongkan bila Anda punya token)', password: 'Kata sandi', token: 'Token', enter: 'Masuk', missing: 'Tidak ada apa pun dengan id ini di sini.' },
  timeline: { chart: 'Peristiwa dari waktu ke waktu', step: { day: 'per hari', week: 'per minggu', month: 'per bulan', year: 'per tahun' }, stepName: 'Langkah', narrow: (when, n) => `${when}: ${n} peristiwa. Tampilkan hanya ini.`, table: 'Angka sebagai tabel', period: 'Masa', total: 'Jumlah' },
  chart: { svg: 'SVG', png: 'PNG', save: 'Simpan gambar sebagai', table: 'Angka sebagai tabel' },
  incident: {
    versions: (n) => `${n} versi`, one: 'Semua cerita sepakat', sources: (n) => `${n} media`, reports: (n) => `${n} laporan`, bothAdmit: 'diakui kedua pihak', why: 'Mengapa ini satu kejadian', told: 'Diceritakan sebagai', by: 'menurut', outlets: 'media sendiri', tolls: 'Jumlah korban', rival: 'Cerita berbeda', agree: 'Cerita sepakat', open: 'Buka insiden', list: 'Semua insiden', choose: 'Pilih insiden untuk melihat versinya berdampingan.', tellings: 'Cerita',
  },
  map: {
    zoomIn: 'Dekatkan', zoomOut: 'Jauhkan', reset: 'Tampilkan semua', canvas: 'Peta. Tombol panah menggeser, plus dan minus mendekatkan atau menjauhkan. Daftar di sampingnya memuat tempat yang sama.', here: 'Tempat', visible: (n) => `${n} tempat terlihat`, events: (n) => `${n} peristiwa`, narrow: 'Tampilkan peristiwanya', only: 'Saring menurut tempat ini', area: 'Lingkaran putus-putus: hanya distrik atau provinsinya yang diketahui. Negara berarsir: hanya negaranya yang diketahui.', chosen: 'Dipilih', whole: 'hanya diketahui negaranya', clear: 'Batalkan pilihan', nowhere: (n) => `${n} tempat tanpa letak yang diketahui hanya ada di daftar`,
  },
  index: {
    by: 'Untuk', all: 'seluruh catatan', country: 'sebuah negara', place: 'sebuah tempat', dyad: 'dua pihak', one: 'Pihak pertama', other: 'Pihak kedua', step: 'Langkah', day: 'hari', week: 'minggu', score: 'Skala', plover: 'PLOVER', goldstein: 'Goldstein',
    chart: 'Permusuhan yang diceritakan per laporan terbit', up: 'lebih buruk', down: 'kerja sama', band: 'Pita memuat sembilan dari sepuluh nilai sampel ulang.', keys: 'Tombol panah berjalan di sepanjang garis.', jumps: 'Lonjakan', nojumps: 'Tidak ada perubahan tingkat yang menonjol dari derau.', rise: 'naik', fall: 'turun', jump: (what, day) => `${what} sejak ${day}`, behind: 'Insiden di baliknya', before: 'ada sebelumnya, sesudahnya tidak lagi', after: 'datang bersamanya', point: 'Masa', incidents: 'Insiden', reports: 'laporan terbit', value: 'Tingkat', low: 'Bawah', high: 'Atas',
    little: { 'no-incidents': 'Terlalu sedikit untuk dikatakan: tidak ada insiden.', 'few-incidents': 'Terlalu sedikit untuk dikatakan: insidennya terlalu sedikit.', 'few-reports': 'Terlalu sedikit untuk dikatakan: laporannya terlalu sedikit.', 'no-reports': 'Terlalu sedikit untuk dikatakan: tidak ada laporan.' }, give: 'Sebutkan untuk apa indeks ini.', undated: (n) => `${n} insiden tanpa hari tidak dihitung`, gap: 'terlalu sedikit',
  },
  control: {
    count: (n) => `${n} tempat`, day: 'Per tanggal', stale: 'Basi setelah hari', place: 'Tempat', holder: 'Dikuasai', state: 'Keadaan', since: 'Sejak', word: 'Kata siapa', history: 'Riwayat', nobody: 'tidak disebut', none: 'Sampai hari ini tidak ada tempat yang disebut dikuasai siapa pun.', slider: 'Hari', said: 'hari terbit', last: 'terakhir disebut', against: 'bantahannya', claims: 'Kutipan', earlier: 'Sebelumnya',
    states: { held: 'dikuasai', contested: 'diperebutkan', 'one-sided claim': 'klaim sepihak', stale: 'basi' }, words: { holder: 'penguasanya sendiri', loser: 'yang kehilangan', third: 'pihak ketiga', outlet: 'media sendiri' },
    how: { captured: 'direbut', recaptured: 'direbut kembali', held: 'dikuasai', lost: 'lepas', 'advanced on': 'didekati' },
  },
  promise: {
    kind: { prediction: 'ramalan', promise: 'janji', threat: 'ancaman', demand: 'tuntutan', deadline: 'tenggat' }, outcome: { kept: 'ditepati', broken: 'dilanggar', contradicted: 'dibantah', unseen: 'belum terlihat' }, due: 'Jatuh tempo', nodue: 'tanpa hari', ahead: 'masih akan datang', past: 'sudah lewat', spoken: 'diucapkan', by: 'oleh', of: 'dari', evidence: 'Yang bersangkutan dengannya', followed: (n) => `${n} insiden lain di antara mereka dalam masa itu`, also: (n) => `juga dalam ${n} laporan lain`, kinds: 'Macam', outcomes: 'Hasil', asOf: 'Per tanggal', none: 'Tidak ada janji yang diceritakan.', count: (n) => `${n} janji, ramalan, ancaman, dan tuntutan`, who: 'Siapa', what: 'Kata-kata', unjudged: '“Belum terlihat” bukan penilaian: laporan tidak menceritakan apa pun tentangnya.',
  },
  network: {
    by: 'Pelaku dibedakan', party: 'menurut nama', code: 'menurut kode', show: 'Pelaku ditampilkan', chart: 'Siapa bertindak terhadap siapa. Tabel di sampingnya memuat hal yang sama.', actors: 'Pelaku', acted: 'bertindak', suffered: 'ditindak', ties: 'Hubungan', to: 'kepada', from: 'dari', with: (name) => `Hubungan ${name}`, only: 'Saring menurut pihak ini', choose: 'Pilih pelaku untuk melihat hubungannya.', conflict: 'kebanyakan konflik: garis penuh', cooperation: 'kebanyakan kerja sama: garis putus-putus', size: 'Makin besar, makin sering bertindak atau ditindak.', group: 'Kelompok', none: 'Tidak ada pelaku yang sesuai dengan saringan.',
  },
  paste: {
    label: 'Teks laporan', published: 'Terbit pada', publishedHint: 'Tanpa hari terbit, “kemarin” tetap tidak diketahui.', lang: 'Bahasa', auto: 'dikenali dari teks', code: 'Kodekan', coding: 'Mengodekan …', loading: 'Memuat pengode dan bahasanya …', none: 'Bahasanya bukan Indonesia dan bukan Inggris.', example: 'Isi dengan contoh', here: 'Semuanya terjadi di peramban ini; teks tidak dikirim ke mana pun.', done: (n, ms) => `${n} peristiwa dalam ${ms} milidetik`, failed: 'Teks tidak dapat dikodekan', save: 'Simpan catatannya', sample: 'TRIPOLI, Kabar Pesisir - Pasukan pemerintah Tripoli merebut kota Tarhuna dari pasukan Khalifa Haftar pada Jumat. "Kami tidak akan berhenti," kata juru bicara militer Mohammed Gununu kepada Kabar Pesisir. Perserikatan Bangsa-Bangsa mendesak kedua pihak kembali ke perundingan.',
  },
  brief: {
    title: 'Ringkasan', made: 'Dari catatan Warta', period: 'Masa', whole: 'seluruh catatan', events: 'peristiwa', incidents: 'insiden', reports: 'laporan', outlets: 'media', level: 'Naik atau turun?', rises: (day, from, to) => `Perubahan tingkat terakhir ialah kenaikan sejak ${day} (${from} → ${to}).`, falls: (day, from, to) => `Perubahan tingkat terakhir ialah penurunan sejak ${day} (${from} → ${to}).`, steady: 'Tidak ada perubahan tingkat yang menonjol dari derau.', main: 'Yang paling berbobot', rival: 'Di mana cerita berbeda', due: 'Janji dan tenggat yang akan datang', control: 'Penguasaan tempat', sources: 'Sumber', print: 'Cetak atau simpan sebagai PDF', html: 'Simpan sebagai HTML', footnote: 'Setiap baris mengutip laporannya; angka sesuai catatan saat dicetak.', nothing: 'Tidak ada yang dapat diceritakan dengan saringan ini.',
  },
  import: {
    drop: 'Jatuhkan berkas di sini', choose: 'atau pilih dari komputer', files: 'Pilih berkas …', file: 'Pilih berkas …', kinds: 'Teks, PDF, halaman tersimpan, Word, surel, umpan (RSS, Atom), CSV, arsip web (WARC), JSON Lines; boleh dimampatkan (gzip).', published: 'Terbit pada, bila berkas tidak menyebutnya', urls: 'Alamat halaman atau umpan', fetch: 'Ambil', progress: 'Jalannya impor', none: 'Belum ada yang diimpor dari halaman ini.', refusals: 'Ditolak', look: 'Lihat laporannya', news: (n) => `${n} insiden baru`,
    state: { waiting: 'menunggu', running: 'membaca', done: 'selesai', failed: 'gagal', stopped: 'dihentikan' }, tally: (reports, events, added, known, refused) => `${reports} laporan dibaca, ${events} peristiwa; ${added} baru, ${known} sudah diketahui, ${refused} ditolak`,
  },
  feeds: {
    title: 'Umpan yang diikuti', about: 'Dilihat berulang kali selama peladen ini berjalan, baik halaman ini terbuka maupun tidak. Hanya alamat publik.', urls: 'Alamat umpan (RSS, Atom)', opml: 'Atau daftarnya (OPML)', every: 'Lihat', step: { 15: 'tiap 15 menit', 30: 'tiap 30 menit', 60: 'tiap jam', 360: 'tiap 6 jam', 1440: 'sekali sehari' }, add: 'Ikuti',
    none: 'Belum ada umpan yang diikuti.', never: 'belum pernah dilihat', last: (when, added, all) => `terakhir dilihat ${when}: ${added} baru, ${all} seluruhnya`, next: (when) => `berikutnya ${when}`, stopped: 'dihentikan', now: 'Lihat sekarang', stop: 'Hentikan', resume: 'Lanjutkan', remove: 'Hapus', sure: 'Ya, hapus',
  },
  news: { incidents: (n) => `${n} insiden baru`, changed: 'Catatannya berubah', show: 'Tampilkan' },
  review: {
    name: 'Nama Anda, sebagai tanda tangan', sign: 'Tulis nama Anda dulu: setiap keputusan bertanda tangan.', left: (n) => `${n} peristiwa menunggu`, empty: 'Tidak ada yang menunggu penilaian.', card: 'Peristiwa yang dinilai', judge: 'Nilai', accept: 'Terima', reject: 'Tolak', mend: 'Perbaiki', split: 'Pisahkan', merge: 'Gabungkan', undo: 'Batalkan', next: 'Berikutnya', previous: 'Sebelumnya', save: 'Simpan perbaikan', cancel: 'Urungkan',
    part: { actors: 'Siapa', recipients: 'Kepada siapa', place: 'Di mana', when: 'Kapan' }, pickHint: 'Tekan angka, pilih kata dalam teks dengan tombol panah (Shift menambah), ambil dengan Enter. Pihak pertama yang diambil menggantikan yang ada, berikutnya menambah; Delete mengosongkan.', picking: (what) => `Pilih kata untuk “${what}”, lalu Enter.`, take: 'Ambil kata-kata ini', emptyOut: (what) => `Kosongkan: ${what}`,
    mergeWith: 'Ini kejadian yang sama dengan …', splitFrom: 'Ini kejadian yang lain dari …', noneNear: 'Tidak ada peristiwa lain dari hari dan negara itu.', alone: 'Peristiwa ini sendirian: tidak ada yang dapat dipisahkan.', undone: 'Dibatalkan', nothingToUndo: 'Tidak ada yang dapat dibatalkan.', decisions: 'Keputusan', exported: 'Simpan semua keputusan', cases: 'Simpan sebagai kasus uji',
    done: { accept: 'Diterima', reject: 'Ditolak', mend: 'Diperbaiki', same: 'Digabungkan', different: 'Dipisahkan', undo: 'Dibatalkan' },
  },
};
