import type { Replacement } from './plugin.ts'

/** One protective line of the store less, and the cell that must notice. */
export interface Breakage extends Replacement {
  /** What the store does then, after "when the store". */
  name: string
  command: string
  /** `POINT:FAULT`; null where the command goes wrong with nothing in its way. */
  at: string | null
  /** What the cell says. */
  shows: RegExp
}

export const BREAKAGES: Breakage[] = [
  {
    name: 'ends a torn line with a bare newline',
    file: 'src/core/attempt.ts',
    from: "log.torn ? '#\\n' : ''",
    to: "log.torn ? '\\n' : ''",
    command: 'flow-record-activity.sh',
    at: 'log:write:kill=line',
    shows: /in the end there is activity_recorded,note_recorded$/m,
  },
  {
    name: 'writes a file in place',
    file: 'src/store/disk.ts',
    from: '    writeNew(temporary, content, sync, mode, path)\n',
    to: '    if (unchanged?.() !== false) {\n      removeQuietly(path)\n      writeNew(path, content, sync, mode)\n      return true\n    }\n',
    command: 'journal append',
    at: 'journal:write:kill=half',
    shows: /issue-7\.md has .* and not|no front matter/,
  },
  {
    name: 'acknowledges an event without an fsync',
    file: 'src/store/append.ts',
    from: "    acknowledge(log, fd, op)\n    return { kind: 'appended'",
    to: "    return { kind: 'appended'",
    command: 'note',
    at: null,
    shows: /came before the event was on disk/,
  },
  {
    name: 'acknowledges an event whose fsync failed',
    file: 'src/store/append.ts',
    from: '    throw outcomeUnknown(log, error, op)\n  }\n  if (!inPlace)',
    to: '    return\n  }\n  if (!inPlace)',
    command: 'note',
    at: 'log:sync:EIO',
    shows: /log:sync failed, and it did not say so/,
  },
  {
    name: 'takes a failed write for one that wrote nothing',
    file: 'src/store/append.ts',
    from: '    throw outcomeUnknown(log, error, op)\n  }\n}\n\nfunction sizeOf',
    to: '    throw storageError(error, log.file, log.root.remedy)\n  }\n}\n\nfunction sizeOf',
    command: 'note',
    at: 'log:write:EIO=all',
    shows: /it said storage_failed, and note_recorded/,
  },
  {
    name: 'does not look whether an operation was answered',
    file: 'src/store/append.ts',
    from: "if (found.kind === 'answered') {",
    to: "if (found.kind === 'answered' && round > 0) {",
    command: 'note',
    at: 'log:sync:kill',
    shows: /the next command ended with|in the end there is/,
  },
  {
    name: 'does not add at the end of the log',
    file: 'src/store/append.ts',
    from: 'constants.O_RDWR | constants.O_APPEND',
    to: 'constants.O_RDWR',
    command: 'note',
    at: null,
    shows: /the log is damaged/,
  },
  {
    name: 'fails when documents cannot be printed',
    file: 'src/store/projections.ts',
    from: '  } catch (error) {\n    return [\n',
    to: '  } catch (error) {\n    if (log.exists) throw error\n    return [\n',
    command: 'note',
    at: 'document:create:EIO',
    shows: /it said storage_failed, and note_recorded/,
  },
  {
    name: 'waits for the lock of a dead process',
    file: 'src/store/lock.ts',
    from: " || observe(lock.holder, hostname()) === 'gone'",
    to: '',
    command: 'journal append',
    at: 'journal:create:kill',
    shows: /the next command ended with 9/,
  },
  {
    name: 'names evidence that is not on disk',
    file: 'src/store/evidence.ts',
    from: '{ sync: true, mode: MODE }',
    to: '{ sync: false, mode: MODE }',
    command: 'exec',
    at: null,
    shows: /evidence got its name before it was on disk/,
  },
  {
    name: 'builds on bytes that are not on disk',
    file: 'src/store/append.ts',
    from: '    settle(log, fd)\n',
    to: '',
    command: 'note (the log lacks its documents)',
    at: null,
    shows: /it builds on what may not be on disk/,
  },
  {
    name: 'empties a deleted run whose name may still be on disk',
    file: 'src/store/archive.ts',
    from: '  settleRemovals(place)\n  discard(place, gone)',
    to: '  discard(place, gone)',
    command: 'prune',
    at: null,
    shows: /a run lost files before it had lost its name on disk/,
  },
  {
    name: 'replaces a damaged log that it does not keep',
    file: 'src/store/recovery.ts',
    from: "join(home, 'events.jsonl'), bytes,",
    to: "join(home, 'events.jsonl'), prefix,",
    command: 'doctor --recover',
    at: null,
    shows: /lost bytes/,
  },
  {
    name: 'takes a marker away before the documents are printed',
    file: 'src/app/runs.ts',
    from: 'if (project(context.place, log).length === 0) removeMarker',
    to: 'removeMarker',
    command: 'sweep',
    at: 'document:create:kill',
    shows: /run.yaml is not what the log says/,
  },
]
