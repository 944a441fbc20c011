'use client';
import ImageIcon from 'lucide-react/icons/image';
import LibraryIcon from 'lucide-react/icons/images';
import TrashIcon from 'lucide-react/icons/trash-2';
import { useRef, useState, type DragEvent } from 'react';
import { textsAfterReplacing } from '@/domain/story/picture-texts';
import type { LeadPicture as Lead } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import type { PictureToPut } from '@/components/editor/pictures/put-pictures';
import { useTools } from '@/components/editor/context';
import { KeptTexts } from '@/components/editor/pictures/kept-texts';
import { ReplaceTools } from '@/components/editor/library/replace-tools';
import { FieldProblem } from '../saving/wrong-fields';
import { FactsButton } from '@/components/editor/pictures/facts-button';
import { PictureFields } from '@/components/editor/pictures/picture-fields';
import { PictureImage } from '@/components/editor/pictures/picture-image';
import { picturesAmong } from '@/components/editor/uploading/upload';
import { UploadBars } from '@/components/editor/uploading/upload-bars';
import { usePictureUploads } from '@/components/editor/uploading/use-picture-uploads';

interface LeadPictureProps {
  lead: Lead | null;
  onLead(change: (lead: Lead | null) => Lead | null): void;
}

/** The lead picture: choose or drop one, then fill in its texts. */
export function LeadPicture({ lead, onLead }: LeadPictureProps) {
  const { picture: words, fields, library } = useWords();
  const { readOnly, picturesReadOnly, addPicture, chooseFromLibrary } = useTools();
  /** Writers can add and remove a picture; picture editors can also replace it. */
  const takesFiles = lead ? !picturesReadOnly : !readOnly;
  const input = useRef<HTMLInputElement>(null);
  const { bars, send } = usePictureUploads();
  const [over, setOver] = useState(false);

  const put = ({ id: mediaId, caption, credit, alt }: PictureToPut) => {
    const own = { caption, credit, alt };
    onLead(current => ({ ...(current ? textsAfterReplacing(current, own) : own), mediaId }));
  };
  const sendFile = (file: File | undefined) => {
    if (!file || !takesFiles) return;
    void send([file], picture => {
      addPicture(picture);
      put(picture);
    });
  };

  const drop = {
    onDragOver(event: DragEvent) {
      if (!takesFiles || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      const [file] = picturesAmong(event.dataTransfer.files);
      if (!file) return;
      event.preventDefault();
      sendFile(file);
    },
  };

  return (
    <div
      className={classNames('printed-figure', 'lead', over && 'over')}
      role="group"
      aria-label={fields.lead}
      {...drop}
    >
      {lead ? (
        <figure>
          <PictureImage id={lead.mediaId} />
          <PictureFields
            {...lead}
            readOnly={picturesReadOnly}
            onChange={change => onLead(current => current && { ...current, ...change })}
          />
          <KeptTexts {...lead} />
        </figure>
      ) : (
        !readOnly && (
          <div className="lead-empty" data-field="lead" tabIndex={-1}>
            <Button variant="line" onClick={() => input.current?.click()}>
              <Icon of={ImageIcon} />
              {library.upload}
            </Button>
            <Button
              variant="line"
              onClick={() => chooseFromLibrary({ onChoose: ([chosen]) => chosen && put(chosen) })}
            >
              <Icon of={LibraryIcon} />
              {library.open}
            </Button>
            <span className="muted">{words.orDrop}</span>
          </div>
        )
      )}
      <UploadBars {...bars} />
      <FieldProblem field="lead" />
      {lead && !picturesReadOnly && (
        <div className="figure-tools">
          <FactsButton id={lead.mediaId} />
          <ReplaceTools onFile={sendFile} onPicture={put} />
          {!readOnly && (
            <Button tiny onClick={() => onLead(() => null)}>
              <Icon of={TrashIcon} small />
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {!lead && (
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          onChange={event => {
            sendFile(picturesAmong(event.target.files)[0]);
            event.target.value = '';
          }}
        />
      )}
    </div>
  );
}
