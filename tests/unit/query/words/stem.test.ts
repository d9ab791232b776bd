import { describe, expect, it } from 'vitest'
import { stem } from '@/utils/query/words/stem'

describe('forms of one word', () => {
  it.each([
    ['model models modeled modelled modeling modelling'],
    ['embed embeds embedded embedding embeddings'],
    ['train trains trained training'],
    ['scale scales scaled scaling'],
    ['code codes coded coding'],
    ['tune tuned tuning'],
    ['finetune finetuned finetuning'],
    ['sample samples sampled sampling'],
    ['denoise denoised denoising'],
    ['plan plans planned planning'],
    ['policy policies'],
    ['query queries'],
    ['loss losses'],
    ['bias biases biased'],
    ['alias aliased aliasing'],
    ['focus focused focusing'],
    ['process processes processing'],
    ['analysis analyses'],
    ['hypothesis hypotheses'],
    ['matrix matrices'],
    ['corpus corpora'],
    ['cache caches cached caching'],
    ['box boxes'],
    ['branch branches'],
    ['gan gans'],
    ['llm llms'],
    ['lm lms'],
    ['gpu gpus'],
    ['vae vaes'],
    ['pde pdes'],
    ['api apis'],
    ['schema schemas'],
    ['supervise supervised supervising'],
    ['quantise quantize quantised quantizing'],
    ['generalisation generalization generalizations'],
    ['behaviour behaviors'],
    ['movie movies'],
    ['agent agents'],
    ['transformer transformers'],
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1)
  })
})

describe('words that are not one', () => {
  it.each([
    ['transform', 'transformer'],
    ['plan', 'plane'],
    ['universe', 'university'],
    ['general', 'generate'],
    ['generate', 'generative'],
    ['generation', 'generative'],
    ['news', 'new'],
    ['organ', 'organization'],
    ['policy', 'police'],
    ['gan', 'gain'],
    ['bias', 'biography'],
    ['attention', 'attend'],
    ['string', 'str'],
    ['diffusion', 'diffuse'],
    ['speed', 'spe'],
    ['lens', 'len'],
    ['gps', 'gp'],
    ['nas', 'na'],
    ['relevance', 'relevant'],
    ['rate', 'rat'],
    ['note', 'not'],
    ['ring', 'r'],
  ])('%s, %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })
})

it.each([['gpt4'], ['t5'], ['3dgs'], ['bert'], ['moe'], ['rlhf'], ['lora'], ['сети'], ['模'], ['']])(
  '%s stays as it is',
  (word) => expect(stem(word)).toBe(word),
)
