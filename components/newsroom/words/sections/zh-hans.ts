import type { sections as en } from './en';

const stories = (n: number) => (n >= 1000 ? '1,000 篇以上' : `${n} 篇稿件`);

export const sections: typeof en = {
  title: '栏目',
  text: '按栏目条的顺序排列。拖动手柄，或在手柄上按上下方向键来排序。',
  none: '本版面还没有栏目。稿件要有栏目才能发布。',
  stories,
  hidden: '已隐藏',
  handle: name => `移动${name}：拖动，或按上下方向键`,
  placed: (name, place, count) => `${name}：第 ${place} 位，共 ${count} 位`,
  menu: name => `${name}的操作`,
  edit: '名称和简介…',
  hide: '在栏目条和首页隐藏',
  show: '在栏目条和首页显示',
  move: '移动…',
  merge: '合并…',
  remove: '删除',
  moveTitle: name => `移动“${name}”`,
  moveText: '它的地址会变，旧地址会转到新地址；稿件的地址不变。',
  moveYes: '移动栏目',
  mergeTitle: name => `把“${name}”并入另一个栏目`,
  mergeText: n =>
    `${n ? `${stories(n)}会移过去。` : ''}本栏目随后删除，它的地址此后转到另一个栏目。此操作不能撤销。`,
  mergeInto: '并入',
  mergeYes: '合并栏目',
  removeTitle: name => `删除“${name}”？`,
  removeText: '它没有稿件。它的地址会转到本版面首页。',
  removeYes: '删除栏目',
  hasStories: '里面有稿件，请先并入另一个栏目。',
  hasSections: '它下面还有栏目，请先移走。',
  alone: '没有别的栏目可以并入。',
  add: '添加栏目',
  addButton: '添加栏目',
  save: '保存',
  parent: '上级栏目',
  topLevel: '没有，直接在栏目条里',
};
