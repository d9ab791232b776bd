/** More patterns, in the notation of `sentences.ts`: what was found, what it means, and how the abstract ends. */
export const results: readonly string[] = [
  'On {1200..9600} held-out {items}, {name} raises {metric} from {31.0..48.9}% to {52.0..71.9}%.',
  '{name} improves {metric} by {2.1..9.8} points over the strongest baseline of equal size.',
  'With a {size} backbone, {name} matches a model {3..9} times as large at {22..61}% of the cost.',
  'Across {4..12} test sets, {metric} improves by {1.4..7.9} points on average and never falls by more than {0.1..0.6}.',
  'Compared with full fine-tuning, {name} reaches the same {metric} in {18..47}% of the updates.',
  'On a second set of {1200..9600} {items}, the lead over earlier methods of comparable cost is {3.1..11.8} points.',
  'Latency falls by {23..58}% at equal {metric}.',
  'The gains are largest {setting}, where {metric} improves by {6.2..18.9} points.',
  'In a blind comparison by {18..120} raters, outputs of {name} were preferred in {57..76}% of the cases.',
  'Improvements hold for {3..7} model families and for sizes from 1B to 32B parameters.',
  'With a tenth of the training data, {name} keeps {84..96}% of its advantage.',
  '{name} is the only method in our comparison that improves on the baseline in all {5..11} conditions.',
]

export const analyses: readonly string[] = [
  'According to ablations, {approach} can explain about {55..80}% of the gain; the rest comes from longer training.',
  'Of the remaining errors, {34..67}% concern inputs on which annotators disagree as well.',
  'Surprisingly, a random choice of the same size retains {21..45}% of the benefit, a floor that earlier studies did not report.',
  'The effect grows with scale up to {7..14}B parameters and levels off beyond.',
  'Probing the hidden states, we find that the relevant information is present {3..11} layers before it is used.',
  'Gains shrink by half when the test data are newer than the training data, for reasons that we analyse.',
  'The method fails on inputs much longer than those seen in training, and we describe how to detect these.',
  'Transfer to {other} works without changes and yields {1.2..5.9} points.',
  'Seeds matter: over {5..10} runs the standard deviation is {0.3..1.4} points, more than several differences reported before.',
  'Neither a larger batch nor a longer schedule reproduces the effect.',
  'We find no evidence of memorised test data: the benefit persists on {300..1900} {items} collected after training.',
  'One negative result may be of interest: replacing the learnt component by a fixed threshold costs only {0.4..1.9} points.',
  'Interviews with {9..34} practitioners suggest that predictable failures matter more to them than the last point of {metric}.',
  'Doubling the budget from there adds less than {0.5..1.5} points.',
]

export const closings: readonly string[] = [
  'Code, checkpoints and raw logs are available.',
  'We release the data, with the exception of items whose authors asked us not to.',
  'We conclude that {approach} should be among the first things to try for {task}.',
  'The evaluation protocol runs on one machine in an hour and may be useful beyond this paper.',
  'All experiments can be repeated on a single accelerator in less than {8..36} hours.',
  'We discuss limits, in particular the dependence on a good pretrained model, and list open questions.',
  'All failures are published together with our attempts to explain them.',
  'Future work on {task} should report results {setting} next to the usual averages.',
]

/** One-sentence summaries as a model would write them. */
export const summaryPatterns: readonly string[] = [
  '{name} uses {approach} to improve {task} {setting}.',
  'A method based on {approach} improves {metric} in {task}.',
  'The paper examines {task} {setting} and proposes {name}, which builds on {approach}.',
  '{name} reaches the {metric} of larger models in {task} at a fraction of their cost.',
]
