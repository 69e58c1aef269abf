import { realpathSync, statfsSync } from 'node:fs'
import { childProcess } from './spawn.ts'

/**
 * What a file system promises of appends: `local` ones keep them whole; on a `network` one two machines can write over
 * each other; of a `userspace` one that depends on the program behind it; a `memory` one is empty after a restart.
 */
export type FileSystemKind = 'local' | 'network' | 'userspace' | 'memory' | 'unknown'

export interface FileSystem {
  /** Its name in the words of the system, or its number where that is all that is known. */
  name: string
  kind: FileSystemKind
}

/**
 * The numbers that `statfs` of Linux gives, as in linux/magic.h (those of drvfs, Lustre, GFS2, GPFS, BeeGFS and vmhgfs
 * stand in their own sources). What is not here is taken for a local disk.
 */
const BY_MAGIC = new Map<number, FileSystem>([
  [0x6969, { name: 'NFS', kind: 'network' }],
  [0x517b, { name: 'SMB', kind: 'network' }],
  [0xff534d42, { name: 'CIFS', kind: 'network' }],
  [0xfe534d42, { name: 'SMB 2', kind: 'network' }],
  [0x01021997, { name: '9p, as WSL 2 mounts the drives of Windows', kind: 'network' }],
  [0x53464846, { name: 'drvfs of WSL 1', kind: 'network' }],
  [0x00c36400, { name: 'Ceph', kind: 'network' }],
  [0x5346414f, { name: 'AFS', kind: 'network' }],
  [0x6b414653, { name: 'AFS', kind: 'network' }],
  [0x73757245, { name: 'Coda', kind: 'network' }],
  [0x564c, { name: 'NCP', kind: 'network' }],
  [0x7461636f, { name: 'OCFS2', kind: 'network' }],
  [0x01161970, { name: 'GFS2', kind: 'network' }],
  [0x0bd00bd0, { name: 'Lustre', kind: 'network' }],
  [0x47504653, { name: 'GPFS', kind: 'network' }],
  [0x19830326, { name: 'BeeGFS', kind: 'network' }],
  [0x786f4256, { name: 'shared folder of VirtualBox', kind: 'network' }],
  [0xbacbacbc, { name: 'shared folder of VMware', kind: 'network' }],
  [0x65735546, { name: 'FUSE, which sshfs and shared folders of virtual machines use', kind: 'userspace' }],
  [0x01021994, { name: 'tmpfs', kind: 'memory' }],
  [0x858458f6, { name: 'ramfs', kind: 'memory' }],
])

/** What `mount` of macOS calls file systems that are not local. */
const BY_NAME: Record<string, FileSystemKind> = {
  nfs: 'network',
  smbfs: 'network',
  afpfs: 'network',
  webdav: 'network',
  ftp: 'network',
  macfuse: 'userspace',
  osxfuse: 'userspace',
  fusefs: 'userspace',
  virtiofs: 'userspace',
}

const MOUNT_TIMEOUT_MS = 2000

/** The file system that `path`, which must be there, stands on. Starts `mount` on macOS. Never fails: what cannot be told is `unknown`. */
export function fileSystemOf(path: string): FileSystem {
  try {
    if (process.platform === 'linux') return byMagic(statfsSync(path).type)
    if (process.platform === 'darwin') return byMount(mounts(), realpathSync(path))
  } catch {
    // Said below.
  }
  return { name: 'unknown', kind: 'unknown' }
}

/** The file system with this number in the answer of `statfs`. */
export function byMagic(type: number): FileSystem {
  // Some systems give the 32 bits as a negative number.
  const magic = type >>> 0
  return BY_MAGIC.get(magic) ?? { name: `0x${magic.toString(16)}`, kind: 'local' }
}

/** The file system of `path` by the lines `SOURCE on DIRECTORY (TYPE, ...)` that `mount` prints on macOS. */
export function byMount(text: string, path: string): FileSystem {
  const found = [...text.matchAll(/.* on (\/.*) \(([^,)]+)/g)]
    .map(([, directory = '', name = '']) => ({ directory, name }))
    .filter(({ directory }) => directory === '/' || path === directory || path.startsWith(`${directory}/`))
    .sort((a, b) => b.directory.length - a.directory.length)[0]
  if (found === undefined) return { name: 'unknown', kind: 'unknown' }
  return { name: found.name, kind: BY_NAME[found.name] ?? 'local' }
}

function mounts(): string {
  return childProcess().spawnSync('/sbin/mount', { encoding: 'utf8', timeout: MOUNT_TIMEOUT_MS }).stdout
}
