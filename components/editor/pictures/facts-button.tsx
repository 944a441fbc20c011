'use client';
import CropIcon from 'lucide-react/icons/crop';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import { deferred, DeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../deferred';
import type { FactsDialog as Dialog } from './facts-dialog';

export const factsParts = new DeferredParts<{ FactsDialog: typeof Dialog }>(loadParts);
const FactsDialog = deferred(
  factsParts,
  parts => parts.FactsDialog,
  ({ open }) => open,
);

/** Opens the settings of a picture: its focal point, and its rights. */
export function FactsButton({ id }: { id: string }) {
  const { facts } = useWords().picture;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tiny onClick={() => setOpen(true)}>
        <Icon of={CropIcon} small />
        {facts.open}
      </Button>
      <FactsDialog id={id} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
