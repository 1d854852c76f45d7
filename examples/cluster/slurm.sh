#!/bin/sh
# A sweep as a Slurm job array: every task plays one part and can be killed at any time.
#   sbatch examples/cluster/slurm.sh sweep scenario.json --vary vendor.flexibility=0:1:0.05 --runs 10000 \
#     --resume /shared/sweep
# Then, when all are done:
#   dealbreaker merge /shared/sweep --csv > sweep.csv
# Submitting the same line again plays only what is missing. The array must count from 1 to the number of parts, also
# where only some are submitted anew (sbatch --array=3,7 …).
#SBATCH --job-name=dealbreaker
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --signal=TERM@60
#SBATCH --output=%x-%A_%a.log

PARTS="${PARTS:-8}"
exec ${DEALBREAKER:-npx dealbreaker} "$@" --shard "auto/$PARTS" --workers "${SLURM_CPUS_PER_TASK:-1}"
