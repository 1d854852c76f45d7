/** The entry point `dealbreaker/node`: what needs a file system or threads. */
export { compare, sensitivity, simulate, sweep } from './threads/studies.ts';
export type { WorkerPool } from './threads/workerPool.ts';
export { openWorkers } from './threads/workerPool.ts';
export type { Progress } from '../kernel/progress.ts';
export type { PlayOptions } from './threads/play.ts';
export { readGeniusFiles } from './files/readGeniusFiles.ts';
export { readScenarioFile } from './files/readScenarioFile.ts';
export type { NodeSeat, NodeSeats } from './threads/seats.ts';
export type { Merged } from './shards/mergeShards.ts';
export { mergeShards } from './shards/mergeShards.ts';
export { arrayIndex } from './shards/arrayIndex.ts';
export type { Shard } from './shards/shard.ts';
export type { ShardOptions, ShardOutcome } from './shards/sweepShard.ts';
export { sweepShard } from './shards/sweepShard.ts';
export { NothingDraws, toSVG } from './report/toSVG.ts';
export { drawn } from './report/drawn.ts';
