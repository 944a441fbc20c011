'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { PreviewDialog, type PreviewedFrame } from './preview-dialog';
import { resultPage, type Result, type ResultPage } from './result-page';
import { stayHere } from './stay-here';

export interface ResultPreviewProps {
  title: string;
  storyId: string;
  result: Result;
  /** A notice about it. */
  status?: ReactNode;
  /** Other actions. */
  tools?: ReactNode;
  onClose(): void;
}

/** The page with a nonce for its rules: the policy of this page applies to what it frames. */
function withOwnNonce(html: string): string {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  return html.replace('<style>', `<style nonce="${nonce}">`);
}

/** Previews a text before it is applied; nothing is saved. */
export function ResultPreview({ title, storyId, result, status, tools, onClose }: ResultPreviewProps) {
  const words = useWords();
  const lang = useLanguage();
  const [show, setShow] = useState<string | null>(null);
  const [page, setPage] = useState<ResultPage | null>(null);
  useEffect(() => {
    let still = true;
    void resultPage(storyId, result, show).then(answer => still && setPage(answer));
    return () => {
      still = false;
    };
  }, [storyId, result, show]);

  const { opening, noSection, failed } = words.writing.preview;
  const shown = (): PreviewedFrame => {
    if (!page) return { text: opening };
    if ('html' in page) return { srcDoc: withOwnNonce(page.html) };
    if (page.refused?.reason === 'no-section') return { text: noSection };
    const why = page.refused && problemWords(page.refused, words, lang);
    return { text: why ? asSentence(why, lang) : failed };
  };
  return (
    <PreviewDialog
      title={title}
      page={shown()}
      status={status}
      tools={tools}
      onLoad={frame => stayHere(frame, setShow)}
      onClose={onClose}
    />
  );
}
