import { fold } from '../../shared/contacts/fold';
import type { Account, DirectoryEntry } from '../config/config';

/**
 * The people of the evaluation. Each one's password is the user name followed by `-demo`; these
 * are its hashes, made once, because making one takes a third of a second.
 */
export const demoAccounts: readonly Account[] = [
  {
    userName: 'amira',
    displayName: 'Amira Haddad',
    extension: '201',
    role: 'administrator',
    passwordHash: '$scrypt$ln=17,r=8,p=1$mL0c7o7ZW12MhqLLknBw/g$sP59ds7lz8O4BuSZ6GdCR7y6ZOrDwRAzraxIYGlRTMg',
    email: 'amira.haddad@example.test',
    title: 'IT manager',
    department: 'IT',
  },
  {
    userName: 'bruno',
    displayName: 'Bruno Keller',
    extension: '202',
    role: 'user',
    passwordHash: '$scrypt$ln=17,r=8,p=1$/dkPYHZjOge71vo0dE31Aw$QQO1TZoYQrZ+/9rfBu++4YhcgEkbwQydkhc2DFTFjg8',
    email: 'bruno.keller@example.test',
    title: 'Account manager',
    department: 'Sales',
  },
  {
    userName: 'chloe',
    displayName: 'Chloé Martin',
    extension: '203',
    role: 'user',
    passwordHash: '$scrypt$ln=17,r=8,p=1$wu/ZSLJHlZnTign5HIaFxQ$ExPpgkZ+3at+hPnS6PFrDLZzjx3btc39kIPde49cIjY',
    email: 'chloe.martin@example.test',
    title: 'Support engineer',
    department: 'Customer service',
  },
  {
    userName: 'david',
    displayName: 'David Okafor',
    extension: '204',
    role: 'user',
    passwordHash: '$scrypt$ln=17,r=8,p=1$Lm6MGuRYA1yVYkg7Q74KKw$NHCaYuUzROgptAzJ3PpRaILV4fXYAz0hL18gPZ0CZDc',
    email: 'david.okafor@example.test',
    title: 'Head of finance',
    department: 'Finance',
    // In the evaluation no line leads out: it is shown, and not offered.
    incoming: { mobileTwin: '+33639980404' },
  },
];

type Row = readonly [
  name: string,
  title: string,
  department: string,
  extension: string,
  work?: string | undefined,
  mobile?: string | undefined,
];

/**
 * Numbers are of the ranges kept free for fiction: +33 1 99 00 and +33 6 39 98 (Arcep), +44 20 7946 0
 * and +44 7700 900 (Ofcom), +1 … 555 01 (NANPA), +49 30 23125 and +49 171 39200 (Bundesnetzagentur).
 */
const people: readonly Row[] = [
  ['Élodie Bernard', 'Sales assistant', 'Sales', '205', '+33199001205', '+33639980105'],
  ['François Lefèvre', 'Area manager', 'Sales', '206', '+33199001206', '+33639980106'],
  ['Gülay Öztürk', 'Key account manager', 'Sales', '207', '+493023125207', '+491713920007'],
  ['Hiroshi Tanaka', 'Solutions architect', 'IT', '208', undefined, '+33639980108'],
  ['Inès Delacroix', 'Network engineer', 'IT', '209', '+33199001209'],
  ['Jürgen Weiß', 'System administrator', 'IT', '210', '+493023125210', '+491713920010'],
  ['Katarzyna Łukasiewicz', 'Developer', 'IT', '211', undefined, '+33639980111'],
  ['Liam O’Sullivan', 'Developer', 'IT', '212', '+442079460212', '+447700900112'],
  ['María José Núñez', 'Team leader', 'Customer service', '213', '+33199001213'],
  ['Noémie Lœuf', 'Support engineer', 'Customer service', '214'],
  ['Olá Bjørnsen', 'Support engineer', 'Customer service', '215', undefined, '+33639980115'],
  ['Priya Raghunathan', 'Support engineer', 'Customer service', '216', '+442079460216'],
  ['Quentin Dubois', 'Dispatcher', 'Customer service', '217', '+33199001217', '+33639980117'],
  ['Renée Saint-Exupéry', 'Accountant', 'Finance', '218', '+33199001218'],
  ['Søren Ågård', 'Controller', 'Finance', '219', undefined, '+447700900119'],
  ['Thomas Müller', 'Payroll', 'Finance', '220', '+493023125220'],
  ['Ursula Brandt', 'Purchasing', 'Finance', '221', '+493023125221', '+491713920021'],
  ['Valérie Petit', 'Head of human resources', 'Human resources', '222', '+33199001222', '+33639980122'],
  ['William Carter', 'Recruiter', 'Human resources', '223', '+12025550123'],
  ['Xavier Fournier', 'Trainer', 'Human resources', '224', undefined, '+33639980124'],
  ['Yasmine Benali', 'Press officer', 'Communication', '225', '+33199001225', '+33639980125'],
  ['Zoë van den Berg', 'Designer', 'Communication', '226', undefined, '+447700900126'],
  ['Anne-Lise D’Arcy', 'Managing director', 'Management', '230', '+33199001230', '+33639980130'],
  ['Bénédicte Roux', 'Assistant to the managing director', 'Management', '231', '+33199001231'],
  ['Carlos Ibáñez', 'Site manager', 'Logistics', '240', '+33199001240', '+33639980140'],
  ['Dagmar Schäfer', 'Warehouse', 'Logistics', '241', '+493023125241'],
  ['Emma Johansson', 'Transport', 'Logistics', '242', undefined, '+447700900142'],
  ['Fatou N’Diaye', 'Quality', 'Logistics', '243', '+33199001243'],
  ['Grégoire Hébert', 'Driver', 'Logistics', '244', undefined, '+33639980144'],
  ['李明 Li Ming', 'Liaison office', 'Management', '250', undefined, '+12025550150'],
];

const groups: readonly Row[] = [
  ['Reception', 'Front desk', 'Main building', '300', '+33199001300'],
  ['IT help desk', 'Hunt group', 'IT', '310', '+33199001310'],
  ['Customer service', 'Hunt group', 'Customer service', '320', '+33199001320'],
  ['Sales', 'Hunt group', 'Sales', '330', '+33199001330'],
  ['Meeting room Matisse', 'Room', 'Main building', '340'],
  ['Meeting room Hélène Boucher', 'Room', 'Main building', '341'],
];

/** Everybody else in the directory of the evaluation: without accounts, and with no telephone that would ring. */
export const demoDirectory: readonly DirectoryEntry[] = [
  ...people.map((row) => ({ ...entryOf(row), email: `${mailbox(row[0])}@example.test` })),
  ...groups.map(entryOf),
];

function entryOf([displayName, title, department, extension, work, mobile]: Row): DirectoryEntry {
  return {
    displayName,
    title,
    department,
    numbers: [
      { kind: 'work', number: extension },
      ...(work === undefined ? [] : [{ kind: 'work' as const, number: work }]),
      ...(mobile === undefined ? [] : [{ kind: 'mobile' as const, number: mobile }]),
    ],
  };
}

/** A mailbox as companies form them: the ASCII letters of the name, words joined by dots. */
function mailbox(name: string): string {
  const plain = fold(name).replace(/[^a-z\s-]/g, '');
  return plain.trim().split(/\s+/).join('.');
}
