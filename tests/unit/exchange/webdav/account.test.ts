import { expect, it } from 'vitest'
import { createAccounts, parseFolder } from '@/utils/exchange/webdav/account'
import { memoryArea } from '../../polling/support'

it.each([
  [
    'https://cloud.example/remote.php/dav/files/ada/Offprint',
    'https://cloud.example/remote.php/dav/files/ada/Offprint/',
  ],
  ['cloud.example/dav/', 'https://cloud.example/dav/'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x/'],
  ['http://cloud.example/dav', undefined],
  ['https://ada:secret@cloud.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('%s is the folder %s', (typed, folder) => {
  expect(parseFolder(typed)).toBe(folder)
})

it('is kept until it is taken away, with how the last time went', async () => {
  const accounts = createAccounts(memoryArea())
  expect(await accounts.read()).toBeUndefined()
  const account = { url: 'https://cloud.example/dav/', user: 'ada', password: 'x', passphrase: '' }
  await accounts.write(account)
  await accounts.tell({ doneAt: 5 })
  expect(await accounts.read()).toEqual(account)
  expect(await accounts.state()).toEqual({ doneAt: 5 })
  expect(await accounts.seals.seen()).toBe(false)
  await accounts.seals.note()
  expect(await accounts.seals.seen()).toBe(true)
  await accounts.remove()
  expect(await accounts.read()).toBeUndefined()
  expect(await accounts.state()).toEqual({})
  expect(await accounts.seals.seen()).toBe(false)
})
