'use client';
import { Done } from '@/domain/api/written';
import { useCallback, useRef, useState } from 'react';
import type { PictureSize } from '@/components/composer/view';
import { PageBody } from '@/components/newsroom/pages/page-body';
import { SavedForm } from '@/components/newsroom/saved-form';
import { TextsByLanguage } from '@/components/newsroom/topics/texts-by-language';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import { TextField } from '@/components/ui/field';
import type { Body } from '@/domain/document/body';
import type { Edition } from '@/domain/paper/edition';
import { FIELD_LIMITS } from '@/domain/story/story';
import type { StoryTemplate } from '@/domain/story/story-template';

interface TemplateEditorProps {
  template: StoryTemplate;
  /** In whose type and colours the text is shown. */
  edition: Edition;
  /** The languages in which staff may work. */
  langs: readonly string[];
  pictures: Record<string, PictureSize>;
}

/** Name, fields and body of a template for new stories. */
export function TemplateEditor({ template, edition, langs, pictures }: TemplateEditorProps) {
  const words = useNewsroomWords();
  const labels = words.templates;
  const { busy, refused, write } = useWrite();
  const [names, setNames] = useState(template.names);
  const [fields, setFields] = useState(template.fields);
  const [changed, setChanged] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const readBody = useRef<() => Body>(() => template.body);
  const onReader = useCallback((read: () => Body) => {
    readBody.current = read;
  }, []);
  const onChange = useCallback(() => setChanged(true), []);

  const save = async () => {
    const sent = { names, fields, body: readBody.current() };
    if (!(await write('PUT', `/api/newsroom/story-templates/${template.id}`, sent, Done))) return;
    setChanged(false);
    setSavedAt(new Date());
  };
  const inNames = refused?.field?.startsWith('names') ?? false;
  const field = (name: keyof typeof fields) => ({
    label: labels[name],
    value: fields[name],
    maxLength: FIELD_LIMITS[name],
    onChange(event: { target: { value: string } }) {
      setFields({ ...fields, [name]: event.target.value });
      onChange();
    },
  });
  return (
    <SavedForm
      label={labels.title}
      layout="page"
      saveLabel={labels.save}
      busy={busy}
      changed={changed}
      savedAt={savedAt}
      onSave={save}
    >
      <div className="template-names">
        <TextsByLanguage
          langs={[...langs]}
          fields={[
            {
              key: 'name',
              label: labels.nameIn,
              texts: names,
              wrong: inNames ? words.wrong.names : null,
              onChange(texts) {
                setNames(texts);
                onChange();
              },
            },
          ]}
        />
      </div>
      <TextField {...field('kicker')} />
      <TextField {...field('headline')} />
      <TextField {...field('standfirst')} />
      <PageBody
        body={template.body}
        edition={edition}
        pictures={pictures}
        onReader={onReader}
        onChange={onChange}
      />
      <Trouble refused={inNames ? null : refused} />
    </SavedForm>
  );
}
