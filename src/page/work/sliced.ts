/** The work of a job, by its kind. */
import { examineSliced } from './examineSliced.ts';
import type { Job, Sliced } from './job.ts';
import { mapSliced } from './mapSliced.ts';
import { simulateSliced } from './simulateSliced.ts';

export function sliced(job: Job): Sliced<unknown> {
  switch (job.kind) {
    case 'simulate':
      return simulateSliced(job);
    case 'map':
      return mapSliced(job);
    case 'examine':
      return examineSliced(job);
  }
}
