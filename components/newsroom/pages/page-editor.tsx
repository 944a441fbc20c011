'use client';
import { Done } from '@/domain/api/written';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { SavedForm } from '@/components/newsroom/forms/saved-form';
import { useFieldsWithBody } from '@/components/newsroom/forms/use-fields-with-body';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import type { PictureSize } from '@/domain/media/media';
import type { Body } from '@/domain/document/body';
import type { Edition } from '@/domain/paper/edition';
import { BodyEditor } from '@/components/editor/body-editor';

/** A page as its editor gets it. */
interface PageView {
  id: string;
  title: string;
  description: string;
  body: Body;
}

interface PageEditorProps {
  page: PageView;
  edition: Edition;
  pictures: Record<string, PictureSize>;
}

/** Title, description and text of a standing page. */
export function PageEditor({ page, edition, pictures }: PageEditorProps) {
  const words = useNewsroomWords();
  const router = useRouter();
  const { title, description, body } = page;
  const path = `/api/newsroom/standing-pages/${page.id}`;
  const { form, editor } = useFieldsWithBody({ path, fields: { title, description, body } });
  const { draft, change } = form;
  const removal = useWrite();
  const refused = form.refused ?? removal.refused;
  const [removing, setRemoving] = useState(false);
  const remove = async () => {
    setRemoving(false);
    if (!(await removal.write('DELETE', path, {}, Done))) return;
    router.push(`/newsroom/paper?edition=${encodeURIComponent(edition.code)}`);
  };

  return (
    <>
      <SavedForm
        label={page.title}
        layout="page"
        saveLabel={words.pages.save}
        form={form}
        onSave={form.save}
        more={
          <Button className="push" onClick={() => setRemoving(true)}>
            {words.pages.remove}
          </Button>
        }
      >
        <TextField
          label={words.pages.name}
          lang={edition.lang}
          value={draft.title}
          wrong={refused?.field === 'title' ? words.wrong.pageTitle : null}
          onChange={event => change({ title: event.target.value })}
        />
        <TextArea
          label={words.pages.description}
          help={words.paper.descriptionHelp}
          lang={edition.lang}
          value={draft.description}
          wrong={refused?.field === 'description' ? words.wrong.line : null}
          onChange={event => change({ description: event.target.value })}
        />
        <BodyEditor
          {...editor}
          lang={edition.lang}
          secondLang={edition.secondLang}
          ink={edition.ink}
          pictures={pictures}
        />
        <FieldsError
          form={{ ...form, refused }}
          labels={{
            title: words.pages.name,
            description: words.pages.description,
            body: words.saving.fields.body,
          }}
          shown={['title', 'description']}
        />
      </SavedForm>
      <Dialog
        open={removing}
        title={words.pages.removeTitle}
        onClose={() => setRemoving(false)}
        foot={
          <>
            <Button onClick={() => setRemoving(false)}>{words.cancel}</Button>
            <Button variant="danger" onClick={() => void remove()}>
              {words.pages.removeButton}
            </Button>
          </>
        }
      >
        <p>{words.pages.removeText}</p>
      </Dialog>
    </>
  );
}
