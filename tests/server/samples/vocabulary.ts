/** What a paper is about, how success is measured there, and what the test set consists of. */
export interface Task {
  name: string
  metric: string
  items: string
}

/** Long lists read better as text than as one quoted word a line. */
const list = (text: string): readonly string[] => text.trim().split(/,\s+/)

const task = (name: string, metric: string, items: string): Task => ({ name, metric, items })

/** Names of tasks are written to fit into the middle of a sentence. */
export const tasks: readonly Task[] = [
  task('long-document question answering', 'exact match', 'questions'),
  task('low-resource machine translation', 'adequacy', 'sentences'),
  task('multi-step arithmetic reasoning', 'accuracy', 'problems'),
  task('factual recall', 'accuracy', 'questions'),
  task('meeting summarisation', 'coverage', 'transcripts'),
  task('repository-level code completion', 'pass rate', 'functions'),
  task('formal theorem proving', 'proof rate', 'goals'),
  task('instruction following', 'constraint satisfaction', 'prompts'),
  task('reward modelling', 'pairwise agreement', 'comparisons'),
  task('dialogue state tracking', 'joint accuracy', 'dialogues'),
  task('open-vocabulary segmentation', 'overlap', 'images'),
  task('long video generation', 'temporal consistency', 'clips'),
  task('instruction-based image editing', 'edit fidelity', 'edits'),
  task('monocular depth estimation', 'threshold accuracy', 'scenes'),
  task('document layout analysis', 'region accuracy', 'pages'),
  task('sparse-view reconstruction', 'completeness', 'scenes'),
  task('chart understanding', 'accuracy', 'charts'),
  task('multi-object tracking', 'identity precision', 'sequences'),
  task('sign language recognition', 'gloss accuracy', 'recordings'),
  task('medical image triage', 'sensitivity', 'studies'),
  task('computer use', 'task completion', 'tasks'),
  task('web navigation', 'task completion', 'tasks'),
  task('automated program repair', 'repair rate', 'issues'),
  task('multi-agent negotiation', 'joint surplus', 'negotiations'),
  task('literature review', 'citation precision', 'reports'),
  task('tool selection', 'call accuracy', 'requests'),
  task('spreadsheet automation', 'cell accuracy', 'workbooks'),
  task('dexterous grasping', 'success rate', 'grasps'),
  task('legged locomotion', 'traversal rate', 'episodes'),
  task('deformable object manipulation', 'success rate', 'episodes'),
  task('household rearrangement', 'completion', 'episodes'),
  task('indoor drone navigation', 'arrival rate', 'flights'),
  task('conversational speech recognition', 'word accuracy', 'utterances'),
  task('expressive speech synthesis', 'listener preference', 'utterances'),
  task('sound event localisation', 'recall', 'recordings'),
  task('protein function prediction', 'recall', 'proteins'),
  task('crystal structure prediction', 'match rate', 'compounds'),
  task('regional weather nowcasting', 'critical success', 'storms'),
  task('molecular retrosynthesis', 'route validity', 'molecules'),
  task('electronic health record modelling', 'sensitivity', 'patients'),
]

/** Only used after a preposition or before an auxiliary such as "can", where singular and plural read the same. */
export const approaches: readonly string[] = list(`
  delayed credit assignment, typed scratchpads, sparse replay, budgeted attention, counterfactual rollouts,
  paired negatives, latent checkpoints, anchored residuals, staged verification, contrastive planning,
  elastic token budgets, surprise-weighted sampling, shared error memories, reversible adapters, two-speed updates,
  self-written curricula, frozen critics, graded abstention, local consistency losses, rotating experts,
  gradient-free selection, early commitment, soft segment boundaries, failure-first replay,
  noise-aware distillation, hierarchical key reuse, calibrated drafts, structured forgetting, cross-view agreement,
  low-rank memories, query-side pruning, implicit coordinate maps, tool-conditioned priors, partial supervision,
  peer review between samples, adaptive lookahead, symbolic side channels, prompt-level regularisation,
  bounded self-training, temporal weight sharing
`)

export const settings: readonly string[] = list(`
  under a fixed compute budget, without additional labels, from noisy feedback, with few demonstrations,
  on commodity hardware, across forty languages, at long horizons, under distribution shift, on private data,
  with missing inputs, when feedback is delayed, from unpaired data, with a frozen backbone,
  over months of deployment, when the verifier is wrong, beyond the training length, in the low-data regime,
  with untrusted inputs, under strict latency limits, from a single example, without a simulator,
  outside the laboratory, in rare conditions, at the scale of a single accelerator
`)

/** Beginnings and endings of the names that methods are given. */
export const nameStarts: readonly string[] = list(`
  Alder, Amber, Bracken, Bram, Briar, Cinder, Clover, Copper, Corbel, Dapple, Drift, Dusk, Ember, Fallow, Fen,
  Fern, Flint, Gable, Garnet, Gorse, Hazel, Heath, Hollow, Indigo, Juniper, Kestrel, Kiln, Lantern, Larch, Lichen,
  Linden, Mallow, Marrow, Meadow, Millet, Moss, Nettle, Ochre, Osprey, Pebble, Plover, Quarry, Quill, Rowan,
  Russet, Saffron, Sedge, Slate, Sorrel, Tallow, Teasel, Thistle, Umber, Vellum, Walnut, Willow, Wren, Yarrow
`)
export const nameEndings: readonly string[] = list(`
  bank, beck, bend, bridge, brook, burn, cairn, combe, crest, croft, dale, dell, fold, ford, gate, glass, grove,
  hatch, haven, holm, hook, keep, knot, leaf, ledge, line, loom, mark, mere, mill, path, pier, post, ridge, row,
  shaw, spire, stead, stile, thorn, tide, wake, weft, well, wick, wold, wright, yard
`)

export const modelSizes: readonly string[] = ['0.6B', '1.5B', '3B', '4B', '7B', '8B', '13B', '14B', '32B']

export const keywords: readonly string[] = list(`
  language models, reinforcement learning, representation learning, efficient inference, fine-tuning,
  self-supervision, calibration, robustness, evaluation, test-time compute, distillation, synthetic data,
  uncertainty, scaling, generalisation, attention, diffusion models, alignment, interpretability, planning
`)
