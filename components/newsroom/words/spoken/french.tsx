'use client';
import type { ReactNode } from 'react';
import { fr as words } from '@/components/ui/words/fr';
import { fr as newsroom } from '../fr';
import { NewsroomWordsProvider } from '../use-newsroom-words';

export function FrenchWords({ children }: { children: ReactNode }) {
  return (
    <NewsroomWordsProvider lang="fr" words={words} newsroom={newsroom}>
      {children}
    </NewsroomWordsProvider>
  );
}
