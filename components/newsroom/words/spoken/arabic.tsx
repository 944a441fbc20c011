'use client';
import type { ReactNode } from 'react';
import { ar as words } from '@/components/ui/words/ar';
import { ar as newsroom } from '../ar';
import { NewsroomWordsProvider } from '../use-newsroom-words';

export function ArabicWords({ children }: { children: ReactNode }) {
  return (
    <NewsroomWordsProvider lang="ar" words={words} newsroom={newsroom}>
      {children}
    </NewsroomWordsProvider>
  );
}
