/** A process that is killed while it writes a journal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes a module into a folder that kills its process with SIGKILL at the fourth line that begins so, after the first
 * bytes of it.
 *
 * @returns The words for `node` that load the module.
 */
export function killWhileWriting(folder: string, begins: string, bytes: number): string[] {
  const preload = join(folder, 'kill.mjs');
  writeFileSync(
    preload,
    `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { writeSync } = fs;
    let lines = 0;
    fs.writeSync = (file, written, ...rest) => {
      if (!String(written).startsWith('${begins}') || ++lines < 4) return writeSync(file, written, ...rest);
      writeSync(file, written.subarray(0, ${bytes}));
      process.kill(process.pid, 'SIGKILL');
    };
    syncBuiltinESMExports();`,
  );
  return ['--import', pathToFileURL(preload).href];
}
