import { statfsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { byMagic, byMount, type FileSystemKind, fileSystemOf } from '../../src/store/file-system.ts'
import { mountSmall, testdir } from './support.ts'

describe('the kind of a file system', () => {
  it.each<[string, number, FileSystemKind]>([
    ['ext4', 0xef53, 'local'],
    ['xfs', 0x58465342, 'local'],
    ['btrfs, whose number is over 31 bits', 0x9123683e, 'local'],
    ['NFS', 0x6969, 'network'],
    ['CIFS', 0xff534d42, 'network'],
    ['CIFS, given with a sign', 0xff534d42 | 0, 'network'],
    ['SMB 2', 0xfe534d42, 'network'],
    ['9p', 0x01021997, 'network'],
    ['drvfs', 0x53464846, 'network'],
    ['FUSE', 0x65735546, 'userspace'],
    ['tmpfs', 0x01021994, 'memory'],
  ])('is told by its number on Linux: %s', (_name, type, kind) => expect(byMagic(type).kind).toBe(kind))

  it('has the number for a name where that is all that is known', () => {
    expect(byMagic(0x9123683e | 0)).toEqual({ name: '0x9123683e', kind: 'local' })
  })

  const MOUNTS = [
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
    '/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)',
    '//ann@nas/work on /Volumes/work on nas (smbfs, nodev, nosuid, mounted by ann)',
    'ann@host:/home on /Volumes/home (macfuse, nodev)',
    'nas:/export on /Volumes/home/deep (nfs)',
    'nas:/music on /air on /Volumes/music (nfs)',
  ].join('\n')

  it.each<[string, string, FileSystemKind]>([
    ['/Users/ann/project', 'apfs', 'local'],
    ['/Volumes/work on nas/project', 'smbfs', 'network'],
    ['/Volumes/home/project', 'macfuse', 'userspace'],
    ['/Volumes/home/deep', 'nfs', 'network'],
    ['/Volumes/homework', 'apfs', 'local'],
    ['/Volumes/music', 'nfs', 'network'],
  ])('is told by the list of mounts on macOS: %s', (path, name, kind) => expect(byMount(MOUNTS, path)).toEqual({ name, kind }))

  it('cannot be told where no mount is listed, or nothing is there', () => {
    expect(byMount('', '/Users/ann')).toEqual({ name: 'unknown', kind: 'unknown' })
    expect(fileSystemOf('/not/there')).toEqual({ name: 'unknown', kind: 'unknown' })
  })

  it.runIf(process.platform === 'linux')('is that of the path itself', () => {
    const path = testdir()
    expect(fileSystemOf(path)).toEqual(byMagic(statfsSync(path).type))
    if (mountSmall(path, 'size=64k')) expect(fileSystemOf(path)).toEqual({ name: 'tmpfs', kind: 'memory' })
  })
})
