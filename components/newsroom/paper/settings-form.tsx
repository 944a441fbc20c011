'use client';
import { useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import type { PaperSettings } from '@/domain/paper';
import { SavedState } from './saved-state';

type Text = Exclude<keyof PaperSettings, 'hubs'>;

const FILES: [Text, string][] = [
  ['adsText', 'ads.txt'],
  ['securityText', '.well-known/security.txt'],
  ['trustText', 'trust.txt'],
];

/** What the paper as a whole is called, and what it says to machines. */
export function SettingsForm({ settings }: { settings: PaperSettings }) {
  const words = useNewsroomWords();
  const { paper, wrong } = words;
  const say = words.settings;
  const formId = useId();
  const [held, setHeld] = useState(settings);
  const [savedText, setSavedText] = useState(() => JSON.stringify(settings));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { busy, refused, write } = useWrite();
  const changed = JSON.stringify(held) !== savedText;

  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  const save = async () => {
    if (busy) return;
    const sent = { ...held, hubs: held.hubs.map(hub => hub.trim()).filter(Boolean) };
    if (!(await write('PUT', '/api/newsroom/paper', sent))) return;
    setHeld(sent);
    setSavedText(JSON.stringify(sent));
    setSavedAt(new Date());
  };
  const field = (name: Text, sentence: string) => ({
    value: held[name],
    wrong: refused?.field === name ? sentence : null,
    onChange: (event: { target: { value: string } }) => setHeld({ ...held, [name]: event.target.value }),
  });
  const inHubs = refused?.field?.startsWith('hubs') ?? false;

  return (
    <>
      <div className="scroll paper-page" tabIndex={0} role="region" aria-label={say.title}>
        <form
          className="edition-form"
          id={formId}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            void save();
          }}
        >
          <h2>{say.title}</h2>
          <div className="two-fields">
            <TextField label={say.name} help={say.nameHelp} {...field('name', wrong.editionName)} />
            <TextField label={say.publisher} help={say.publisherHelp} {...field('publisher', wrong.line)} />
          </div>
          <TextField label={say.xAccount} help={say.xAccountHelp} {...field('xAccount', wrong.xAccount)} />
          <TextArea
            label={say.hubs}
            help={say.hubsHelp}
            spellCheck={false}
            value={held.hubs.join('\n')}
            wrong={inHubs ? wrong.hubs : null}
            onChange={event => setHeld({ ...held, hubs: event.target.value.split('\n') })}
          />
          <TextField
            label={say.indexNowKey}
            help={say.indexNowKeyHelp}
            spellCheck={false}
            {...field('indexNowKey', wrong.indexNowKey)}
          />
          {FILES.map(([name, file]) => (
            <TextArea
              key={name}
              label={file.split('/').at(-1)!}
              help={say.file(file)}
              className="input code"
              rows={5}
              spellCheck={false}
              {...field(name, wrong.line)}
            />
          ))}
          <Trouble refused={refused?.field ? null : refused} />
        </form>
      </div>
      <div className="foot">
        <Button look="solid" type="submit" form={formId} aria-busy={busy}>
          {busy ? paper.saving : say.save}
        </Button>
        <SavedState changed={changed} savedAt={savedAt} />
      </div>
    </>
  );
}
