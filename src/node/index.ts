/** The entry point `dealbreaker/node`: what needs a file system or threads. */
export { compare } from './compare.ts';
export type { Crew } from './crew.ts';
export { openCrew } from './crew.ts';
export type { PlayOptions, Progress } from './play.ts';
export { readGeniusFiles } from './readGeniusFiles.ts';
export { readScenarioFile } from './readScenarioFile.ts';
export type { NodeSeat, NodeSeats } from './seats.ts';
export { sensitivity } from './sensitivity.ts';
export type { Merged } from './shards/mergeShards.ts';
export { mergeShards } from './shards/mergeShards.ts';
export { arrayIndex } from './shards/arrayIndex.ts';
export type { Shard } from './shards/shard.ts';
export type { ShardOptions, ShardOutcome } from './shards/sweepShard.ts';
export { sweepShard } from './shards/sweepShard.ts';
export { simulate } from './simulate.ts';
export { sweep } from './sweep.ts';
