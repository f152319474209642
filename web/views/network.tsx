import { useMemo } from 'preact/hooks';
import type { ActorNetwork, ActorNode } from '../../src/model/index.ts';
import { filterQuery } from '../address.ts';
import { useAnswer, withQuery } from '../api.ts';
import { go, useAddress } from '../navigate.ts';
import { layOut } from '../network/layout.ts';
import { NetworkDrawing } from '../network/network-drawing.tsx';
import { Link } from '../parts/link.tsx';
import { State } from '../parts/state.tsx';
import { useSpeech } from '../words/speech.ts';

const SIZES = [25, 50, 100, 200];

/** Who acts on whom: a drawing, and beside it the same as a table. */
export function NetworkView() {
  const { filter, at } = useAddress();
  const { words } = useSpeech();
  const by = at.by === 'code' ? 'code' : 'party';
  const most = SIZES.find((size) => String(size) === at.most) ?? 50;
  const answer = useAnswer<ActorNetwork>(withQuery('actors/network', filterQuery(filter), { limit: String(most), by }));
  const actors = useMemo(() => (answer.value?.actors ?? []).slice(0, most), [answer.value, most]);
  const drawn = useMemo(() => layOut(actors, answer.value?.ties ?? []), [actors, answer.value]);
  const chosen = actors.find(({ id }) => id === at.actor) ?? null;
  const choose = (id: string): void => go({ at: { actor: id === at.actor ? '' : id } }, { quiet: true });
  return (
    <>
      <div class="fields asked" role="group" aria-label={words.network.show}>
        <label class="field"><span>{words.network.show}</span><select value={most} onChange={({ currentTarget }) => go({ at: { most: currentTarget.value } }, { quiet: true })}>{SIZES.map((size) => <option key={size} value={size}>{size}</option>)}</select></label>
        <label class="field"><span>{words.network.by}</span><select value={by} onChange={({ currentTarget }) => go({ at: { by: currentTarget.value, actor: '' } }, { quiet: true })}><option value="party">{words.network.party}</option><option value="code">{words.network.code}</option></select></label>
      </div>
      <State answer={answer}>
        {actors.length === 0 ? <p class="nothing">{words.network.none}</p> : (
          <div class="map-page">
            <NetworkDrawing drawn={drawn} chosen={at.actor ?? ''} choose={choose} />
            <aside class="places" aria-label={words.network.actors}>
              {chosen && answer.value && <Ties network={answer.value} actor={chosen} />}
              <div class="scroller tall" tabIndex={0} role="region" aria-label={words.network.actors}>
                <table><thead><tr><th scope="col">{words.network.actors}</th><th scope="col" class="n">{words.network.acted}</th><th scope="col" class="n">{words.network.suffered}</th></tr></thead>
                  <tbody>{actors.map(({ id, party, acted, suffered }) => <tr key={id} class={id === at.actor ? 'chosen-place' : ''}><th scope="row"><button type="button" class="plain" aria-pressed={id === at.actor} onClick={() => choose(id)}>{party.name || party.code}</button> <code>{party.code}</code></th><td class="n">{acted}</td><td class="n">{suffered}</td></tr>)}</tbody></table>
              </div>
            </aside>
          </div>
        )}
      </State>
    </>
  );
}

function Ties({ network, actor }: { readonly network: ActorNetwork; readonly actor: ActorNode }) {
  const { filter } = useAddress();
  const { words, number } = useSpeech();
  const name = (id: string): string => { const party = network.actors.find((one) => one.id === id)?.party; return party ? party.name || party.code : id; };
  const own = network.ties.filter((tie) => tie.actor === actor.id || tie.recipient === actor.id).sort((a, b) => b.count - a.count);
  return (
    <section class="resting">
      <h2>{words.network.with(actor.party.name)}</h2>
      {actor.roles.length > 0 && <p class="by">{[...new Set(actor.roles.map(({ role, of }) => (of ? `${role}, ${of}` : role)))].slice(0, 4).join('; ')}</p>}
      <ul>{own.slice(0, 12).map((tie) => <li key={`${tie.actor}>${tie.recipient}`}>{tie.actor === actor.id ? `→ ${name(tie.recipient)}` : `← ${name(tie.actor)}`} <small>{number(tie.count)} · {Object.entries(tie.types).sort((a, b) => b[1] - a[1]).slice(0, 3).map(([type, count]) => `${type in words.type ? words.type[type as keyof typeof words.type] /* checked to be a key */ : type} ${count}`).join(', ')}</small></li>)}</ul>
      <Link to={{ view: 'incidents', filter: { ...filter, party: actor.party.name || actor.party.code } }}>{words.network.only}</Link>
    </section>
  );
}
