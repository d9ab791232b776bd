import { describe, expect, it } from 'vitest'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { shown } from './shown'

describe('scripts', () => {
  it.each([
    ['under a letter', 'policies π_{0.5} and π_0', 'policies π‹sub:0.5› and π‹sub:0›'],
    ['under a name', 'LaSOT_{ext} and AP_{50}', 'LaSOT‹sub:ext› and AP‹sub:50›'],
    ['under Greek that lost its backslash', 'pi_{RL}, phi_r, tau^2-Bench', 'π‹sub:RL›, ϕ‹sub:r›, τ‹sup:2›-Bench'],
    ['a name with a power', 'VILA^2: UniF^2ace in 256^3', 'VILA‹sup:2›: UniF‹sup:2›ace in 256‹sup:3›'],
    ['a power of a letter', 'pass^k and O(N^2), the W^+ space', 'pass‹sup:k› and O(N‹sup:2›), the W‹sup:+› space'],
    ['after brackets', '(IA)^3 and (1-p_{a})^N', '(IA)‹sup:3› and (1-p‹sub:a›)‹sup:N›'],
    ['one in the other', 'sum_{i=1}^{N_E}', 'sum‹sub:i=1›‹sup:N‹sub:E››'],
    ['single letters', 'pairs (I_1,I_2), the L_2 norm', 'pairs (I‹sub:1›,I‹sub:2›), the L‹sub:2› norm'],
    ['degrees', '360^circ and 360^{circ} videos', '360° and 360° videos'],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})
