'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { SavedState } from '@/components/newsroom/paper/saved-state';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import type { PictureSize } from '@/components/composer/view';
import type { Body } from '@/domain/document/body';
import type { Edition } from '@/domain/edition';
import { PageBody } from './page-body';

/** A page as its editor gets it. Times are ISO texts. */
export interface PageView {
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

/** Title, description and text of a page that stands still. */
export function PageEditor({ page, edition, pictures }: PageEditorProps) {
  const words = useNewsroomWords();
  const formId = useId();
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

  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);

  const save = async () => {
    if (busy) return;
    const sent = { title, description, body: readBody.current(), seenAt: page.updatedAt };
    if (!(await write('PUT', `/api/newsroom/standing-pages/${page.id}`, sent))) return;
    setChanged(false);
    setSavedAt(new Date());
  };
  const remove = async () => {
    setRemoving(false);
    if (!(await write('DELETE', `/api/newsroom/standing-pages/${page.id}`, {}))) return;
    setChanged(false);
    router.push(`/newsroom/paper?edition=${encodeURIComponent(edition.code)}`);
  };

  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={page.title}>
        <form
          className="page-editor"
          id={formId}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            void save();
          }}
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
          <Trouble
            refused={refused?.field === 'title' || refused?.field === 'description' ? null : refused}
          />
        </form>
      </div>
      <div className="foot">
        <Button look="solid" type="submit" form={formId} aria-busy={busy}>
          {busy ? words.paper.saving : words.pages.save}
        </Button>
        <SavedState changed={changed} savedAt={savedAt} />
        <Button className="push" onClick={() => setRemoving(true)}>
          {words.pages.remove}
        </Button>
      </div>
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
