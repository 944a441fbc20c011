'use client';
import ImageIcon from 'lucide-react/icons/image';
import TrashIcon from 'lucide-react/icons/trash-2';
import { useRef, useState, type DragEvent } from 'react';
import type { LeadPicture as Lead } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { uploadWords, type UploadFailure } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { FieldProblem } from '../saving/wrong-fields';
import { FactsButton } from '../picture-facts/facts-button';
import { PictureFields } from './picture-fields';
import { PictureImage } from './picture-image';
import { picturesAmong, uploadPicture } from '../upload';

interface LeadPictureProps {
  lead: Lead | null;
  onLead(change: (lead: Lead | null) => Lead | null): void;
}

/** The picture at the head of the story: choose or drop one, then write what belongs to it. */
export function LeadPicture({ lead, onLead }: LeadPictureProps) {
  const all = useWords();
  const lang = useLanguage();
  const words = all.picture;
  const { readOnly, addPicture } = useTools();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null);
  const [failure, setFailure] = useState<UploadFailure | null>(null);
  const [over, setOver] = useState(false);

  const send = async (file: File | undefined) => {
    if (!file || readOnly) return;
    setFailure(null);
    setSending({ name: file.name, part: 0 });
    const outcome = await uploadPicture(file, part => setSending({ name: file.name, part }));
    setSending(null);
    if (!outcome.ok) return setFailure(outcome.why);
    const { id, caption, credit, alt } = outcome.picture;
    addPicture(outcome.picture);
    // What was written for the first picture is of that picture; only a new file's own words may come with it.
    onLead(() => ({ mediaId: id, caption, credit, alt }));
  };

  const drop = {
    onDragOver(event: DragEvent) {
      if (readOnly || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      const [file] = picturesAmong(event.dataTransfer.files);
      if (!file) return;
      event.preventDefault();
      void send(file);
    },
  };

  return (
    <div
      className={classNames('p-fig', 'lead', over && 'over')}
      role="group"
      aria-label={words.lead}
      {...drop}
    >
      {lead ? (
        <figure>
          <PictureImage id={lead.mediaId} />
          <PictureFields
            {...lead}
            readOnly={readOnly}
            onChange={change => onLead(current => current && { ...current, ...change })}
          />
        </figure>
      ) : (
        !readOnly && (
          <div className="lead-empty" data-field="lead" tabIndex={-1}>
            <Button look="line" onClick={() => input.current?.click()}>
              <Icon of={ImageIcon} />
              {words.choose}
            </Button>
            <span className="dim">{words.orDrop}</span>
          </div>
        )
      )}
      {sending && (
        <div className="sending">
          <span>{words.uploading(sending.name)}</span>
          <progress max={1} value={sending.part} aria-label={words.uploading(sending.name)} />
        </div>
      )}
      <FieldProblem field="lead" />
      {failure && (
        <p className="help bad" role="alert">
          {uploadWords(failure, all, lang)}
        </p>
      )}
      {lead && !readOnly && (
        <div className="figtools">
          <FactsButton id={lead.mediaId} />
          <Button tiny onClick={() => input.current?.click()}>
            <Icon of={ImageIcon} small />
            {words.replace}
          </Button>
          <Button tiny onClick={() => onLead(() => null)}>
            <Icon of={TrashIcon} small />
            {words.remove}
          </Button>
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={event => {
          void send(picturesAmong(event.target.files)[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
