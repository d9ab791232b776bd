/**
 * Patterns that titles and abstracts are composed from. In braces: a word of the paper (`{name}`, `{approach}`, `{task}`,
 * `{setting}`, `{metric}`, `{items}`, `{other}`, `{size}`), or a range from which a number is drawn, with as many decimals
 * as the range is written with.
 */
export const titlePatterns: readonly string[] = [
  '{name}: {approach} for {task}',
  '{name}: {task} {setting}',
  '{approach} for {task} {setting}',
  'Do We Need {approach}? {task} {setting}',
  'What {approach} Can and Cannot Do for {task} {setting}',
  'Rethinking {task} {setting} with {approach}',
  '{task} {setting}: The Case for {approach}',
  '{name}',
  '{name}: {approach}',
  'How Far Can {approach} Go? Measuring {task} {setting}',
  'Why {task} Breaks {setting}, and What {approach} Can Do About It',
  'Learning {task} {setting} via {approach}',
  'Scaling {approach} to {task} {setting}',
  '{name}: Better {task} {setting}',
  'Less Is Enough: {task} {setting} with {approach}',
  'A Controlled Study of {approach} in {task} {setting}',
  '{name}: Rethinking {approach} for {task} {setting}',
  'Simple Baselines for {task} {setting}, Revisited with {approach}',
]

export const problems: readonly string[] = [
  'Systems for {task} are usually evaluated where they were trained, and little is known about how they behave {setting}.',
  'Most work on {task} assumes resources that practitioners do not have.',
  'Recent models for {task} are strong on average and brittle in ways that averages hide.',
  'Often treated as nearly solved, {task} becomes hard again {setting}: we observe drops of {12..38} points.',
  'A model that does well on a benchmark for {task} can do surprisingly poorly {setting}.',
  'We revisit {task} {setting}, a combination that is common in practice and rare in the literature.',
  'Why do models that excel at {task} fall behind {setting}?',
  'Existing methods for {task} spend most of their computation on inputs that need none of it.',
  'The standard recipe for {task} is to scale the model, filter the data and hope that errors average out.',
  'Supervision for {task} is slow to collect, and the labels that are cheapest to obtain are seldom those that matter.',
  'Errors in {task} are not spread evenly: in our measurements, {6..14}% of the inputs account for {51..78}% of them.',
  'In {task}, training and deployment differ more than is commonly acknowledged.',
]

export const gaps: readonly string[] = [
  'Earlier remedies either retrain the whole model or add a second one that has to be kept in step.',
  'We trace the difficulty to a mismatch between what the training loss rewards and what {task} requires.',
  'More data or longer training, the simplest remedies, close less than {18..42}% of the gap.',
  'Lack of capacity, the obvious explanation, does not hold: models from 1B to 32B parameters show the same pattern.',
  'Part of the problem is measurement, since common benchmarks report one number where at least three quantities vary.',
  'A careful reading of {200..900} failures suggests three causes, of which only one has been addressed before.',
  'What is missing is a signal that arrives early enough to act on.',
  'Human experts handle the same cases with ease, which suggests that the information is there.',
  'Ensembles reduce the variance of the result but leave its bias where it was.',
  'The usual baseline is stronger than reported once its learning rate is tuned, and still a gap remains.',
]

export const methods: readonly string[] = [
  'We introduce {name}, a method based on {approach} that needs no change to the underlying model.',
  'We propose {name}, which combines {approach} with a lightweight controller of {8..60}M parameters.',
  'This paper presents {name}, an approach to {task} built around {approach}.',
  'Our answer, {name}, uses {approach} to decide where computation is worth spending.',
  'We develop {name}, a training procedure that relies on {approach} and adds less than {2..9}% to the cost of a run.',
  '{name} replaces the usual objective by one derived from {approach}, which can be optimised with standard tools.',
  'We study {approach} in isolation and distil what works into a simple method, {name}.',
  'With {name} we show that {approach} can stand in for much of the supervision that {task} normally requires.',
  '{name} starts from a pretrained {size} model and refines it with the help of {approach}.',
  'To close this gap we turn to {approach} and describe {name}, a system that has been in use for {4..14} months.',
  '{name} treats {task} as a sequence of small decisions and learns each of them through {approach}.',
]

export const details: readonly string[] = [
  'A small head estimates, before any output is produced, how much further work an input deserves.',
  'Training alternates between a fast phase, which adapts to the current batch, and a slow one, which consolidates every {50..400} steps.',
  'The method has two hyperparameters, and one setting of them is used for all experiments.',
  'Intermediate states are cached and shared between related inputs, so that memory grows with the number of distinct cases.',
  'Where the model disagrees with itself across {4..16} samples, the disagreement is kept as a target rather than averaged away.',
  'No gradient passes through the selection step, which makes the procedure stable in low precision.',
  'A schedule derived from validation loss decides when to stop, and in practice stops after {20..45}% of the usual budget.',
  'Examples are ordered by how much the model changed its mind about them, not by their loss.',
  'We bound the additional error by the number of distinct failure modes, independently of the size of the input.',
  'At inference the same components serve as a check, and inputs that fail it are passed on unchanged.',
  'All components are trained jointly on {2..8} machines in under {9..40} hours.',
  'The additional parameters are merged into the weights afterwards and cost nothing at inference.',
  'Training pairs are generated automatically, {3000..40000} in number, and {88..97}% of a sample pass a manual audit.',
  'The representation is held close to that of the frozen {size} model, which prevents the drift seen in earlier work.',
]
