import { readFileSync } from 'node:fs';
import { readScenario, simulate } from 'dealbreaker';
const s = readScenario(readFileSync('examples/scenarios/small-point.json','utf8'));
simulate(s,{runs:5000});
for (let i=0;i<4;i++){const t=performance.now(); simulate(s,{runs:20000}); console.log(20000/(performance.now()-t)*1000|0,'per s');}
