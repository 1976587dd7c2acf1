import { describe, expect, it } from 'vitest';
import counted from '../../../apps/palpate/interview_count.cpp?raw';
import { localSteps } from './told';

describe('interview --count', () => {
  it("counts each of the page's own screens", () => {
    const named = [...counted.matchAll(/constexpr std::string_view (?:before|after)_questions\[\] = \{([^}]*)\}/gu)]
      .flatMap(([, list = '']) => [...list.matchAll(/"(\w+)"/gu)].map(([, step]) => step));
    expect(named).toEqual(localSteps);
  });
});
