import { expect, it } from 'vitest'
import { packagesOf } from '../../run/packages.ts'

it('packages are named by the version in package.json', () => {
  expect(packagesOf('{ "name": "offprint", "version": "1.2.3" }')).toEqual({
    chrome: 'offprint-1.2.3-chrome.zip',
    firefox: 'offprint-1.2.3-firefox.zip',
    sources: 'offprint-1.2.3-sources.zip',
  })
})
