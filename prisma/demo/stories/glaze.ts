import type { DemoGroup } from '../write';
import { glazeEn } from './glaze/en';
import { glazeFr } from './glaze/fr';
import { glazeZh } from './glaze/zh';

export default { key: 'glaze', stories: [glazeEn, glazeZh, glazeFr] } satisfies DemoGroup;
