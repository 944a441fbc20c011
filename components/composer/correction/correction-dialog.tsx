'use client';
import { CorrectionForm, type CorrectionFormProps } from './correction-form';

interface CorrectionDialogProps extends Omit<CorrectionFormProps, 'passage'> {
  /** The selected text; null when no correction is open. */
  passage: string | null;
}

/** Collects the error, the public note, and the choice for each other edition. */
export function CorrectionDialog({ passage, ...props }: CorrectionDialogProps) {
  return passage === null ? null : <CorrectionForm passage={passage} {...props} />;
}
