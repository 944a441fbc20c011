'use client';
import { Done } from '@/domain/api/written';
import { useState } from 'react';
import { TextArea, TextField } from '@/components/ui/field';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import type { PaperSettings } from '@/domain/paper/paper';
import { SavedForm } from '@/components/newsroom/saved-form';

type Text = Exclude<keyof PaperSettings, 'hubs'>;

const FILES: [Text, string][] = [
  ['adsText', 'ads.txt'],
  ['securityText', '.well-known/security.txt'],
  ['trustText', 'trust.txt'],
];

/** Name of the paper, and its files for machines. */
export function SettingsForm({ settings }: { settings: PaperSettings }) {
  const words = useNewsroomWords();
  const { wrong } = words;
  const labels = words.settings;
  const [saved, setSaved] = useState(settings);
  const [savedText, setSavedText] = useState(() => JSON.stringify(settings));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { busy, refused, write } = useWrite();
  const changed = JSON.stringify(saved) !== savedText;

  const save = async () => {
    const sent = { ...saved, hubs: saved.hubs.map(hub => hub.trim()).filter(Boolean) };
    if (!(await write('PUT', '/api/newsroom/paper', sent, Done))) return;
    setSaved(sent);
    setSavedText(JSON.stringify(sent));
    setSavedAt(new Date());
  };
  const field = (name: Text, sentence: string) => ({
    value: saved[name],
    wrong: refused?.field === name ? sentence : null,
    onChange: (event: { target: { value: string } }) => setSaved({ ...saved, [name]: event.target.value }),
  });
  const inHubs = refused?.field?.startsWith('hubs') ?? false;

  return (
    <SavedForm
      label={labels.title}
      layout="setting"
      saveLabel={labels.save}
      busy={busy}
      changed={changed}
      savedAt={savedAt}
      onSave={save}
    >
      <h2>{labels.title}</h2>
      <div className="two-fields">
        <TextField label={labels.name} help={labels.nameHelp} {...field('name', wrong.editionName)} />
        <TextField label={labels.publisher} help={labels.publisherHelp} {...field('publisher', wrong.line)} />
      </div>
      <TextField label={labels.xAccount} help={labels.xAccountHelp} {...field('xAccount', wrong.xAccount)} />
      <TextField
        label={labels.contact}
        help={labels.contactHelp}
        autoComplete="email"
        {...field('contact', wrong.contact)}
      />
      <TextArea
        label={labels.hubs}
        help={labels.hubsHelp}
        spellCheck={false}
        value={saved.hubs.join('\n')}
        wrong={inHubs ? wrong.hubs : null}
        onChange={event => setSaved({ ...saved, hubs: event.target.value.split('\n') })}
      />
      <TextField
        label={labels.indexNowKey}
        help={labels.indexNowKeyHelp}
        spellCheck={false}
        {...field('indexNowKey', wrong.indexNowKey)}
      />
      {FILES.map(([name, file]) => (
        <TextArea
          key={name}
          label={file.split('/').at(-1)!}
          help={labels.file(file)}
          className="input code"
          rows={5}
          spellCheck={false}
          {...field(name, wrong.line)}
        />
      ))}
      <Trouble refused={refused?.field ? null : refused} />
    </SavedForm>
  );
}
