import { describe, expect, it } from 'vitest'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { shown } from './shown'

const raw = String.raw

describe('quotation marks and dashes', () => {
  it.each([
    ['double', "``turn left'' and ``don't''", "“turn left” and “don't”"],
    ['closed after they were opened', "“the users' choice''", "“the users' choice”"],
    ['single', "a `less is more' pattern, `In-the-wild'", 'a ‘less is more’ pattern, ‘In-the-wild’'],
    ['a dash between words', 'signals--visual ones, say--into tokens', 'signals–visual ones, say–into tokens'],
    ['between numbers', '1--3% and 8.9%--21.2%', '1–3% and 8.9%–21.2%'],
    ['with spaces', 'two parts -- one whole', 'two parts – one whole'],
    ['a long one', 'models---all of them---fail', 'models—all of them—fail'],
    ['before markup', raw`data--{\em Deep}--of`, 'data–‹em:Deep›–of'],
    ['an apostrophe that a program escaped', raw`the query\'s and don\'t`, "the query's and don't"],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})
