export { fr as words } from '@/components/ui/words/fr';
export { fr as newsroom } from '../fr';
