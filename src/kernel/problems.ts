export interface Problem { path: string; what: string; mend: string }
export class ScenarioError extends Error { problems: readonly Problem[]; constructor(problems: readonly Problem[]) { super(problems.map((p) => `${p.path}: ${p.what}; ${p.mend}`).join('\n')); this.problems = problems; } }
