import type { saving as english } from './en';

export const saving: typeof english = {
  title: '未保存：你编辑期间，别人改动了下列内容。请选择保留哪一份，再保存。',
  changedBy: name => `已由${name ?? '别人'}修改`,
  empty: '已清空',
  keepMine: '保留我的',
  keepMineOf: field => `保留我的：${field}`,
  useTheirs: '采用对方的',
  useTheirsOf: field => `采用对方的：${field}`,
  yes: '是',
  no: '否',
  fields: {
    names: '名称',
    titles: '职务',
    bios: '简介',
    descriptions: '说明',
    body: '正文',
    fields: '眉题、标题和导语',
  },
};
