'use client';
import { Done } from '@/domain/api/written';
import { useState } from 'react';
import { TextField } from '@/components/ui/field';
import { reasonWords, send, type NotDone } from '@/components/newsroom/words/send';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { GateForm } from './gate-form';
import { signIn } from './sign-in';

const EMPTY = { code: '', name: '', email: '', password: '' };
type Entry = keyof typeof EMPTY;

/** The first person of an empty newsroom: added with the code from the console, then signed in. */
export function SetupForm({ passwordLength }: { passwordLength: number }) {
  const words = useNewsroomWords();
  const [entries, setEntries] = useState(EMPTY);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const begin = async () => {
    setWorking(true);
    setRefused(null);
    const answer = await send('POST', '/api/newsroom/setup', entries, Done);
    if (answer.done) {
      const came = await signIn(entries.email, entries.password);
      return window.location.assign(came === 'in' ? '/newsroom' : '/newsroom/sign-in?from=setup');
    }
    setWorking(false);
    setRefused(answer);
  };

  const wrong = (entry: Entry) => {
    if (refused?.field !== entry) return null;
    return refused.reason === 'wrong-input' ? words.wrong[entry] : reasonWords(refused, words);
  };
  const field = (entry: Entry) => ({
    name: entry,
    label: words.gate[entry],
    value: entries[entry],
    wrong: wrong(entry),
    required: true,
    onChange: (event: { target: { value: string } }) =>
      setEntries({ ...entries, [entry]: event.target.value }),
  });

  return (
    <GateForm
      title={words.gate.setup}
      button={words.gate.begin}
      working={working ? words.gate.beginning : null}
      trouble={refused && !refused.field ? reasonWords(refused, words) : null}
      onSubmit={begin}
    >
      <p className="soft">{words.gate.setupText}</p>
      <TextField
        {...field('code')}
        help={words.gate.codeHelp}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
      />
      <TextField {...field('name')} autoComplete="name" />
      <TextField
        {...field('email')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        {...field('password')}
        type="password"
        autoComplete="new-password"
        help={words.gate.passwordHelp(passwordLength)}
      />
    </GateForm>
  );
}
