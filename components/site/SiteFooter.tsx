import { href } from '@/lib/site/paths';

interface SiteFooterProps {
  readonly paper: {
    readonly authors: readonly string[];
    readonly title: string;
    readonly journal: string;
    readonly volume: number;
    readonly pages: string;
    readonly year: number;
    readonly doi: string;
  };
  /** Whether a discussion is set up, which is kept on another server. */
  readonly discussed: boolean;
}

/** The paper this site reads, the licence, and how the pages were set. */
export function SiteFooter({ paper, discussed }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <div className="site-footer-columns" data-after="">
        <p>
          <strong>The paper.</strong> {paper.authors.join(', ')}, “{paper.title}”, <em>{paper.journal}</em> {paper.volume}, {paper.pages} (
          {paper.year}). <a href={`https://doi.org/${paper.doi}`}>doi:{paper.doi}</a>
        </p>
        <p>
          <strong>Licence.</strong> Code under the MIT licence; text and figures under{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
            CC BY 4.0
          </a>
          . The paper itself belongs to its publisher; it is quoted here a sentence at a time.
        </p>
        <p>
          <strong>Colophon.</strong> Set in Source Serif 4, IBM Plex Sans and JetBrains Mono, formulas by KaTeX. Every number on screen is
          computed. The pages ask nothing of any other server
          {discussed ? ', except for the discussion when you come to it,' : ''} and <a href={href('/stored/')}>what they keep</a> stays in
          this browser.{' '}
          <button type="button" className="footer-key" data-page-key="?">
            All keys of this page (?)
          </button>
        </p>
      </div>
    </footer>
  );
}
