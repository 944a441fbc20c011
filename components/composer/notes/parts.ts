'use client';
import { later } from '../later';

/** The parts that show notes, which the page can do without until it stands. */
export const Margin = later(async () => (await import('./margin')).Margin);
export const NewNote = later(async () => (await import('./new-note')).NewNote);
export const NotesTab = later(async () => (await import('./notes-tab')).NotesTab);
