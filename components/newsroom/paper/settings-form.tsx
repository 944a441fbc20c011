'use client';
import { TextArea, TextField } from '@/components/ui/field';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { PaperSettings } from '@/domain/paper/paper';
import { SavedForm } from '@/components/newsroom/forms/saved-form';

type Text = Exclude<keyof PaperSettings, 'hubs'>;

const FILES: [Text, string][] = [
  ['adsText', 'ads.txt'],
  ['securityText', '.well-known/security.txt'],
  ['trustText', 'trust.txt'],
];

const FILE_NAMES = { adsText: 'ads.txt', securityText: 'security.txt', trustText: 'trust.txt' };

/** Name of the paper, and its files for machines. */
export function SettingsForm({ settings }: { settings: PaperSettings }) {
  const words = useNewsroomWords();
  const { wrong } = words;
  const labels = words.settings;
  const { name, publisher, xAccount, contact, hubs, indexNowKey } = labels;
  const form = useFields({
    path: '/api/newsroom/paper',
    fields: settings,
    toSend: draft => ({ ...draft, hubs: draft.hubs.map(hub => hub.trim()).filter(Boolean) }),
  });
  const { draft, change, refused } = form;
  const field = (name: Text, sentence: string) => ({
    value: draft[name],
    wrong: refused?.field === name ? sentence : null,
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  const inHubs = refused?.field?.startsWith('hubs') ?? false;

  return (
    <SavedForm label={labels.title} layout="setting" saveLabel={labels.save} form={form} onSave={form.save}>
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
        value={draft.hubs.join('\n')}
        wrong={inHubs ? wrong.hubs : null}
        onChange={event => change({ hubs: event.target.value.split('\n') })}
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
      <FieldsError
        form={form}
        labels={{ name, publisher, xAccount, contact, hubs, indexNowKey, ...FILE_NAMES }}
        shown={Object.keys(settings)}
      />
    </SavedForm>
  );
}
