import { isOn, JSON_FLAG, type Command } from './command.ts';
import { DOCTOR_CHECKS, storageCheck, type Finding } from './doctor-checks.ts';
import { EXIT } from './exit.ts';
import { writeJson } from './output.ts';

/** `kinora doctor`: looks at everything that a server needs, and says how to mend what is wrong. */
export const doctor: Command = {
  usage: '',
  flags: {
    storage: { type: 'boolean', help: 'compare every record with every blob' },
    mend: { type: 'boolean', help: 'with --storage: mend what does not agree' },
    ...JSON_FLAG,
  },
  settings: ['host', 'port'],
  connects: true,
  notes: ['Exits with 1 if anything is wrong that keeps films from being made.'],
  async run(call, terminal) {
    const findings: Finding[] = [];
    const checks = isOn(call, 'storage') ? [...DOCTOR_CHECKS, storageCheck] : DOCTOR_CHECKS;
    for (const check of checks) {
      const finding = await check(call, terminal);
      if (finding === null) continue;
      findings.push(finding);
      if (!isOn(call, 'json')) terminal.stdout.write(lines(finding));
    }
    const isWell = findings.every(({ status }) => status !== 'failed');
    if (isOn(call, 'json')) writeJson(terminal, { ok: isWell, checks: findings });
    return isWell ? EXIT.ok : EXIT.failure;
  },
};

const SIGNS = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' } as const;

function lines({ name, status, detail, fix }: Finding): string {
  const first = `${SIGNS[status]}  ${name.padEnd(14)}${detail}\n`;
  return fix === null ? first : `${first}${' '.repeat(25)}→ ${fix}\n`;
}
