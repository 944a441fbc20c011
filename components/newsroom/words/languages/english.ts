export { en as words } from '@/components/ui/words/en';
export { en as newsroom } from '../en';
