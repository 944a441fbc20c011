'use client';
import { useLanguage } from '@/components/ui/words/words-provider';
import { newsroomWords, type NewsroomWords } from './words';

export function useNewsroomWords(): NewsroomWords {
  return newsroomWords(useLanguage());
}
