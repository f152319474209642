import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { languageTeller } from './language.ts';

const tell = languageTeller(allLanguages);

describe('languageTeller', () => {
  it.each([
    ['id', 'Dua tentara tewas'],
    ['id', 'Pasukan pemerintah merebut kembali bandara itu dari milisi pada Kamis, kata juru bicara tentara.'],
    ['id', 'Presiden AS Donald Trump dan PM Israel Benjamin Netanyahu bertemu di Washington.'],
    ['en', 'Two soldiers killed'],
    ['en', 'Government forces retook the airport from the militia on Thursday, an army spokesman said.'],
    ['en', 'Indonesian foreign minister Retno Marsudi met her Russian counterpart in Jakarta.'],
    ['', 'Les forces gouvernementales ont repris l’aéroport jeudi, a déclaré un porte-parole de l’armée.'],
    ['', 'De regeringstroepen hebben het vliegveld donderdag heroverd, zei een woordvoerder van het leger.'],
    ['', 'Las fuerzas del gobierno recuperaron el aeropuerto el jueves, dijo un portavoz del ejército.'],
    ['', 'Nabawi ng mga puwersa ng pamahalaan ang paliparan noong Huwebes, ayon sa tagapagsalita ng hukbo.'],
    ['', 'Hükümet güçleri perşembe günü havaalanını geri aldı, ordu sözcüsü açıkladı.'],
    ['', 'Tentera kerajaan berjaya menawan semula lapangan terbang itu kerana bantuan polis, kata jurucakap, sambil menambah bahawa keadaan terkawal.'],
    ['', 'استعادت القوات الحكومية المطار يوم الخميس'],
    ['', '12/06/2020 14:30'],
    ['', ''],
  ])('%s: %s', (want, text) => expect(tell(text)).toBe(want));
});
