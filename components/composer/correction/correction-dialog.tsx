'use client';
import { CorrectionForm, type CorrectionFormProps } from './correction-form';

interface CorrectionDialogProps extends Omit<CorrectionFormProps, 'passage'> {
  /** The text that was selected; null: nothing is corrected. */
  passage: string | null;
}

/** Asks what was wrong, what readers are told, and what becomes of the other editions. */
export function CorrectionDialog({ passage, ...props }: CorrectionDialogProps) {
  return passage === null ? null : <CorrectionForm passage={passage} {...props} />;
}
