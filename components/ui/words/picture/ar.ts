import type { Words } from '../words';

export const picture: Words['picture'] = {
  one: 'صورة',
  choose: 'اختيار صورة',
  orDrop: 'أو أفلتها هنا',
  replace: 'استبدال',
  remove: 'إزالة',
  uploading: name => `جارٍ رفع ${name}`,
  notSent: (name, why) => `${name}: ${why}`,
  facts: {
    open: 'القص والحقوق',
    title: 'القص والحقوق',
    focus: 'نقطة التركيز',
    focusAt: (across, down) => `${across}% من اليسار، ${down}% من الأعلى`,
    help: 'اسحب العلامة أو حرّكها بمفاتيح الأسهم. تبقى ظاهرة في كل قص.',
    fromLeft: 'من اليسار (%)',
    fromTop: 'من الأعلى (%)',
    rights: 'يجوز نشرها حتى',
    rightsHelp: 'نهاية ذلك اليوم بتوقيتك. إن تُرك فارغًا فلا حد.',
    save: 'حفظ',
    failed: 'تعذّر تحميل البيانات أو حفظها. حاول مجددًا.',
    changedMeanwhile: 'غيّر شخص آخر هذه البيانات في هذه الأثناء. ما اخترته باقٍ هنا: احفظ مرة أخرى للإبقاء عليه.',
  },
  size: 'العرض',
  sizes: { text: 'عمود', wide: 'عريضة', hung: 'الشرح بجانبها' },
  gone: 'ما زالت الصورة قيد التجهيز.',
};
