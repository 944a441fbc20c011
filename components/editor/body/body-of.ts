export { bodyJson as bodyOf } from '@/domain/document/block-id';
