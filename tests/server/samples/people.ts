import { between, pick, type Random } from './random.ts'

/** Given names and invented family names that go together, by region. */
const regions: readonly (readonly [given: readonly string[], family: readonly string[]])[] = [
  [
    ['Ingrid', 'Sverre', 'Astrid', 'Jorunn', 'Eskil', 'Tuva', 'Halvard', 'Ronja', 'Aksel', 'Maiken'],
    ['Brekkestad', 'Lundquister', 'Sandhaugen', 'Myrdalsen', 'Östervall', 'Kvistgårdh', 'Fossheimer', 'Rydenborg'],
  ],
  [
    ['Chiara', 'Benoît', 'Lucía', 'Afonso', 'Mireille', 'Gonzalo', 'Beatriz', 'Étienne', 'Ilaria', 'Nuria'],
    [
      'Castelmorante',
      'Delaunoit',
      'Ferreirinha',
      'Montalbane',
      'Bustarviejo',
      'Rochefontel',
      'Villagrasa',
      'Pontevecchi',
    ],
  ],
  [
    ['Kateřina', 'Piotr', 'Milena', 'Bogdan', 'Ágnes', 'Vuk', 'Oksana', 'Rūta', 'Danica', 'Tadeusz'],
    ['Havranková', 'Zielonecki', 'Petrovačin', 'Kőszeghalmi', 'Dumbravić', 'Lysohirko', 'Vilkauskis', 'Brzozanek'],
  ],
  [
    ['Yuki', 'Haruto', 'Ji-won', 'Min-seo', 'Xinyi', 'Zhihao', 'Ya-ting', 'Sota', 'Ayumi', 'Tae-min'],
    ['Aokizawa', 'Minekura', 'Tsukihara', 'Hwangbo', 'Seonuri', 'Liangshui', 'Ouwen', 'Zhaoling'],
  ],
  [
    ['Ananya', 'Rohit', 'Kavya', 'Imran', 'Tharindu', 'Nusrat', 'Pooja', 'Vikram', 'Ayesha', 'Bishal'],
    [
      'Chandrapalli',
      'Mukherjanti',
      'Venkatamurthi',
      'Qureshani',
      'Wijesundera-Pai',
      'Rahmatullin',
      'Thapaliwal',
      'Kulkarne',
    ],
  ],
  [
    ['Adwoa', 'Chinedu', 'Zanele', 'Tendai', 'Amina', 'Kofi', 'Selam', 'Makena', 'Oluwatobi', 'Thabo'],
    ['Adjepong-Osei', 'Nwachukere', 'Dlamwenza', 'Chikowora', 'Diallobe', 'Gebreyesun', 'Kamauti', 'Ogunleyade'],
  ],
  [
    ['Leyla', 'Omid', 'Yasmin', 'Karim', 'Ece', 'Nour', 'Aram', 'Dina', 'Farhad', 'Salma'],
    ['Al-Nahrawi', 'Karimzand', 'Benyoussefi', 'Demirtepe', 'Haddadine', 'Sarkisovan', 'El-Mansour', 'Rostamfar'],
  ],
  [
    ['Aroha', 'Itzel', 'Sione', 'Nayeli', 'Kaimana', 'Wayra', 'Tane', 'Xochitl', 'Putri', 'Linh'],
    ['Ngarimoana', 'Quispehuaman', 'Tuilagihau', 'Cuauhtemac', 'Kealohani', 'Mamanchura', 'Wulandaria', 'Nguyenthao'],
  ],
]

/** Invented hosts of research, each with the name that its pages carry. */
const organizations: readonly { name: string; fullname: string }[] = [
  'Alderbank University',
  'Caldmoor Institute',
  'Driftwood Intelligence',
  'Eastmere University',
  'Fennimore Lab',
  'Glasswing Research',
  'Harrowgate Systems',
  'Isletree Robotics',
  'Juniper Row Group',
  'Kilnstone University',
  'Lowmarsh Analytics',
  'Merrow Quay Institute',
  'Northfold College',
  'Opaline Compute',
  'Pellworth Academy',
  'Quarrybend AI',
  'Redshank Sciences',
  'Stonecrop University',
  'Tidegate Lab',
  'Wintergreen Institute',
].map((fullname) => ({ name: fullname.toLowerCase().replaceAll(' ', '-'), fullname }))

/** One to forty names, mostly four or five, none twice in one paper. */
export function inventAuthors(random: Random): string[] {
  const count = Math.min(40, 1 + Math.floor(-Math.log(1 - random()) * 4.5))
  const names = new Set<string>()
  while (names.size < count) {
    const [given, family] = pick(random, regions)
    names.add(`${pick(random, given)} ${pick(random, family)}`)
  }
  return [...names]
}

/** An invented organisation. */
export function inventOrganization(random: Random): { name: string; fullname: string } {
  return { ...pick(random, organizations) }
}

/** A user name derived from an author's, in the plain letters that user names are made of. */
export function userNameOf(author: string, random: Random): string {
  const plain = author
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
  return `${plain.slice(0, 12)}${between(random, 2, 99)}`
}
