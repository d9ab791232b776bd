/** The files that `npm run zip` makes in `.output`, by what is in them. */
export interface Packages {
  chrome: string
  firefox: string
  sources: string
}

/** The names of the packages of a version, which is read off the text of `package.json`. */
export function packagesOf(packageJson: string): Packages {
  const { name, version } = JSON.parse(packageJson)
  const named = (what: string) => `${name}-${version}-${what}.zip`
  return { chrome: named('chrome'), firefox: named('firefox'), sources: named('sources') }
}
