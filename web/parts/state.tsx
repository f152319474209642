import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Answer, call, Refused } from '../api.ts';
import { useSpeech } from '../words/speech.ts';
import { Link } from './link.tsx';

/** What a view shows instead of its content: that it waits, what the server refused, or that nothing is there. */
export function State({ answer, empty, children }: { readonly answer: Answer<unknown>; readonly empty?: boolean; readonly children?: ComponentChildren }) {
  const { words } = useSpeech();
  if (answer.error) return <Failure error={answer.error} />;
  if (answer.value === null) return answer.waiting ? <p class="waiting" role="status">{words.loading}</p> : null;
  if (empty) return <p class="nothing">{words.list.nothing}</p>;
  return <>{children}</>;
}

function Failure({ error }: { readonly error: Error }) {
  const { words } = useSpeech();
  if (error instanceof Refused && error.status === 401) return <TokenForm />;
  const said = error instanceof Refused ? (error.status === 404 ? words.error.missing : error.message) : words.error.offline;
  return <div class="failure" role="alert"><strong>{words.error.title}</strong><p>{said}</p></div>;
}

/** Signing in where the server is guarded: by its token, or by name and password. The server then knows the browser by a cookie that no script reads. */
function TokenForm() {
  const { words } = useSpeech();
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const [refused, setRefused] = useState('');
  const enter = (event: Event): void => {
    event.preventDefault();
    call('session', { method: 'POST', body: name ? { name, password: secret } : { token: secret } }).then(() => location.reload(), ({ message }: Error) => setRefused(message));
  };
  return (
    <form class="failure sign-in" onSubmit={enter}>
      <strong>{words.error.guarded}</strong>
      <label class="field"><span>{words.error.name}</span><input autocomplete="username" value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} /></label>
      <label class="field"><span>{name ? words.error.password : words.error.token}</span><input type="password" autocomplete="current-password" required value={secret} onInput={({ currentTarget }) => setSecret(currentTarget.value)} /></label>
      <p role="alert">{refused}</p>
      <button type="submit" class="primary">{words.error.enter}</button>
    </form>
  );
}

/** The first thing seen where the store is empty. */
export function Welcome() {
  const { words } = useSpeech();
  return (
    <div class="welcome">
      <h2>{words.empty.title}</h2>
      <p>{words.empty.text}</p>
      <p class="actions"><Link class="button" to={{ view: 'import', filter: {} }}>{words.empty.import}</Link> <Link class="button quiet" to={{ view: 'paste' }}>{words.empty.paste}</Link></p>
    </div>
  );
}
