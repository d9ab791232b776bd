import { fraction, objectId } from './digest.ts'

/** A user as papers and their authors carry one. Everyone here is invented. */
export interface User {
  _id: string
  avatarUrl: string
  isPro: boolean
  fullname: string
  user: string
  type: 'user'
  name: string
}

/** Who submitted an item: the same person with more said about them. */
export interface Submitter extends Omit<User, 'user'> {
  isHf: boolean
  isHfAdmin: boolean
  isMod: boolean
  followerCount: number
  isUserFollowing: boolean
}

export function userNamed(name: string): User {
  const id = objectId(`user ${name}`)
  return {
    _id: id,
    // Upstream sends both forms; the second is relative to the site.
    avatarUrl:
      fraction(`avatar ${name}`) < 0.5
        ? `https://cdn-avatars.huggingface.co/v1/production/uploads/${id}.jpeg`
        : `/avatars/${id}.svg`,
    isPro: fraction(`pro ${name}`) < 0.2,
    fullname: fullNameOf(name),
    user: name,
    type: 'user',
    name,
  }
}

export function submitterNamed(name: string): Submitter {
  const { user: _, ...rest } = userNamed(name)
  return {
    ...rest,
    isHf: false,
    isHfAdmin: false,
    isMod: false,
    followerCount: Math.floor(fraction(`followers ${name}`) * 400),
    isUserFollowing: false,
  }
}

/** `mira-solberg` is Mira Solberg. */
function fullNameOf(name: string): string {
  return name
    .split(/[-_.]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
