'use client';
import type { ReactNode } from 'react';
import { en as words } from '@/components/ui/words/en';
import { en as newsroom } from '../en';
import { NewsroomWordsProvider } from '../use-newsroom-words';

export function EnglishWords({ children }: { children: ReactNode }) {
  return (
    <NewsroomWordsProvider lang="en" words={words} newsroom={newsroom}>
      {children}
    </NewsroomWordsProvider>
  );
}
