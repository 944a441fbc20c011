import type { FieldCount, PictureBulkWords } from './en';

const fields: Record<FieldCount['field'], string> = {
  credit: '图片署名',
  caption: '图片说明',
  rightsUntil: '版权期限',
  alt: '替代文字',
};

export const zhHans: PictureBulkWords = {
  selected: n => `已选 ${n} 张图片`,
  select: picture => `选择${picture}`,
  selectAll: '全选已载入',
  selectMore: '扩大选择范围',
  clear: '取消选择',
  edit: '批量修改',
  closeSheet: '关闭',
  tooMany: n => `一次最多选择 ${n} 张图片。`,
  notYours: n => `其中 ${n} 张不是你上传的，不会修改。`,
  leave: '保持不变',
  leaveButton: '保持不变',
  none: '无',
  mixed: n => `${n} 种不同内容`,
  willBeSame: n => `${n} 张将统一`,
  withoutAlt: n => `${n} 张缺少`,
  altOf: picture => `替代文字：${picture}`,
  altHint: '描述图片内容',
  change: counts =>
    counts.length
      ? `修改${counts.map(({ field, count }) => `${fields[field]}（${count} 张）`).join('、')}`
      : '修改',
  changing: '正在修改',
  reset: '重设',
  storiesKeep: '使用这些图片的稿件保留各自的文字。',
  changed: n => `已修改 ${n} 张图片。`,
  undone: n => `已撤销对 ${n} 张图片的修改。`,
  undo: '撤销',
  dismiss: '关闭',
  remove: n => `删除 ${n} 张图片`,
  removeOne: '删除图片',
  removing: '正在删除',
  removed: n => `已删除 ${n} 张图片。`,
  restore: n => `恢复 ${n} 张图片`,
  restoring: '正在恢复',
  erasedLater: '删除的图片 30 天后彻底清除。有稿件使用时会自动恢复。',
  restored: n => `已恢复 ${n} 张图片。`,
  notRemoved: n => `${n} 张图片未删除`,
  notRestored: n => `${n} 张图片未恢复`,
  inUse: '无法删除：有稿件、历史版本、首页或页面在使用这张图片。',
  usesArePending: '图片使用情况仍在索引中，请几分钟后重试。',
  onlyUnused: '稿件、历史版本、首页或页面使用的图片不会删除。',
  notChanged: n => `${n} 张图片未修改`,
  changedMeanwhile: name => `列表载入后，${name ?? '其他人'}已修改这张图片。请查看后重试。`,
};
