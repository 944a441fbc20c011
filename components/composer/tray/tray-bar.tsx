'use client';
import TrayIcon from 'lucide-react/icons/inbox';
import { Bar } from '@/components/ui/bar';
import { Button } from '@/components/ui/button';
import { useComposerWords } from '../words/use-composer-words';
import type { Tray } from './use-tray';

/** Reports that a colleague deleted the paragraph that is being written, and can restore it. */
export function TrayBar({ tray, onShow }: { tray: Tray; onShow(): void }) {
  const words = useComposerWords().tray;
  const { latest } = tray;
  if (!latest) return null;
  return (
    <Bar tone="warn" icon={TrayIcon} text={words.deleted(latest.name)}>
      {latest.deleted && (
        <Button tiny variant="line" onClick={() => tray.bringBack(latest)}>
          {words.bringBack}
        </Button>
      )}
      <Button
        tiny
        onClick={() => {
          onShow();
          tray.dismiss();
        }}
      >
        {words.show}
      </Button>
    </Bar>
  );
}
