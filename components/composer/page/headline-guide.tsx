'use client';
import { headlineFill } from '@/domain/checks/rules/text';
import { classNames } from '@/components/ui/class-names';
import { useWords } from '@/components/ui/words/words-provider';

/** Shows how much of the available space on a front the headline takes. */
export function HeadlineGuide({ headline }: { headline: string }) {
  const labels = useWords().writing.headline;
  const fill = headlineFill(headline);
  const part = Math.round(fill * 100);
  return (
    <p className={classNames('headline-guide', fill > 1 && 'over')}>
      <meter min={0} max={100} high={100} value={Math.min(part, 100)} aria-label={labels.label} />
      <span className="tabular">{fill > 1 ? labels.tooLong(part - 100) : labels.fits(part)}</span>
    </p>
  );
}
