#!/bin/sh
# Adds an entry to the decision journal of an issue: journal-record.sh --issue N --type T [--metadata k=v]...
# Exits 0 when it is recorded, 1 when the input is wrong, 2 when Flow could not do its part.

self=$0
case $self in */*) ;; *) self=./$self ;; esac
while [ -L "$self" ]; do
  target=$(readlink -- "$self")
  case $target in /*) self=$target ;; *) self=${self%/*}/$target ;; esac
done
bin=$(CDPATH='' cd -P -- "${self%/*}" && pwd) || exit 2

if ! command -v node >/dev/null 2>&1; then
  echo 'journal-record.sh: node is not on PATH; install Node 20 or newer and try again.' >&2
  exit 2
fi
exec node "${bin%/bin}/dist/flowctl.cjs" helper journal-record "$@"
