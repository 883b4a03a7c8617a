#!/usr/bin/env bash
# Lints and renders everything that Kinora is deployed with, by the tools' own code. No Docker engine and
# no cluster is needed; where the tools cannot be installed, all of it is skipped by name.
set -euo pipefail
cd "$(dirname "$0")"
tools=${KINORA_DEPLOY_TOOLS:-${TMPDIR:-/tmp}/kinora-deploy-tools}
if ! [ -x "$tools/bin/hadolint" ] || ! "$tools/bin/python" -c 'import helm_python, kubernetes_validate' 2>/dev/null; then
  python3 -m venv "$tools" >/dev/null 2>&1 && "$tools/bin/pip" install -q -r requirements.txt >/dev/null 2>&1 || {
    echo 'hadolint, compose, helm: cannot be installed here, skipped'
    echo '0 passed, 0 failed, 3 skipped'
    exit 0
  }
fi
exec "$tools/bin/python" check.py "$tools/bin"
