import { fold } from './fold';

/** Nouns of news whose plural changes inside the word, singular before plural: the stemmer does not relate them. */
const BROKEN =
  'ازمة ازمات|اسم اسماء|امير امراء|باب ابواب|بحث ابحاث|بحر بحار|بلد بلدان|بنك بنوك|بيت بيوت|تاجر تجار|تقرير تقارير|جبل جبال|جزيرة جزر|جسر جسور|جندي جنود|جيش جيوش|حاكم حكام|حرب حروب|حزب احزاب|حقل حقول|خبر اخبار|خبير خبراء|خط خطوط|دولة دول|ديوان دواوين|رئيس رؤساء|رجل رجال|رقم ارقام|زعيم زعماء|سعر اسعار|سفير سفراء|سفينة سفن|سوق اسواق|شارع شوارع|شاعر شعراء|شاهد شهود|شجرة اشجار|شخص اشخاص|شريك شركاء|شهر اشهر|صحيفة صحف|صورة صور|طالب طلاب|طبيب اطباء|طريق طرق|طفل اطفال|عاصمة عواصم|عالم علماء|عام اعوام|عامل عمال|عدد اعداد|عضو اعضاء|عقد عقود|غابة غابات|فريق فرق|فصل فصول|فقير فقراء|فيلم افلام|قارب قوارب|قانون قوانين|قرن قرون|قرية قرى|قصر قصور|قضية قضايا|كتاب كتب|كنز كنوز|لغة لغات|متحف متاحف|مبنى مبان|مدرسة مدارس|مدينة مدن|مرض امراض|مركب مراكب|مركز مراكز|مريض مرضى|مزرعة مزارع|مسجد مساجد|مشروع مشاريع|مصرف مصارف|مصنع مصانع|معرض معارض|معهد معاهد|محكمة محاكم|ملك ملوك|منزل منازل|منطقة مناطق|موسم مواسم|موقع مواقع|ميناء موانئ|نائب نواب|نجم نجوم|نهر انهار|هدف اهداف|وثيقة وثائق|وزير وزراء|وفد وفود|يوم ايام';

const broken = new Map<string, string>();
for (const pair of BROKEN.split('|')) {
  const [singular, plural] = pair.split(' ').map(fold) as [string, string];
  broken.set(singular, plural);
  broken.set(plural, singular);
}

const ARABIC = /^\p{Script=Arabic}+$/u;
/** The article, alone or after a conjunction or preposition; at least three letters follow. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/u;
/** A word with fewer letters before its ending is another word. */
const FEWEST = 2;

/**
 * The other numbers of an Arabic noun without its article: of the regular feminine plural, which the stemmer relates to
 * its singular only with the article, and of nouns with a plural of their own.
 * @param form folded
 * @returns none for other words
 */
export function otherNumbers(form: string): string[] {
  if (!ARABIC.test(form)) return [];
  const noun = form.replace(ARTICLE, '');
  const known = broken.get(noun);
  if (known !== undefined) return [known];
  if (noun.endsWith('ات') && noun.length > FEWEST + 2) {
    const stem = noun.slice(0, -2);
    return noun === form ? [stem, `${stem}ة`] : [stem, `${stem}ة`, noun];
  }
  const stem = noun.endsWith('ة') ? noun.slice(0, -1) : noun;
  return stem.length > FEWEST ? [`${stem}ات`] : [];
}
