'use client';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { PictureSize } from '@/components/composer/view';
import { PageBody } from '@/components/newsroom/pages/page-body';
import { SavedState } from '@/components/newsroom/paper/saved-state';
import { TextsByLanguage } from '@/components/newsroom/topics/texts-by-language';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import type { Body } from '@/domain/document/body';
import type { Edition } from '@/domain/edition';
import { FIELD_LIMITS } from '@/domain/story';
import type { StoryTemplate } from '@/domain/story-template';

interface TemplateEditorProps {
  template: StoryTemplate;
  /** In whose type and colours the text is shown. */
  edition: Edition;
  /** The languages in which staff may work. */
  langs: readonly string[];
  pictures: Record<string, PictureSize>;
}

/** Name, fields and text that a new story begins with. */
export function TemplateEditor({ template, edition, langs, pictures }: TemplateEditorProps) {
  const words = useNewsroomWords();
  const say = words.templates;
  const formId = useId();
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

  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  const save = async () => {
    if (busy) return;
    const sent = { names, fields, body: readBody.current() };
    if (!(await write('PUT', `/api/newsroom/story-templates/${template.id}`, sent))) return;
    setChanged(false);
    setSavedAt(new Date());
  };
  const inNames = refused?.field?.startsWith('names') ?? false;
  const field = (name: keyof typeof fields) => ({
    label: say[name],
    value: fields[name],
    maxLength: FIELD_LIMITS[name],
    onChange(event: { target: { value: string } }) {
      setFields({ ...fields, [name]: event.target.value });
      onChange();
    },
  });
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={say.title}>
        <form
          className="page-editor"
          id={formId}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            void save();
          }}
        >
          <div className="template-names">
            <TextsByLanguage
              langs={[...langs]}
              fields={[
                {
                  key: 'name',
                  label: say.nameIn,
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
        </form>
      </div>
      <div className="foot">
        <Button look="solid" type="submit" form={formId} aria-busy={busy}>
          {busy ? words.paper.saving : say.save}
        </Button>
        <SavedState changed={changed} savedAt={savedAt} />
      </div>
    </>
  );
}
