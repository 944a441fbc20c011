import type { FieldProblemWords, ProblemWords, UploadWords } from './en';

const unknownPart = '正文中有本页面不认识的内容，请先另存文字，再刷新页面';
const damaged = '内容在传输中损坏，请重试；如果反复出现，请联系网络管理员';

export const problems: ProblemWords = {
  'too-large': most => `文字超过 ${most}，请拆分稿件`,
  'takes-too-long': most => `检查用时超过 ${most} 秒，请拆分稿件`,
  overloaded: () => '系统繁忙，请稍后再试',
  'wrong-field': () => '有一栏的内容不符合要求，请改正',
  'wrong-input': () => '有内容缺失或不正确，请改正',
  'no-such-edition': () => '该版面已不存在，请另选',
  'no-such-desk': () => '该部门已不存在，请另选',
  'no-such-story': () => '该稿件已不存在，请另存文字',
  'no-such-revision': () => '该版本已不存在',
  'section-of-another-edition': () => '该栏目属于其他版面，请选择本版面的栏目',
  'edition-is-settled': () => '已发布的稿件不能更换版面，请在另一版面新建稿件',
  'change-does-not-fit': () => '服务器上的文字已有变化，请刷新页面',
  'key-reused': () => '这个请求已经用过，请刷新页面',
  'no-reason': () => '缺少原因，请填写',
  'needs-override': () => '有检查项需要说明仍要发布的理由',
  'not-a-body': () => unknownPart,
  'unknown-node': () => unknownPart,
  'unknown-mark': () => unknownPart,
  'unknown-attribute': () => unknownPart,
  'wrong-attribute': () => unknownPart,
  'wrong-structure': () => unknownPart,
  'not-json': () => damaged,
  'broken-body': () => damaged,
  'unknown-encoding': () => damaged,
  'foreign-origin': () => '打开本页面的地址不是编辑部的地址，请从正确的地址打开',
  'signed-out': () => '你已退出登录，请重新登录',
  'somebody-else-signed-in': () => '此浏览器中已有他人登录，请重新登录',
  'database-away': () => '暂时连不上数据库，请稍后再试',
  'cannot-be-read': () => '服务器上的稿件已损坏，请告知管理员',
  'server-error': () => '服务器出错，请重试',
};

export const fieldProblems: FieldProblemWords = {
  tooLong: (field, most) => `“${field}”超过 ${most} 个字符，请缩短`,
  tooMany: (field, most) => `“${field}”超过 ${most} 项，请删去一些`,
  wrong: field => `“${field}”的内容不符合要求，请改正`,
};

export const uploads: UploadWords = {
  'too-large': most => `文件超过 ${most}，请换小一些的文件。`,
  'too-many-pixels': most => `图片超过 ${most}像素，请换小一些的图片。`,
  'not-a-picture': () => '这不是可用的图片，请使用 JPEG、PNG、WebP 或 GIF。',
  'not-a-recording': () => '这不是可用的音视频，请使用 MP3、M4A、Ogg、WAV、MP4 或 WebM。',
  'picture-is-damaged': () => '无法读取该图片，文件已损坏。',
  'picture-takes-too-much': () => '读取该图片占用内存过多，请缩小后再传。',
  'too-many-uploads': most => `你已同时上传 ${most} 个文件，请等它们传完再传这一个。`,
  'too-deep': () => '无法读取文件说明，请重试。',
  'no-file': () => '文件是空的，请另选。',
  'not-a-form': () => '文件在传输中损坏，请重传。',
  'not-json': () => '文件在传输中损坏，请重传。',
  'broken-body': () => '文件传输中断，请重传。',
  'unknown-encoding': () => '文件在传输中损坏，请重传。',
  overloaded: () => '正在接收的文件很多，请一分钟后重传。',
  'foreign-origin': () => '打开本页面的地址不是编辑部的地址，请从正确的地址打开。',
  'signed-out': () => '你已退出登录，请在另一个标签页重新登录，再选择文件。',
  'somebody-else-signed-in': () => '此浏览器中已有他人登录，请重新登录，再选择文件。',
  'needs-role': () => '你的角色不能添加文件，请联系管理员。',
  deactivated: () => '你的账号已停用，请联系管理员。',
  'database-away': () => '暂时连不上数据库，请稍后重传。',
  'cannot-be-read': () => '文件未能保存，请告知管理员。',
  'server-error': () => '服务器出错，请重传。',
  offline: () => '文件未能发出，请检查网络后重新选择。',
};
