import { familyTrees as net } from '@/lib/nets/family-trees';
import { EPSILON_TIMES, OUR_RANGE, SWITCH, type Recipe } from './run';

const [first, then] = net.settings.schedule.map(({ epsilon }) => epsilon);

/** What was changed, or filled in. */
export const recipeWords: Readonly<Record<Recipe, string>> = {
  ours: `Ours begins within ±${OUR_RANGE} and has ${EPSILON_TIMES} times the printed ε; all else is as printed.`,
  printed: `As printed: ε ${first}, from sweep ${SWITCH} on ${then}. The starting range is not; ±${net.settings.range} is our guess.`,
};

export function Caption() {
  return (
    <>
      <strong>Nobody told the net what a generation is, and a unit tells it.</strong> Six units must write 24 people so that their relations
      can be found. They come to tell nationality, generation and branch, alike for English and Italians; sex, which no answer needs, they
      leave out.
    </>
  );
}

export function Reading() {
  return (
    <>
      <p>
        In the trees a box is filled as far as the person’s answer unit is on, by area; a triangle stands where it should be on. In the rows
        of squares, area is the size of a weight, filled is positive, hollow negative; the upper row comes from the English, the lower from
        their Italian twins, and the framed one from the person asked about. Below, as in Fig. 3, how active each unit is for the question,
        layer by layer, from the input on the left. The curve on the ruler is E, in powers of ten.
      </p>
      <p>
        A score is the share of the variance of a unit’s 24 weights that lies between the groups: English and Italians, three generations,
        two branches (without the youngest, who belong to both), two sexes. Chance is what the best of six units with random weights reaches
        in 19 of 20 nets. The r of twins is the correlation of their weights, each unit’s mean over a tree taken out; the other pairings
        shift the Italians by 1 to 11 places. Right means that all 24 answers are on their side of 0.5. The seed draws the starting weights
        and, apart, the four questions held out. How the paper chose its four, and what it counted as right, it does not say.
      </p>
    </>
  );
}
