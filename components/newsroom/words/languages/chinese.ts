export { zhHans as words } from '@/components/ui/words/zh-hans';
export { zhHans as newsroom } from '../zh-hans';
