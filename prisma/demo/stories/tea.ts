import type { DemoGroup } from '../write';
import { teaBi } from './tea/bi';
import { teaEn } from './tea/en';
import { teaFr } from './tea/fr';
import { teaZh } from './tea/zh';

export default { key: 'tea', stories: [teaEn, teaZh, teaBi, teaFr] } satisfies DemoGroup;
