#!/bin/sh
# Makes the logs of all frameworks, or of those named: sh tests/logs/frameworks/make.sh [FRAMEWORK…]
set -eu
cd "$(dirname "$0")"
venvs=${FRAMEWORK_VENVS:-../../../.cache/frameworks}
[ $# -gt 0 ] || set -- $(ls requirements | sed 's/\.txt$//')
for framework; do
  python=$venvs/$framework/bin/python
  [ -x "$python" ] || python3 -m venv "$venvs/$framework"
  "$python" -m pip install -q --disable-pip-version-check -r "requirements/$framework.txt"
  "$python" "make_$framework.py"
done
