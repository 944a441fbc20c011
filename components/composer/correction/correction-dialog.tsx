'use client';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';
import { CorrectionForm, type CorrectionFormProps } from './correction-form';

interface CorrectionDialogProps extends Omit<CorrectionFormProps, 'passage'> {
  /** The text that was selected; null: nothing is corrected. */
  passage: string | null;
  /** What staff call the story. */
  name: string;
}

/** Asks what was wrong, what readers are told, and what becomes of the other editions. */
export function CorrectionDialog({ passage, name, ...props }: CorrectionDialogProps) {
  const { correction } = useWords();
  return (
    <Dialog open={passage !== null} title={correction.title(name)} onClose={props.tools.close}>
      {passage !== null && <CorrectionForm passage={passage} {...props} />}
    </Dialog>
  );
}
