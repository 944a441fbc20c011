'use client';
import { FORMAT_FILES, WRITTEN_FORMATS, type ExportFormat } from '@/domain/exports/format-names';
import { Button } from './button';
import { Dialog } from './dialog';
import { PrintButton } from './print-button';
import { useWords } from './words/words-provider';

interface ExportDialogProps {
  open: boolean;
  ids: string[];
  onClose(): void;
}

/** The formats in which stories can be downloaded: one as a file, several as an archive. */
export function ExportDialog({ open, ids, onClose }: ExportDialogProps) {
  const { exports: words } = useWords();
  const title = ids.length === 1 ? words.title : words.several(ids.length);
  const hrefOf = (format: ExportFormat) =>
    `/api/newsroom/story-exports?${new URLSearchParams({ format, ids: ids.join(',') })}`;
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      foot={
        <Button variant="line" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <ul className="export-formats">
        {WRITTEN_FORMATS.map(format => (
          <li key={format}>
            <a className="button line" href={hrefOf(format)} download onClick={onClose}>
              {FORMAT_FILES[format].name} <span className="soft">.{FORMAT_FILES[format].extension}</span>
            </a>
          </li>
        ))}
        <li>
          <PrintButton href={hrefOf('pdf')} label={FORMAT_FILES.pdf.name} onPrinted={onClose} />
        </li>
      </ul>
      <p className="soft">{words.notes}</p>
      <p className="soft">{words.embargo}</p>
    </Dialog>
  );
}
