import { YearRuler, type StoryYear } from './YearRuler';

const years: readonly StoryYear[] = [
  { year: 1958, label: 'The Perceptron' },
  { year: 1969, label: 'Perceptrons', strong: true, title: true, nudge: -4 },
  { year: 1970, label: 'Linnainmaa', nudge: 4 },
  { year: 1974, label: 'Werbos' },
  { year: 1985, label: 'Parker; Le Cun', nudge: -4 },
  { year: 1986, label: 'This paper', strong: true, nudge: 4 },
  { year: 1997, label: 'LSTM' },
];

/**
 * The story of the landing page. The owner's words, made careful where the record asks for it:
 * the method was in print before 1986, the first winter was over by then, and what is universal
 * today is the gradient, not the paper's whole recipe.
 */
export function Story() {
  return (
    <section className="story" aria-labelledby="story">
      <h2 id="story">The Perceptron ended in a crisis.</h2>
      <div className="story-text">
        <p>
          Minsky and Papert had proved in 1969 that single-layer networks were fundamentally limited. Multi-layer networks
          could get past those limits, but there was no widely known, efficient way to train them. The weights in the hidden
          layers seemed unreachable. Credit assignment looked impossible. The first AI winter set in.
        </p>
        <p>
          <strong>For seventeen years, the problem looked unsolved.</strong> Others had found the method meanwhile, mostly
          unnoticed.
        </p>
        <p>
          Then in 1986, David Rumelhart, Geoffrey Hinton, and Ronald Williams published a Letter of under four pages in{' '}
          <em>Nature</em>, one of the most prestigious scientific journals in the world. It showed that the solution had been
          under everyone’s noses all along. It was the chain rule of calculus, applied{' '}
          <strong className="signal-bwd">backwards</strong> through the network, and it made hidden units learn useful
          features.
        </p>
        <p>
          They called it back-propagation. It was one of the works that revived neural-network research and started its
          modern era.
        </p>
        <p>
          Nearly every large neural network trained today, every GPT, every image classifier, every speech recogniser, is
          trained with gradients computed by this algorithm or a direct descendant of it.
        </p>
      </div>
      <YearRuler from={1956} to={2000} years={years} span={{ from: 1969, to: 1986, words: 'seventeen years' }} />
    </section>
  );
}
