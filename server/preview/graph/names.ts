/** Given and family names of one language, and how its numbers look there. */
export interface NameSet {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Which of the number ranges kept free for fiction is used. */
  readonly country: 'fr' | 'gb' | 'us' | 'de';
}

const words = (text: string): readonly string[] => text.split(' ');

/** Names as address books of many languages hold them. */
export const nameSets: readonly NameSet[] = [
  {
    given: words(
      'Camille Lucie Mathilde Aurélie Benoît Étienne Jérôme Maëlle Océane Raphaël Théophile Zoé Anne-Sophie Jean-Baptiste',
    ),
    family: words(
      "Lambert Girard Fontaine Rousseau Chevalier Gauthier Perrin Mercier Lemaître Bélanger D'Amboise Saint-Martin",
    ),
    country: 'fr',
  },
  {
    given: words('Oliver Harriet Freya Alistair Niamh Siân Callum Imogen Rory Eilidh Gareth Poppy'),
    family: words(
      "Whitfield Ashworth O'Connor MacLeod Hartley Fairclough Pemberton Llewellyn Thornton Barlow",
    ),
    country: 'gb',
  },
  {
    given: words('Ethan Madison Logan Brooke Tyler Savannah Wyatt Hailey Mason Autumn'),
    family: words('Anderson Ramirez Washington Kowalski Bennett Caldwell Nakamura Jefferson Sullivan Brooks'),
    country: 'us',
  },
  {
    given: words('Anneliese Björn Dörte Jörg Käthe Lothar Saskia Uwe Wiebke Götz Friederike Ralf'),
    family: words('Großmann Schröder Köhler Weiß Bäcker Krüger Lindemann Vogelsang Hübner Zimmermann'),
    country: 'de',
  },
  {
    given: words('Agnieszka Bożena Grzegorz Łucja Paweł Stanisław Zdzisława Michał'),
    family: words('Wiśniewska Dąbrowski Źródłowska Żak Kaczmarek Święcicki Jabłońska'),
    country: 'de',
  },
  {
    given: words('Çağla Emre Şükrü Gülşen Oğuz Ilgın İrem Barış'),
    family: words('Yıldız Özdemir Kılıç Şahin Aydoğan Güneş Çetin'),
    country: 'de',
  },
  {
    given: words('Açelya Inés Iñigo Joaquín Lucía Ángel Rocío Nicolás'),
    family: words('Muñoz Peña Ordóñez Etxeberria Vázquez Güell Zúñiga'),
    country: 'fr',
  },
  {
    given: words('João Conceição Gonçalo Inácio Luísa Simão Mafalda'),
    family: words('Magalhães Conceição Araújo Simões Guimarães Assunção'),
    country: 'fr',
  },
  {
    given: words('Åse Øyvind Håkon Ingrid Mårten Sólveig Þórunn Æsa'),
    family: words('Ødegård Nyström Sjöberg Guðmundsdóttir Kjærgaard Åkesson'),
    country: 'gb',
  },
  {
    given: words('Анна Дмитрий Екатерина Сергей Ольга Юрий'),
    family: words('Иванова Кузнецов Соколова Морозов Лебедева'),
    country: 'de',
  },
  {
    given: words('Ελένη Γιώργος Δήμητρα Νίκος Σοφία'),
    family: words('Παπαδοπούλου Νικολάου Αλεξίου Κωνσταντίνου'),
    country: 'de',
  },
  {
    given: words('أحمد فاطمة يوسف ليلى عمر'),
    family: words('المصري الحداد بن‌صالح القاسمي'),
    country: 'fr',
  },
  {
    given: words('Haruka Kenta Minjun Seoyeon Fang Wei'),
    family: words('Satō Suzuki Kim Lee Wang 佐藤 王'),
    country: 'us',
  },
  {
    given: words('Nguyễn Trần Phạm Đặng'),
    family: words('Thị-Hương Văn-Đức Minh-Châu Quốc-Bảo'),
    country: 'fr',
  },
  {
    given: words('Aishwarya Devendra Harpreet Lakshmi Raghunath Shreya Vikram'),
    family: words('Chatterjee Iyer Kulkarni Mukhopadhyay Subramanian Venkataraman'),
    country: 'gb',
  },
  {
    given: words('Adaeze Chukwuemeka Folasade Ifeoluwa Kwabena Thandiwe'),
    family: words('Adeyemi Okonkwo Nkrumah Dlamini Mbeki Ogunbanjo'),
    country: 'gb',
  },
];

/** What an address book holds that no form would have let in. */
export const awkwardNames: readonly string[] = [
  'Uwe <b>Bold</b> & Söhne',
  'Ada <img src=x onerror="document.title=1">',
  'Max "><script>document.title=1</script>',
  'Pat {name} ${name} %s &amp;',
  'Robert"); DROP TABLE contacts;--',
  'Hotline 🎧',
  'Dr. h. c. mult. Karl-Theodor Maria Nikolaus Johann Jacob Philipp Franz Joseph Sylvester von und zu Gutenstein-Hohenfels (Vorstand)',
  'X.',
];

export const jobs: readonly (readonly [title: string, department: string])[] = [
  ['Account manager', 'Sales'],
  ['Buyer', 'Purchasing'],
  ['Controller', 'Finance'],
  ['Developer', 'IT'],
  ['Driver', 'Logistics'],
  ['Engineer', 'Research'],
  ['Legal counsel', 'Legal'],
  ['Nurse', 'Occupational health'],
  ['Project manager', 'Projects'],
  ['Receptionist', 'Facilities'],
  ['Recruiter', 'Human resources'],
  ['Support engineer', 'Customer service'],
];

export const companies: readonly string[] = [
  'Fabrikam',
  'Contoso',
  'Northwind',
  'Tailwind Transport',
  'Woodgrove Bank',
  'Adventure Works',
];
