/** An Arabic edition, as sent to the newsroom's API with a code. */
export const ARABIC_EDITION = {
  ink: 'petrol',
  name: 'الطبعة العربية',
  shortName: 'العربية',
  nameplate: 'صحيفة الميناء',
  mark: 'ع',
  lang: 'ar',
  secondLang: null,
  description: 'أخبار الصين والعالم.',
  zone: 'Asia/Riyadh',
  fourEyes: false,
  firstYear: 2026,
  rightsLine: 'جميع الحقوق محفوظة.',
  licenceLine: '',
  registrationLine: '',
  followLinks: [],
  aboutLinks: [],
};
