/** Finds the finished parts that have units of a part, because they divide the study into another number of parts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inputError } from '../../kernel/problems.ts';
import { readManifest } from './manifest.ts';
import type { Shard } from './shard.ts';
import { shardName, unitAt, unitCount } from './shard.ts';

/** @throws DealbreakerError where a finished part of the study has a unit of this one: no merge would take both. */
export function refusePartsElsewhere(directory: string, spec: string, shard: Shard, units: number): void {
  for (const name of readdirSync(directory).sort()) {
    const manifest = name.endsWith('.json') ? readManifest(join(directory, name)) : null;
    if (manifest?.spec !== spec || manifest.shard.of === shard.of) continue;
    const there = manifest.shard;
    for (let n = 0; n < unitCount(shard, units); n++)
      if (unitAt(shard, n) % there.of === there.index - 1)
        throw inputError(
          directory,
          `${shardName(there)} has a part of ${shardName(shard)}`,
          `divide it into ${there.of} there, too, or use another directory`,
        );
  }
}
