'use client';
import { Done } from '@/domain/api/written';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { SavedForm } from '@/components/newsroom/saved-form';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import type { PictureSize } from '@/components/composer/view';
import type { Body } from '@/domain/document/body';
import type { Edition } from '@/domain/paper/edition';
import { PageBody } from './page-body';

/** A page as its editor gets it. Times are ISO texts. */
interface PageView {
  id: string;
  title: string;
  description: string;
  body: Body;
  updatedAt: string;
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
  const { busy, refused, write } = useWrite();
  const [title, setTitle] = useState(page.title);
  const [description, setDescription] = useState(page.description);
  const [changed, setChanged] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [removing, setRemoving] = useState(false);
  const readBody = useRef<() => Body>(() => page.body);
  const onReader = useCallback((read: () => Body) => {
    readBody.current = read;
  }, []);
  const onChange = useCallback(() => setChanged(true), []);

  const save = async () => {
    const sent = { title, description, body: readBody.current(), seenAt: page.updatedAt };
    if (!(await write('PUT', `/api/newsroom/standing-pages/${page.id}`, sent, Done))) return;
    setChanged(false);
    setSavedAt(new Date());
  };
  const remove = async () => {
    setRemoving(false);
    if (!(await write('DELETE', `/api/newsroom/standing-pages/${page.id}`, {}, Done))) return;
    setChanged(false);
    router.push(`/newsroom/paper?edition=${encodeURIComponent(edition.code)}`);
  };

  return (
    <>
      <SavedForm
        label={page.title}
        layout="page"
        saveLabel={words.pages.save}
        busy={busy}
        changed={changed}
        savedAt={savedAt}
        onSave={save}
        more={
          <Button className="push" onClick={() => setRemoving(true)}>
            {words.pages.remove}
          </Button>
        }
      >
        <TextField
          label={words.pages.name}
          lang={edition.lang}
          value={title}
          wrong={refused?.field === 'title' ? words.wrong.pageTitle : null}
          onChange={event => {
            setTitle(event.target.value);
            onChange();
          }}
        />
        <TextArea
          label={words.pages.description}
          help={words.paper.descriptionHelp}
          lang={edition.lang}
          value={description}
          wrong={refused?.field === 'description' ? words.wrong.line : null}
          onChange={event => {
            setDescription(event.target.value);
            onChange();
          }}
        />
        <PageBody
          body={page.body}
          edition={edition}
          pictures={pictures}
          onReader={onReader}
          onChange={onChange}
        />
        <Trouble refused={refused?.field === 'title' || refused?.field === 'description' ? null : refused} />
      </SavedForm>
      <Dialog
        open={removing}
        title={words.pages.removeTitle}
        onClose={() => setRemoving(false)}
        foot={
          <>
            <Button onClick={() => setRemoving(false)}>{words.cancel}</Button>
            <Button look="danger" onClick={() => void remove()}>
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
