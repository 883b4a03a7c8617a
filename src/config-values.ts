// What a setting's text may be. Each throws an Error that says what is allowed; its caller names the setting.

export function nonEmpty(text: string): string {
  if (text.trim() === '') throw new Error('must not be empty.');
  return text;
}

export function integer(text: string, minimum: number, maximum: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < minimum || value > maximum) {
    throw new Error(`'${text}' is not a whole number from ${minimum} to ${maximum}.`);
  }
  return value;
}

export function oneOf<T extends string>(text: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === text);
  if (!found) throw new Error(`'${text}' is not one of: ${allowed.join(', ')}.`);
  return found;
}

export function postgresUrl(text: string): string {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    throw new Error('must look like postgres://user:password@host:5432/database.');
  }
  return text;
}

export function webUrl(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new Error('must look like http://host:port/v1.');
  }
  return text;
}

export function apiKey(text: string): string {
  if (text.length < 16 || /\s/.test(text)) {
    throw new Error('must have at least 16 characters and no spaces.');
  }
  return text;
}

const UNITS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** `90s`, `15m`, `1h`, `30d` in seconds. */
export function duration(text: string): number {
  const match = /^(\d{1,6})([smhd])$/.exec(text);
  if (!match || Number(match[1]) === 0) {
    throw new Error(`'${text}' must look like 90s, 15m, 1h or 30d.`);
  }
  return Number(match[1]) * UNITS[match[2]!]!;
}

const SIZES: Record<string, number> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** `500MB`, `20GB` in bytes. */
export function size(text: string): number {
  const match = /^(\d{1,9})(B|KB|MB|GB|TB)$/.exec(text);
  if (!match) throw new Error(`'${text}' must look like 500MB or 20GB.`);
  return Number(match[1]) * SIZES[match[2]!]!;
}

export function optional<T>(convert: (text: string) => T): (text: string) => T | null {
  return (text) => (text === '' ? null : convert(text));
}

export function hostList(text: string): string[] {
  const hosts = text.split(',').flatMap((part) => part.trim() || []);
  const wrong = hosts.find((host) => !/^[\w.:-]+$/.test(host));
  if (wrong !== undefined) throw new Error(`'${wrong}' is not a host name or address.`);
  return hosts;
}

export function modelAliases(text: string): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const entry of text.split(',').filter((part) => part.trim() !== '')) {
    const match = /^\s*([\w.-]+)\s*=\s*([\w./-]+)\s*$/.exec(entry);
    if (!match) throw new Error(`'${entry}' must look like name=model.`);
    aliases.set(match[1]!, match[2]!);
  }
  return aliases;
}
