"""Lints and renders Dockerfile, compose files, chart and guide; one line for each, and a summary."""

import json
import os
import pathlib
import subprocess
import sys

import helm_python
import kubernetes_validate
import operations
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHART = ROOT / 'deploy' / 'helm' / 'kinora'
TOOLS = pathlib.Path(sys.argv[1])
KUBERNETES = '1.30'
SECRETS = {'KINORA_ADMIN_KEY': 'sk-0123456789abcdef', 'POSTGRES_PASSWORD': 'p', 'S3_SECRET_KEY': 's'}

CLUSTER = {
    'database': {'existingSecret': 'db', 'hasDirectUrl': True},
    'storage': {'url': 's3://films?region=eu-central-1', 'existingSecret': 's3'},
}
EVERYTHING = {
    **CLUSTER,
    'worker': {'replicas': 0, 'nodeSelector': {'gpu': 'yes'}, 'tolerations': [{'operator': 'Exists'}]},
    'ingress': {'enabled': True, 'className': 'nginx', 'tlsSecret': 'tls', 'annotations': {'a': 'b'}},
    'serviceAccount': {'name': 'kinora', 'annotations': {'role': 'films'}},
    'env': {'KINORA_RETENTION': '30d'},
    'config': json.dumps({'engines': {}}),
    'imagePullSecrets': [{'name': 'registry'}],
}


def run(*words, env=None):
    done = subprocess.run(words, cwd=ROOT, env={**os.environ, **(env or {})}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def compose(file, services):
    text = run(str(TOOLS / 'docker-compose'), '-f', file, 'config', '--format', 'json', env=SECRETS)
    found = json.loads(text)['services']
    assert sorted(found) == sorted(services), sorted(found)
    for name, service in found.items():
        if service['image'] == 'kinora':
            assert service['environment']['KINORA_ADMIN_KEY'] == SECRETS['KINORA_ADMIN_KEY'], name
    without = {name: '' for name in SECRETS}
    done = subprocess.run([str(TOOLS / 'docker-compose'), '-f', file, 'config', '-q'], cwd=ROOT,
                          env={**os.environ, **without}, capture_output=True, text=True)
    assert done.returncode != 0 and 'KINORA_ADMIN_KEY' in done.stderr, 'starts without a key'


def render(values, kinds):
    report = helm_python.lint(str(CHART), values, strict=True)
    serious = [message for message in report['messages'] if message['severity'] >= 2]
    assert not serious and not report['errors'], (serious, report['errors'])
    files = helm_python.Chart.load(str(CHART)).render(values, name='films', namespace='default')
    objects = [
        one for path, text in files.items() if path.endswith('.yaml')
        for one in yaml.safe_load_all(text) if one
    ]
    for one in objects:
        kubernetes_validate.validate(one, KUBERNETES, strict=True)
    found = sorted(one['kind'] for one in objects)
    assert found == sorted(kinds), found
    return objects


def chart_alone():
    objects = render({}, ['Service', 'StatefulSet'])
    pod = next(one for one in objects if one['kind'] == 'StatefulSet')['spec']['template']['spec']
    names = {variable['name'] for variable in pod['containers'][0]['env']}
    assert 'KINORA_ADMIN_KEY' in names and 'KINORA_DATABASE_URL' not in names, names


def chart_cluster():
    objects = render(CLUSTER, ['Deployment', 'Deployment', 'PodDisruptionBudget', 'Service'])
    for one in objects:
        if one['kind'] != 'Deployment':
            continue
        spec = one['spec']['template']['spec']
        env = {variable['name']: variable for variable in spec['containers'][0]['env']}
        role = one['metadata']['labels']['app.kubernetes.io/component']
        assert env['KINORA_ROLE']['value'] == role
        assert env['KINORA_STORAGE_URL']['value'] == CLUSTER['storage']['url']
        assert 'KINORA_DATABASE_DIRECT_URL' in env
    service = next(one for one in objects if one['kind'] == 'Service')
    assert service['spec']['selector']['app.kubernetes.io/component'] == 'api'


def chart_everything():
    render(EVERYTHING, ['ConfigMap', 'Deployment', 'Deployment', 'Ingress', 'PodDisruptionBudget',
                        'Service', 'ServiceAccount'])


def chart_refusals():
    for values in [{'database': {'existingSecret': 'db'}}, {'worker': {'replica': 2}}, {'env': {'A': 1}}]:
        try:
            helm_python.Chart.load(str(CHART)).render(values, name='films')
        except helm_python.HelmError:
            continue
        raise AssertionError(f'{values} was taken')


CHECKS = {
    'Dockerfile, hadolint': lambda: run(str(TOOLS / 'hadolint'), 'Dockerfile'),
    'compose.yaml': lambda: compose('compose.yaml', ['kinora']),
    'compose.cluster.yaml': lambda: compose('compose.cluster.yaml', [
        'api-1', 'api-2', 'worker-1', 'worker-2', 'proxy', 'postgres', 's3', 'bucket']),
    'chart, one process': chart_alone,
    'chart, a cluster': chart_cluster,
    'chart, every value': chart_everything,
    'chart, wrong values': chart_refusals,
    **operations.CHECKS,
}

failed = skipped = 0
for name, check in CHECKS.items():
    try:
        check()
        print(f'ok      {name}')
    except operations.Skipped as missing:
        skipped += 1
        print(f'skipped {name}: {missing} is not here')
    except Exception as fault:  # noqa: BLE001
        failed += 1
        print(f'FAILED  {name}: {type(fault).__name__}: {fault}')
print(f'{len(CHECKS) - failed - skipped} passed, {failed} failed, {skipped} skipped')
sys.exit(1 if failed else 0)
