import { expect, it } from 'vitest'
import { createTurns } from '../../run/turns.ts'

function listen(names: string[]) {
  const heard: string[] = []
  return { heard, turns: createTurns(names, (text) => heard.push(text)) }
}

it('the first unfinished step is heard as it speaks', () => {
  const { heard, turns } = listen(['a', 'b'])
  turns.say('a', 'a1 ')
  turns.say('b', 'b1 ')
  turns.say('a', 'a2 ')
  expect(heard).toEqual(['a1 ', 'a2 '])
})

it('the next one is then heard from its beginning', () => {
  const { heard, turns } = listen(['a', 'b'])
  turns.say('b', 'b1 ')
  turns.finish('a')
  turns.say('b', 'b2 ')
  expect(heard.join('')).toBe('b1 b2 ')
})

it('steps that finished early keep their place', () => {
  const { heard, turns } = listen(['a', 'b', 'c'])
  turns.say('c', 'c ')
  turns.finish('c')
  turns.say('b', 'b ')
  turns.finish('b')
  turns.say('a', 'a ')
  turns.finish('a')
  expect(heard.join('')).toBe('a b c ')
})
