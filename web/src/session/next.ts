// When a plan has its next visit, by how many of it have been.
export interface PlanPhase { sessions_per_week: number; weeks: number; sessions: number }

/** "2026-12-03"; undefined when the plan has no more. `done` counts the visit of `day` too. */
export function nextVisit(phases: PlanPhase[], done: number, day: string): string | undefined {
  let before = 0;
  for (const { sessions, sessions_per_week: often } of phases) {
    before += sessions;
    if (done < before && often > 0) return daysAfter(day, Math.max(1, Math.round(7 / often)));
  }
  return undefined;
}

const daysAfter = (day: string, days: number): string => {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
