'use client';
import { Done } from '@/domain/api/written';
import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useClock } from '@/components/ui/time/clock';
import { ZoneField } from '@/components/newsroom/time/zone-field';
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from '@/domain/language/interface-languages';
import { send, type NotDone } from '@/components/api/send';
import { fieldError, reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { AuthForm } from './auth-form';
import { signIn } from '@/components/auth/sign-in';

const EMPTY = { code: '', name: '', email: '', password: '' };
type Entry = keyof typeof EMPTY;

/** The first person of an empty newsroom: added with the code from the console, then signed in. */
export function SetupForm({ passwordLength }: { passwordLength: number }) {
  const words = useNewsroomWords();
  const locale = useLanguage();
  const [entries, setEntries] = useState(EMPTY);
  const [paper, setPaper] = useState({ name: '', lang: locale as string, zone: '' });
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);

  const { zone: clockZone } = useClock();
  const zone = paper.zone || clockZone;
  const start = async () => {
    setWorking(true);
    setRefused(null);
    const answer = await send(
      'POST',
      '/api/newsroom/setup',
      { ...entries, locale, paper: { ...paper, zone } },
      Done,
    );
    if (answer.done) {
      const came = await signIn(entries.email, entries.password);
      return window.location.assign(came === 'in' ? '/newsroom' : '/newsroom/sign-in?from=setup');
    }
    setWorking(false);
    setRefused(answer);
  };

  const field = (entry: Entry) => ({
    name: entry,
    label: words.auth[entry],
    value: entries[entry],
    wrong: fieldError(refused, entry, words.wrong[entry], words),
    required: true,
    onChange: (event: { target: { value: string } }) =>
      setEntries({ ...entries, [entry]: event.target.value }),
  });

  return (
    <AuthForm
      title={words.auth.setup}
      button={words.auth.start}
      working={working ? words.auth.starting : null}
      error={refused && !refused.field ? reasonWords(refused, words) : null}
      onSubmit={() => void start()}
    >
      <p className="soft">{words.auth.setupText}</p>
      <TextField
        {...field('code')}
        help={words.auth.codeHelp}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
      />
      <h2>{words.setup.thePaper}</h2>
      <TextField
        label={words.setup.paperName}
        value={paper.name}
        wrong={fieldError(refused, 'paper.name', words.wrong.editionName, words)}
        required
        autoComplete="organization"
        onChange={event => setPaper({ ...paper, name: event.target.value })}
      />
      <SelectField
        label={words.setup.paperLang}
        help={words.setup.paperLangHelp}
        value={paper.lang}
        onChange={event => setPaper({ ...paper, lang: event.target.value })}
      >
        {INTERFACE_LANGUAGES.map(lang => (
          <option key={lang} value={lang} lang={lang}>
            {LANGUAGE_NAMES[lang].name}
          </option>
        ))}
      </SelectField>
      <ZoneField
        label={words.paper.zone}
        zone={zone}
        wrong={fieldError(refused, 'paper.zone', words.wrong.zone, words)}
        onChange={chosen => setPaper({ ...paper, zone: chosen })}
      />
      <h2>{words.setup.you}</h2>
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
        help={words.auth.passwordHelp(passwordLength)}
      />
    </AuthForm>
  );
}
