"""What docs/operations.md tells people to write down, judged by the programs that will read it."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = (ROOT / 'docs' / 'operations.md').read_text()


class Skipped(Exception):
    """The program that could tell is not here."""


def block(language):
    return re.search(rf'```{language}\n(.*?)```', PAGE, re.DOTALL).group(1)


def judge(program, *words):
    if not shutil.which(program):
        raise Skipped(program)
    done = subprocess.run([program, *words], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def unit():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / 'kinora.service'
        # Whether npm is at that place is for the machine that is deployed to.
        npm = shutil.which('npm') or '/usr/bin/npm'
        file.write_text(block('ini').replace('/usr/bin/npm', npm))
        said = judge('systemd-analyze', 'verify', str(file))
        assert 'kinora.service' not in said, said


def proxy():
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=films.example.com']
        pem, key = place / 'films.example.com.pem', place / 'films.example.com.key'
        judge('openssl', *made, '-keyout', str(key), '-out', str(pem))
        (place / 'site.conf').write_text(block('nginx').replace('/etc/ssl/', f'{folder}/'))
        temporary = ''.join(
            f'{kind}_temp_path {folder}/{kind};' for kind in ('client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi')
        )
        (place / 'nginx.conf').write_text(
            f'pid {folder}/pid; error_log {folder}/error.log; events {{}}\n'
            f'http {{ access_log off; {temporary} include {folder}/site.conf; }}\n'
        )
        judge('nginx', '-t', '-c', str(place / 'nginx.conf'))


def monitoring():
    [scrape] = yaml.safe_load(block('yaml'))['scrape_configs']
    assert scrape['authorization']['type'] == 'Bearer', scrape
    dashboard = json.loads((ROOT / 'deploy' / 'grafana-dashboard.json').read_text())
    shown = json.dumps(dashboard) + PAGE
    source = (ROOT / 'src' / 'metrics' / 'metrics.ts').read_text()
    known = set(re.findall(r"name: '(kinora_\w+)'", source))
    asked = {re.sub(r'_(?:bucket|count|sum)$', '', name) for name in re.findall(r'\bkinora_[a-z_]+\b', shown)}
    assert asked and asked <= known, asked - known


CHECKS = {
    'systemd unit of the guide': unit,
    'nginx of the guide': proxy,
    'Prometheus and Grafana of the guide': monitoring,
}
