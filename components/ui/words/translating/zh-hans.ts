import type { translating as en } from './en';

const revisions = (numbers: number[]) => `版本 ${numbers.join('、')}`;
const by = (name: string | null) => (name ? `，${name}` : '');

export const translating: typeof en = {
  beside: '对照原稿',
  open: '显示原稿',
  close: '隐藏原稿',
  label: edition => `原稿：${edition}`,
  head: revision => `原稿，版本 ${revision}，只读`,
  sources: '原稿',
  panes: '显示哪一篇',
  source: '原稿',
  translation: '译稿',
  inStep: revision => `已与原稿版本 ${revision} 一致。`,
  behind: (madeFrom, revision) => `译自版本 ${madeFrom}。原稿已到版本 ${revision}：`,
  changes: ({ changed, added, removed }) => {
    const said = [
      changed > 0 && `${changed} 段有改动`,
      added > 0 && `${added} 段为新增`,
      removed > 0 && `${removed} 段被删除`,
    ].filter(part => part !== false);
    return `${said.join('，')}。`;
  },
  progress: (done, left) => (done === 0 ? '均未处理。' : `已处理 ${done} 处，还剩 ${left} 处。`),
  changedIn: (numbers, name) => (numbers.length ? `改动于${revisions(numbers)}${by(name)}` : '有改动'),
  newIn: (numbers, name) => (numbers.length ? `新增于${revisions(numbers)}${by(name)}` : '新增'),
  removedIn: (numbers, name) => (numbers.length ? `删除于${revisions(numbers)}${by(name)}` : '已删除'),
  onlyForm: '只改了格式或文件。',
  goTo: part => `转到译稿的${part}`,
  paragraph: number => `第 ${number} 段`,
  done: '已处理',
  doneOf: part => `已处理：${part}`,
  markAll: '全部标为已处理',
  allDone: '所有改动都已标为已处理。',
  undo: '撤销',
  next: '下一处改动',
  at: (number, total) => `第 ${number} 处改动，共 ${total} 处`,
  none: '没有待处理的改动。',
  loading: '正在载入原稿',
  failed: '无法载入原稿。',
  again: '重试',
  notMarked: '未能标记此处改动，请重试。',
  moved: '原稿刚刚又有改动，现在显示的是最新内容。',
};
