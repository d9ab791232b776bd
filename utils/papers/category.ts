/** arXiv's archives and the categories below each: all that are open to submissions, 2026. */
const ARCHIVES = new Map(
  Object.entries({
    'astro-ph': 'CO EP GA HE IM SR',
    'cond-mat': 'dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con',
    cs: 'AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY',
    econ: 'EM GN TH',
    eess: 'AS IV SP SY',
    'gr-qc': '',
    'hep-ex': '',
    'hep-lat': '',
    'hep-ph': '',
    'hep-th': '',
    math: 'AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST',
    'math-ph': '',
    nlin: 'AO CD CG PS SI',
    'nucl-ex': '',
    'nucl-th': '',
    physics:
      'acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph',
    'q-bio': 'BM CB GN MN NC OT PE QM SC TO',
    'q-fin': 'CP EC GN MF PM PR RM ST TR',
    'quant-ph': '',
    stat: 'AP CO ME ML OT TH',
  }).map(([archive, classes]) => [archive, classes.split(' ').filter(Boolean)] as const),
)

/** arXiv cuts a combination's list at 2,000 papers, which all of `cs` and `math` together can reach. */
export const MOST_CATEGORIES = 20

/** What a reader asked for, or which part of it cannot be had and why. */
export type CategoryChoice =
  | { ok: true; categories: string }
  | { ok: false; problem: 'empty' | 'archive' | 'category' | 'too-many'; part: string }

/** Every category that arXiv has, whole archives (`cs`) among them, to choose from. */
export function allCategories(): string[] {
  return [...ARCHIVES].flatMap(([archive, classes]) => [archive, ...classes.map((name) => `${archive}.${name}`)])
}

/**
 * Reads what a reader types: `cs.LG`, `CS.lg, stat.ML`, `hep-th + math-ph`, `cs.*`. The categories come back as arXiv's
 * lists are named, in one order, each once and none that a whole archive covers: the same wish is the same feed.
 * `part` is the part that was not understood, as typed.
 */
export function parseCategories(typed: string): CategoryChoice {
  const parts = typed.split(/[\s+,;]+/).filter(Boolean)
  const found = new Set<string>()
  for (const part of parts) {
    const category = findCategory(part)
    if (!category) return { ok: false, problem: archiveIn(part) ? 'category' : 'archive', part }
    found.add(category)
  }
  const categories = [...found].filter(
    (category) => !found.has(category.replace(/\..*/, '')) || !category.includes('.'),
  )
  const surplus = categories[MOST_CATEGORIES]
  if (surplus) return { ok: false, problem: 'too-many', part: surplus }
  if (categories.length === 0) return { ok: false, problem: 'empty', part: '' }
  return { ok: true, categories: categories.sort().join('+') }
}

/** The archive that a part begins with, whether or not the rest is a category of it. */
function archiveIn(part: string): string | undefined {
  const archive = part.toLowerCase().replace(/\..*/s, '')
  return ARCHIVES.has(archive) ? archive : undefined
}

/** As arXiv writes it; capitals do not matter, and `cs.*` is the whole of `cs`. */
function findCategory(part: string): string | undefined {
  const archive = archiveIn(part)
  if (!archive) return undefined
  const rest = part.slice(archive.length).toLowerCase()
  if (rest === '' || rest === '.*') return archive
  const name = ARCHIVES.get(archive)?.find((known) => `.${known.toLowerCase()}` === rest)
  return name && `${archive}.${name}`
}
