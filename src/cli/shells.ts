import type { Completable } from './completion.ts';
import type { Completion } from './command.ts';

/** The first line of each script says where it comes from. */
const HEAD = '# Completions of kinora: made by kinora completion.';

/** Bash: one function that looks at the command, the action and the word before. */
export function bashScript(commands: readonly Completable[]): string {
  const cases = commands.map(({ name, flags, argument }) => {
    const values = flags
      .filter(({ takesValue }) => takesValue)
      .map(({ names, value }) => `      ${names.join('|')}) ${bashOffer(value)}; return ;;`);
    const words = flags.flatMap(({ names }) => names).join(' ');
    return [
      `  '${name}')`,
      ...(values.length > 0 ? ['    case "$before" in', ...values, '    esac'] : []),
      `    if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '${words}' -- "$word"))`,
      `    else ${bashOffer(argument)}; fi ;;`,
    ].join('\n');
  });
  const actions = grouped(commands)
    .map((name) => `'${name}'`)
    .join('|');
  return `${HEAD}
_kinora() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local name=\${COMP_WORDS[1]} action=\${COMP_WORDS[2]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${topLevel(commands).join(' ')}' -- "$word"))
    return
  fi
  if ((COMP_CWORD > 2)); then
    case "$name $action" in
      ${actions}) name="$name $action" ;;
    esac
  fi
  case "$name" in
${cases.join('\n')}
  esac
}
complete -F _kinora kinora
`;
}

function bashOffer(what: Completion | null): string {
  if (what === null) return ':';
  if (what === 'file') return 'COMPREPLY=($(compgen -f -- "$word"))';
  if (what === 'folder') return 'COMPREPLY=($(compgen -d -- "$word"))';
  const words =
    what === 'video'
      ? '$(kinora completion ids 2>/dev/null)'
      : what === 'model'
        ? '$(kinora completion models 2>/dev/null)'
        : what.join(' ');
  return `COMPREPLY=($(compgen -W "${words}" -- "$word"))`;
}

/** Zsh: `_arguments` for each command. */
export function zshScript(commands: readonly Completable[]): string {
  const cases = commands
    .filter(({ name }) => !isGroupName(name, commands))
    .map(({ name, flags, argument }) => {
      const specs = [
        ...flags.flatMap(({ names, help, value, takesValue }) =>
          names.map(
            (flag) => `'${flag}[${zshText(help)}]${takesValue ? `: :${zshOffer(value)}` : ''}'`,
          ),
        ),
        `'*: :${zshOffer(argument)}'`,
      ];
      return `    '${name}') _arguments ${specs.join(' \\\n      ')} ;;`;
    });
  const list = topLevel(commands).map((name) => {
    const { summary } = commands.find((command) => command.name === name)!;
    return `    '${name}:${zshText(summary)}'`;
  });
  const groups = commands
    .filter(({ name }) => isGroupName(name, commands))
    .map(({ name, argument }) => `    ${name}) actions=(${(argument as string[]).join(' ')}) ;;`);
  return `${HEAD}
_kinora() {
  local -a commands actions
  commands=(
${list.join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local name=$words[2]
  case $name in
${groups.join('\n')}
  esac
  if (($#actions)); then
    if ((CURRENT == 3)); then
      compadd -a actions
      return
    fi
    name="$name $words[3]"
    shift words
    ((CURRENT--))
  fi
  shift words
  ((CURRENT--))
  case $name in
${cases.join('\n')}
  esac
}
_kinora_ids() { compadd -- \${(f)"$(kinora completion ids 2>/dev/null)"} }
_kinora_models() { compadd -- \${(f)"$(kinora completion models 2>/dev/null)"} }
if (($+functions[compdef])); then compdef _kinora kinora; else autoload -Uz compinit && compinit && compdef _kinora kinora; fi
`;
}

function zshOffer(what: Completion | null): string {
  if (what === null) return '( )';
  if (what === 'file') return '_files';
  if (what === 'folder') return '_files -/';
  if (what === 'video') return '_kinora_ids';
  if (what === 'model') return '_kinora_models';
  return `(${what.join(' ')})`;
}

function zshText(text: string): string {
  return text.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, (sign) => `\\${sign}`);
}

/** Fish: one line for each thing that can follow. */
export function fishScript(commands: readonly Completable[]): string {
  const lines = topLevel(commands).map((name) => {
    const { summary } = commands.find((command) => command.name === name)!;
    return `complete -c kinora -n __fish_use_subcommand -f -a ${name} -d ${fishText(summary)}`;
  });
  for (const { name, flags, argument } of commands) {
    const [command, action] = name.split(' ') as [string, string | undefined];
    const seen = `__fish_seen_subcommand_from ${command}`;
    const when = action === undefined ? seen : `${seen}; and __fish_seen_subcommand_from ${action}`;
    const isGroup = isGroupName(name, commands);
    const place = isGroup
      ? `${seen}; and not __fish_seen_subcommand_from ${(argument as string[]).join(' ')}`
      : when;
    lines.push(`complete -c kinora -n '${place}' ${fishOffer(argument)}`);
    for (const { names, help, value, takesValue } of flags) {
      const [long, short] = names as [string, string | undefined];
      const offer = takesValue ? ` -r ${fishOffer(value)}` : '';
      const shortFlag = short ? ` -s ${short.slice(1)}` : '';
      lines.push(
        `complete -c kinora -n '${when}' -l ${long.slice(2)}${shortFlag} -d ${fishText(help)}${offer}`,
      );
    }
  }
  return `${HEAD}\n${lines.join('\n')}\n`;
}

function fishOffer(what: Completion | null): string {
  if (what === null) return '-f';
  if (what === 'file') return '-F';
  if (what === 'folder') return "-f -a '(__fish_complete_directories)'";
  if (what === 'video') return "-f -a '(kinora completion ids 2>/dev/null)'";
  if (what === 'model') return "-f -a '(kinora completion models 2>/dev/null)'";
  return `-f -a '${what.join(' ')}'`;
}

function fishText(text: string): string {
  return `'${text.replaceAll(/['\\]/g, (sign) => `\\${sign}`)}'`;
}

function topLevel(commands: readonly Completable[]): string[] {
  return commands.map(({ name }) => name).filter((name) => !name.includes(' '));
}

/** `keys create` and the like. */
function grouped(commands: readonly Completable[]): string[] {
  return commands.map(({ name }) => name).filter((name) => name.includes(' '));
}

function isGroupName(name: string, commands: readonly Completable[]): boolean {
  return commands.some((command) => command.name.startsWith(`${name} `));
}
