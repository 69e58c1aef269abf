#!/bin/sh
# Records a FlowActivity file on a run: flow-record-activity.sh --run-id ID --activity-file FILE [--extra]
# Exits 0 when it is recorded, 1 when the input is wrong, 2 when Flow could not do its part.

self=$0
case $self in */*) ;; *) self=./$self ;; esac
while [ -L "$self" ]; do
  target=$(readlink -- "$self")
  case $target in /*) self=$target ;; *) self=${self%/*}/$target ;; esac
done
bin=$(CDPATH='' cd -P -- "${self%/*}" && pwd) || exit 2

if ! command -v node >/dev/null 2>&1; then
  echo 'flow-record-activity.sh: node is not on PATH; install Node 20 or newer and try again.' >&2
  exit 2
fi
exec node "${bin%/bin}/dist/flowctl.cjs" helper record-activity "$@"
