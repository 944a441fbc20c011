'use client';
import type { ReactNode } from 'react';
import { zhHans as words } from '@/components/ui/words/zh-hans';
import { zhHans as newsroom } from '../zh-hans';
import { NewsroomWordsProvider } from '../use-newsroom-words';

export function ChineseWords({ children }: { children: ReactNode }) {
  return (
    <NewsroomWordsProvider lang="zh-Hans" words={words} newsroom={newsroom}>
      {children}
    </NewsroomWordsProvider>
  );
}
