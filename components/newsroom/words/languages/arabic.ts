export { ar as words } from '@/components/ui/words/ar';
export { ar as newsroom } from '../ar';
