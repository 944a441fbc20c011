'use client';
import type { PictureSize } from '@/domain/media/media';
import { BodyEditor } from '@/components/editor/body-editor';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { SavedForm } from '@/components/newsroom/forms/saved-form';
import { useFieldsWithBody } from '@/components/newsroom/forms/use-fields-with-body';
import { TextsByLanguage } from '@/components/newsroom/topics/texts-by-language';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { TextField } from '@/components/ui/field';
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
  const { id, names, fields: texts, body } = template;
  const { form, editor } = useFieldsWithBody({
    path: `/api/newsroom/story-templates/${id}`,
    fields: { names, fields: texts, body },
  });
  const { draft, change, refused } = form;
  const { fields } = draft;
  const field = (name: keyof typeof fields) => ({
    label: labels[name],
    value: fields[name],
    maxLength: FIELD_LIMITS[name],
    onChange: (event: { target: { value: string } }) =>
      change({ fields: { ...fields, [name]: event.target.value } }),
  });
  return (
    <SavedForm label={labels.title} layout="page" saveLabel={labels.save} form={form} onSave={form.save}>
      <div className="template-names">
        <TextsByLanguage
          langs={langs}
          refused={refused}
          fields={[
            {
              key: 'names',
              label: labels.nameIn,
              texts: draft.names,
              missing: words.wrong.names,
              onChange: names => change({ names }),
            },
          ]}
        />
      </div>
      <TextField {...field('kicker')} />
      <TextField {...field('headline')} />
      <TextField {...field('standfirst')} />
      <BodyEditor
        {...editor}
        lang={edition.lang}
        secondLang={edition.secondLang}
        ink={edition.ink}
        pictures={pictures}
      />
      <FieldsError form={form} labels={words.saving.fields} shown={['names']} />
    </SavedForm>
  );
}
