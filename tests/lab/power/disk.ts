import type { Change } from './trace.ts'

/** Bytes that a disk writes in one step. */
const SECTOR = 512

export interface FileNode {
  kind: 'file'
  /** What is on disk for sure. */
  durable: Buffer
  /** Written since, in order. */
  pending: { offset: number; data: Buffer }[]
  /** Cached result of `contents`. */
  contents: Buffer[] | null
}

export interface DirectoryNode {
  kind: 'directory'
  names: Map<string, Name>
}

export type Node = FileNode | DirectoryNode

/** What a name led to, from what is on disk for sure to what it leads to now; `changes[i]` made `nodes[i]`. */
export interface Name {
  nodes: (Node | null)[]
  changes: number[]
}

/** A name and the place in its history that a change made. */
interface Effect {
  name: Name
  at: number
}

/** A tree of files as a disk may hold it: contents by name, directories nested. */
export type Image = Map<string, Buffer | Image>

/**
 * A disk that makes no promise beyond what was synced. The bytes of a file are on disk from its fsync on; a name is from the
 * fsync of its directory on, a file's own fsync says nothing of its name; names that were not synced may have got there in
 * any order, each up to any of its changes, except that a rename happens to both of its names or to none.
 */
export class Disk {
  readonly root: DirectoryNode
  readonly #handles = new Map<string, Node>()
  readonly #effects = new Map<number, Effect[]>()
  #clock = 0

  constructor(image: Image = new Map()) {
    this.root = directoryOf(image)
  }

  /** Takes in a change that a program made. */
  apply(change: Change): void {
    const at = ++this.#clock
    switch (change.op) {
      case 'open':
        this.#handles.set(change.handle, this.#find(change.path))
        return
      case 'create': {
        const node: FileNode = { kind: 'file', durable: Buffer.alloc(0), pending: [], contents: null }
        this.#handles.set(change.handle, node)
        return this.#put(change.path, node, at)
      }
      case 'mkdir':
        return this.#put(change.path, { kind: 'directory', names: new Map() }, at)
      case 'write': {
        const node = this.#handle(change.handle)
        if (node.kind !== 'file') throw new Error('a directory was written to')
        node.pending.push({ offset: change.offset, data: Buffer.from(change.data, 'base64') })
        node.contents = null
        return
      }
      case 'fsync':
        return this.#sync(this.#handle(change.handle))
      case 'link':
        return this.#put(change.to, this.#find(change.from), at)
      case 'rename': {
        const node = this.#find(change.from)
        this.#put(change.to, node, at)
        return this.#put(change.from, null, at)
      }
      case 'unlink':
      case 'rmdir':
        return this.#put(change.path, null, at)
      default:
        throw new Error(`unknown change ${JSON.stringify(change satisfies never)}`)
    }
  }

  /**
   * One state that a power cut may leave. `choose(what, n)` says which of `n` possibilities it is: 0 the oldest, n - 1 what the
   * programs saw last; `what` names the file, or the name, that is in question.
   */
  state(choose: (what: string, count: number) => number): Image {
    const imageOf = (directory: DirectoryNode, path: string): Image => {
      const image: Image = new Map()
      const chosen = this.#chooseNames(directory, path, choose)
      for (const [key, name] of directory.names) {
        const node = name.nodes[chosen.get(name) ?? 0] ?? null
        if (node === null) continue
        if (node.kind === 'directory') image.set(key, imageOf(node, `${path}/${key}`))
        else {
          const all = contents(node)
          const which = all.length === 1 ? 0 : choose(`${path}/${key}=`, all.length)
          image.set(key, all[which] as Buffer)
        }
      }
      return image
    }
    return imageOf(this.root, '')
  }

  #chooseNames(directory: DirectoryNode, path: string, choose: (what: string, count: number) => number): Map<Name, number> {
    const chosen = new Map<Name, number>()
    const reach = (name: Name, at: number): void => {
      const before = chosen.get(name) ?? 0
      if (at <= before) return
      chosen.set(name, at)
      // What happened to one name of a rename happened to the other.
      for (let i = before + 1; i <= at; i++)
        for (const effect of this.#effects.get(name.changes[i] as number) ?? []) reach(effect.name, effect.at)
    }
    // Nothing reads an unfinished file: whether its name is there follows from the rename.
    for (const [key, name] of directory.names)
      if (name.nodes.length > 1 && !key.startsWith('.tmp-')) reach(name, choose(`${path}/${key}`, name.nodes.length))
    return chosen
  }

  #sync(node: Node): void {
    if (node.kind === 'file') {
      node.durable = current(node)
      node.pending = []
      node.contents = null
    } else for (const name of node.names.values()) this.#settle(name, name.nodes.length - 1)
  }

  /** The name is on disk up to `at`, and so is what came with it. */
  #settle(name: Name, at: number): void {
    const passed = name.changes.slice(1, at + 1)
    name.nodes.splice(0, at)
    name.changes.splice(0, at)
    for (const change of passed) {
      const effects = this.#effects.get(change) ?? []
      this.#effects.delete(change)
      for (const effect of effects) {
        const index = effect.name.changes.indexOf(change)
        if (effect.name !== name && index > 0) this.#settle(effect.name, index)
      }
    }
    // Places in a history count from what is on disk.
    if (at > 0)
      name.changes.forEach((change, i) => {
        for (const effect of this.#effects.get(change) ?? []) if (effect.name === name) effect.at = i
      })
  }

  #put(path: string, node: Node | null, at: number): void {
    const [directory, key] = this.#locate(path)
    let name = directory.names.get(key)
    if (name === undefined) {
      name = { nodes: [null], changes: [0] }
      directory.names.set(key, name)
    }
    name.nodes.push(node)
    name.changes.push(at)
    const effects = this.#effects.get(at) ?? []
    effects.push({ name, at: name.nodes.length - 1 })
    this.#effects.set(at, effects)
  }

  #locate(path: string): [DirectoryNode, string] {
    const cut = path.lastIndexOf('/')
    const directory = cut < 0 ? this.root : this.#find(path.slice(0, cut))
    if (directory.kind !== 'directory') throw new Error(`${path}: a level above is a file`)
    return [directory, path.slice(cut + 1)]
  }

  #find(path: string): Node {
    let node: Node = this.root
    for (const key of path.split('/')) {
      const next: Node | null | undefined = node.kind === 'directory' ? node.names.get(key)?.nodes.at(-1) : null
      if (next === null || next === undefined) throw new Error(`the trace has no ${path}`)
      node = next
    }
    return node
  }

  #handle(handle: string): Node {
    const node = this.#handles.get(handle)
    if (node === undefined) throw new Error(`the trace has no handle ${handle}`)
    return node
  }
}

function directoryOf(image: Image): DirectoryNode {
  const names = [...image].map(([key, content]): [string, Name] => {
    const node: Node = Buffer.isBuffer(content)
      ? { kind: 'file', durable: content, pending: [], contents: null }
      : directoryOf(content)
    return [key, { nodes: [node], changes: [0] }]
  })
  return { kind: 'directory', names: new Map(names) }
}

/** What programs read in the file now. */
function current(node: FileNode): Buffer {
  return written(node.durable, node.pending)
}

function written(before: Buffer, writes: readonly { offset: number; data: Buffer }[]): Buffer {
  const size = writes.reduce((most, { offset, data }) => Math.max(most, offset + data.length), before.length)
  const bytes = Buffer.alloc(size)
  before.copy(bytes)
  for (const { offset, data } of writes) data.copy(bytes, offset)
  return bytes
}

/**
 * What a power cut may leave of a file, the content that is on disk for sure first and the one that programs saw last. Of
 * what was written since: any beginning, cut where a write or a sector ends or amid one; the size without the bytes; each
 * sector alone missing or alone there; each write alone missing or alone there.
 */
export function contents(node: FileNode): Buffer[] {
  node.contents ??= distinct(possible(node))
  return node.contents
}

function possible(node: FileNode): Buffer[] {
  const { durable, pending } = node
  if (pending.length === 0) return [durable]
  const final = current(node)
  const from = Math.min(durable.length, ...pending.map(({ offset }) => offset))
  const old = Buffer.alloc(final.length)
  durable.copy(old)
  const ends = pending.map(({ offset, data }) => offset + data.length)
  const sectors: number[] = []
  for (let at = from - (from % SECTOR); at < final.length; at += SECTOR) sectors.push(at)
  const cuts = [
    from + 1,
    ...ends.flatMap((end) => [end - 2, end - 1, end]),
    ...sectors.slice(1),
    (from + final.length) >> 1,
  ].filter((cut) => cut > durable.length && cut <= final.length)
  const without = (at: number, end: number, base: Buffer, patch: Buffer): Buffer => {
    const bytes = Buffer.from(base)
    patch.copy(bytes, at, at, Math.min(end, final.length))
    return bytes
  }
  const alone = pending.map((write) => written(durable, [write]))
  const missing = pending.map((_, i) => written(old, pending.toSpliced(i, 1)))
  return [
    durable,
    ...cuts.map((cut) => final.subarray(0, cut)),
    ...cuts.map((cut) => old.subarray(0, cut)),
    ...cuts.map((cut) => without(from, cut, old, final)),
    ...sectors.map((at) => without(at, at + SECTOR, final, old)),
    ...sectors.map((at) => without(at, at + SECTOR, old, final)),
    ...alone,
    ...missing,
    final,
  ]
}

/** Each content once; the first stays first and the last stays last. */
function distinct(buffers: Buffer[]): Buffer[] {
  const last = buffers.at(-1) as Buffer
  const seen = new Set([last.toString('latin1')])
  const rest = buffers.slice(0, -1).filter((bytes) => {
    const text = bytes.toString('latin1')
    return !seen.has(text) && seen.add(text)
  })
  return [...rest, last]
}
